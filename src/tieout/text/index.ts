export { type Flow, flowName, flowOf, placeIn } from './flow';
export { withoutFurniture } from './furniture';
export { kindOf } from './kinds';
export { type Line, linesOf } from './lines';
export { type Outline, TO_CONTENTS, outlineOf } from './outline';
export type { Paragraph, Section } from './paragraphs';
