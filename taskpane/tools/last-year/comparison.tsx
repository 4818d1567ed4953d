import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { type Decimal, formatAmount } from '../../../src/amount';
import { figureText } from '../../../src/app/findings/figure-text';
import { namingOf } from '../../../src/app/findings/naming';
import { type LastYear, type YearReport, lastYear } from '../../../src/app/years/last-year';
import { placedFillings } from '../../../src/app/years/placed';
import { formOf } from '../../../src/forms';
import { type FigureId, figureKey } from '../../../src/report';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { Lines } from '../parts/lines';
import type { PartWords } from '../parts/words';
import type { LastYearWords } from './words';

/** What last year's workbook says beside what stands here, and taking it. */
export function Comparison({ file, last, words, parts }: { readonly file: string; readonly last: YearReport; readonly words: LastYearWords; readonly parts: PartWords }) {
  const section = useSectionStyles();
  const session = useSession();
  // Drawn anew whenever the figures change.
  useSessionState((state) => state.version);
  const busy = useSessionState((state) => state.task !== undefined);
  const [ticked, setTicked] = useState<ReadonlySet<FigureId>>(new Set());
  const live = session.workbook();
  const found = live === undefined ? undefined : lastYear(live.checked, last);
  if (live === undefined || found === undefined) return null;
  const { set, report, binding } = live.checked;
  const { fillings, others } = placedFillings(set, binding, found.fillings);
  const naming = namingOf(set, report);
  const printed = (value: Decimal): string => formatAmount(value, set.money.places, true);
  const isSupport = ({ figure }: { readonly figure: FigureId }): boolean => formOf(set, figureKey(figure).form)?.kind === 'support';
  const lineOf = ({ figure, value }: LastYear['fillings'][number]): string => words.line(figureText(naming, figure), printed(value));
  const changes = found.differing.filter(({ figure }) => ticked.has(figure));
  const count = fillings.length + changes.length;
  const tick = (figure: FigureId, on: boolean): void => setTicked(new Set([...[...ticked].filter((known) => known !== figure), ...(on ? [figure] : [])]));
  const write = (): void => {
    void session.writeAmounts([...fillings, ...changes].map(({ figure, value }) => ({ figure, value })));
    setTicked(new Set());
  };
  const { unit, year } = last.profile;
  const nothing = found.fillings.length + found.differing.length + found.openings.length === 0;
  return (
    <Card title={words.found(file, unit, year)}>
      {found.notes.map((note) => <p key={note.kind} className={section.note}>{words.note(note)}</p>)}
      {nothing && <p role="status" className={section.note}>{words.agrees}</p>}
      <Lines name={words.previous(fillings.filter(isSupport).length)} lines={fillings.filter(isSupport).map(lineOf)} words={parts} />
      <Lines name={words.opening(fillings.filter((it) => !isSupport(it)).length)} lines={fillings.filter((it) => !isSupport(it)).map(lineOf)} words={parts} />
      <Lines
        name={words.differing} words={parts}
        lines={found.differing.map(({ figure, typed, value }) => (
          <Checkbox key={figure} label={words.change(figureText(naming, figure), printed(typed), printed(value))} checked={ticked.has(figure)} onChange={(_, { checked }) => tick(figure, checked === true)} />
        ))}
      />
      <Lines name={words.openingsDiffer} lines={found.openings.map(({ figure, typed, value }) => words.differs(figureText(naming, figure), printed(typed), printed(value)))} words={parts} />
      <Lines name={words.vanishedTitle} lines={found.vanished.map(({ code, name, value }) => words.vanished(code, name, printed(value)))} words={parts} />
      <Lines name={words.unreadable} lines={found.unreadable.map((figure) => figureText(namingOf(last.set, last.report), figure))} words={parts} />
      {others > 0 && <p className={section.note}>{words.unplaced(others)}</p>}
      <div><Button appearance="primary" disabled={busy || count === 0} onClick={write}>{count === 0 ? words.nothing : words.write(count)}</Button></div>
    </Card>
  );
}
