import { type Decimal, plain } from '../../../amount';
import type { FixedLane, Form, Row } from '../../../forms';
import { type FigureId, figureId } from '../../../report';
import { figuresOf } from '../cells';
import { type TornPiece, wordsFrom } from './pieces';

/**
 * Which figure a line of a torn 01 or 04 shows beside which label: after it on its line, or before the label of the lane
 * at the right, in whose row it stands. A hint, to be borne out by the sums.
 */
export function hintsOf(form: Form, pieces: readonly TornPiece[]): ReadonlyMap<FigureId, Decimal> {
  const hints = new Map<FigureId, Decimal>();
  if (form.body.kind !== 'fixed') return hints;
  const { lanes } = form.body;
  const hint = (lane: FixedLane | undefined, row: Row | undefined, piece: TornPiece | undefined) => {
    const column = lane === undefined ? undefined : figuresOf(lane.columns)[0];
    if (row === undefined || column === undefined || piece?.kind !== 'amount') return;
    const id = figureId(form.id, row.key, column.key);
    if (!hints.has(id)) hints.set(id, piece.value);
  };
  const rows = lanes.flatMap((lane, at) => lane.rows.map((row, index) => ({ at, lane, row, index, label: plain(row.label) }))).filter(({ label }) => label !== '');
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'words') continue;
    const said = wordsFrom(pieces, at).map(({ text }) => plain(text));
    const named = rows.filter(({ label }) => said.includes(label));
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    const [first] = named;
    if (first === undefined) continue;
    // The same label in both lanes: 总计.
    if (named.length === 1 && after?.line === piece.line && pieces[at + 2]?.line !== piece.line) hint(first.lane, first.row, after);
    const right = named.find((each) => each.at > 0);
    if (right !== undefined && before?.line === piece.line && pieces[at - 2]?.line !== piece.line) hint(lanes[right.at - 1], lanes[right.at - 1]?.rows[right.index], before);
  }
  return hints;
}
