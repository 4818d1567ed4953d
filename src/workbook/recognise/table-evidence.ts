import { columnsOf } from '../../forms';
import type { BindingProblem } from '../binding';
import { gridOf } from '../form-grid';
import type { Confidence, Evidence } from './evidence';
import type { Fit } from './fit';
import type { Group } from './group';
import type { Money } from './money';
import { type Placed, areaOf } from './place';
import { emptySentence } from './said-empty';

/** What speaks for a group's being the table of its form. */
export function evidenceOf({ form, fits }: Group, { placement }: Placed, money: Money): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const [first] = fits;
  const title = fits.flatMap(({ around }) => (around.inherited ? [] : around.titles)).filter(({ form: id }) => id === form.id).sort((a, b) => b.score - a.score)[0];
  if (title !== undefined) evidence.push({ kind: 'title', text: title.text.replace(/\s+/g, ' '), exact: title.score >= 0.97 });
  const numbered = fits.find(({ around }) => around.numbered?.form === form.id)?.around.numbered;
  if (numbered !== undefined) evidence.push({ kind: 'number', text: numbered.text.replace(/\s+/g, '') });
  if (title === undefined && first !== undefined && first.title > 0 && numbered === undefined) evidence.push({ kind: 'sheet-name', text: first.lane.sheet.sheet.name });
  const declared = columnsOf(form).filter(({ role }) => role === 'figure').length;
  const headed = placement.columns.filter((column, index) => column !== undefined && columnsOf(form)[index]?.role === 'figure').length;
  evidence.push({ kind: 'heads', found: headed, of: declared });
  if (form.body.kind === 'lines') {
    evidence.push({ kind: 'lines', count: placement.lines.length });
    const named = namedLines(fits);
    if (named > 0) evidence.push({ kind: 'named-lines', count: named });
  } else {
    const rows = gridOf(form).rows.filter(({ row }) => row.label !== '');
    if (rows.length > 0) evidence.push({ kind: 'rows', found: rows.filter(({ row }) => placement.rows.has(row.key)).length, of: rows.length });
  }
  const parts = new Set(fits.map(({ lane }) => `${lane.sheet.sheet.id}/${String(lane.block.area.top)}`)).size;
  if (parts > 1) evidence.push({ kind: 'parts', count: parts });
  evidence.push({ kind: 'money', unit: money.unit, from: money.from, rounded: money.unit === '元' && !money.exact });
  return evidence;
}

function namedLines(fits: readonly Fit[]): number {
  return fits.reduce((sum, { body }) => sum + body.filter(({ isNamed }) => isNamed === true).length, 0);
}

/** The sentence by which a table without figures says that it has none. */
export function saidEmpty({ fits }: Group): readonly Evidence[] {
  const [sentence] = fits.flatMap(({ lane }) => emptySentence(lane.sheet, areaOf(fits.filter((fit) => fit.lane.sheet === lane.sheet))) ?? []);
  return sentence === undefined ? [] : [{ kind: 'said-empty', text: sentence }];
}

/** What is said, and nobody has to answer. */
const STATED: ReadonlySet<BindingProblem['kind']> = new Set(['row-missing', 'rows-unknown', 'lines-missing', 'below-notes']);

export function confidenceOf({ fits }: Group, { unknown }: Placed, doubts: readonly BindingProblem[]): Confidence {
  // A row in other words is a question about that row: which table it is, and all its other rows, are as certain as before.
  if (doubts.some(({ kind }) => !STATED.has(kind) && kind !== 'row-unsure')) return 'unsure';
  const titled = Math.max(...fits.map(({ title }) => title));
  const content = fits.reduce((sum, fit) => sum + fit.content, 0) / fits.length;
  return titled >= 0.8 && content >= 0.85 && unknown.length === 0 && doubts.length === 0 && namedLines(fits) === 0 ? 'sure' : 'likely';
}
