import { CONTENTS_PAGE, roomOf } from '../page';
import { HEADING_FONT, SUBHEADING_FONT, TEXT_FONT, TITLE_FONT, runFonts } from './fonts';
import { DECLARATION, NAMESPACES, el, val } from './xml';

/** Styles that paragraphs name. */
export type ParagraphStyle =
  | 'CoverTitle' | 'TOCHeading' | 'TOC1' | 'TOC2' | 'Heading1' | 'Heading2' | 'Heading3' | 'TableTitle' | 'BodyText'
  | 'Chart' | 'TableText' | 'TableHead' | 'TableFigure' | 'TableNote' | 'TableContinued' | 'Header' | 'Footer';

interface Look {
  readonly id: ParagraphStyle;
  /** As Word names it; its own names in English, which it shows in its own language. */
  readonly name: string;
  readonly basedOn?: ParagraphStyle;
  readonly next?: ParagraphStyle;
  /** In the order that the format prescribes. */
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
}

/** Points are stored doubled. */
function size(points: number): string {
  return val('w:sz', points * 2) + val('w:szCs', points * 2);
}

/** Twentieths of a point; `exact` is the height of every line. */
function spacing(before: number, after: number, exact?: number): string {
  return el('w:spacing', { 'w:before': before * 20, 'w:after': after * 20, ...(exact === undefined ? {} : { 'w:line': exact * 20, 'w:lineRule': 'exact' }) });
}

const KEEP = [val('w:keepNext', 1), val('w:keepLines', 1)];
const CENTRE = val('w:jc', 'center');
/** Two characters of 三号. */
const FIRST_LINE = el('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 640 });

function outline(level: number): string {
  return val('w:outlineLvl', level);
}

/** Right edge of the text, where the page numbers stand. */
const TOC_TAB = roomOf(CONTENTS_PAGE).width;

function toc(left: number): string {
  return el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': TOC_TAB })) + spacing(0, 0, 20) + el('w:ind', { 'w:left': left });
}

const LOOKS: readonly Look[] = [
  { id: 'CoverTitle', name: 'Title', paragraph: [spacing(0, 24), CENTRE], run: [runFonts(TITLE_FONT), size(28)] },
  { id: 'TOCHeading', name: 'TOC Heading', paragraph: [val('w:keepNext', 1), spacing(0, 18), CENTRE], run: [runFonts(HEADING_FONT), size(18)] },
  { id: 'TOC1', name: 'toc 1', paragraph: [toc(0)], run: [runFonts(HEADING_FONT), size(12)] },
  { id: 'TOC2', name: 'toc 2', paragraph: [toc(420)], run: [runFonts(TEXT_FONT), size(12)] },
  { id: 'Heading1', name: 'heading 1', next: 'BodyText', paragraph: [...KEEP, spacing(0, 14), CENTRE, outline(0)], run: [runFonts(HEADING_FONT), size(22)] },
  { id: 'Heading2', name: 'heading 2', next: 'BodyText', paragraph: [...KEEP, spacing(6, 2, 28), FIRST_LINE, outline(1)], run: [runFonts(HEADING_FONT), size(16)] },
  { id: 'Heading3', name: 'heading 3', next: 'BodyText', paragraph: [...KEEP, spacing(0, 0, 28), FIRST_LINE, outline(2)], run: [runFonts(SUBHEADING_FONT), size(16)] },
  {
    id: 'TableTitle', name: '表格标题', basedOn: 'Heading2', next: 'BodyText',
    paragraph: [...KEEP, spacing(0, 2), el('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }), CENTRE, outline(1)], run: [runFonts(HEADING_FONT), size(16)],
  },
  { id: 'BodyText', name: 'Body Text', paragraph: [spacing(0, 0, 28), FIRST_LINE, val('w:jc', 'both')], run: [runFonts(TEXT_FONT), size(16)] },
  { id: 'Chart', name: '图', paragraph: [val('w:keepLines', 1), spacing(6, 6), CENTRE] },
  { id: 'TableText', name: '表格文字', paragraph: [spacing(0, 0)], run: [runFonts(TEXT_FONT), size(10)] },
  { id: 'TableHead', name: '表头', basedOn: 'TableText', paragraph: [CENTRE] },
  { id: 'TableFigure', name: '表格数字', basedOn: 'TableText', paragraph: [val('w:jc', 'right')] },
  { id: 'TableNote', name: '表注', paragraph: [spacing(2, 0)], run: [runFonts(TEXT_FONT), size(10)] },
  { id: 'TableContinued', name: '续表', basedOn: 'TableNote', paragraph: [val('w:keepNext', 1), val('w:pageBreakBefore', 1), spacing(0, 2), val('w:jc', 'right')] },
  { id: 'Header', name: 'header', paragraph: [spacing(0, 0), CENTRE], run: [runFonts(TEXT_FONT), size(9)] },
  { id: 'Footer', name: 'footer', paragraph: [spacing(0, 0), CENTRE], run: [runFonts(TEXT_FONT), size(12)] },
];

function styleOf({ id, name, basedOn, next, paragraph = [], run = [] }: Look): string {
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', basedOn ?? 'Normal'),
    ...(next === undefined ? [] : [val('w:next', next)]),
    el('w:qFormat'),
    ...(paragraph.length === 0 ? [] : [el('w:pPr', {}, ...paragraph)]),
    ...(run.length === 0 ? [] : [el('w:rPr', {}, ...run)]),
  );
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => el(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }));

/** All sides of every cell, thin and black. */
const GRID = el(
  'w:style',
  { 'w:type': 'table', 'w:styleId': 'FinalAccounts' },
  val('w:name', '决算表'),
  val('w:basedOn', 'TableNormal'),
  el('w:tblPr', {}, el('w:tblBorders', {}, ...BORDERS), el('w:tblCellMar', {}, ...cellMargins(50))),
);

function cellMargins(sides: number): string[] {
  return ([['top', 0], ['left', sides], ['bottom', 0], ['right', sides]] as const).map(([side, width]) => el(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' }));
}

export function stylesPart(): string {
  return (
    DECLARATION +
    el(
      'w:styles',
      NAMESPACES,
      el(
        'w:docDefaults',
        {},
        el('w:rPrDefault', {}, el('w:rPr', {}, runFonts(TEXT_FONT), size(16), el('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }))),
        el('w:pPrDefault'),
      ),
      el('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, val('w:name', 'Normal'), el('w:qFormat')),
      el(
        'w:style',
        { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
        val('w:name', 'Normal Table'),
        el('w:tblPr', {}, el('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), el('w:tblCellMar', {}, ...cellMargins(108))),
      ),
      GRID,
      ...LOOKS.map(styleOf),
    )
  );
}
