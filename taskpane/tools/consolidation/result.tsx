import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { type Decimal, formatAmount, sum } from '../../../src/amount';
import type { Transfer } from '../../../src/app/audit/transfers';
import { type Consolidated, consolidateInSteps } from '../../../src/app/consolidation/consolidate';
import { sideName } from '../../../src/app/consolidation/elimination';
import { roundedText } from '../../../src/app/consolidation/rounded-text';
import { roundingText } from '../../../src/app/consolidation/rounding-text';
import { lackedLines } from '../../../src/app/consolidation/lacked-text';
import type { Unit } from '../../../src/app/consolidation/unit';
import { type FormSet, formOf } from '../../../src/forms';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { DownloadWorkbook } from '../parts/download-workbook';
import { inSteps } from '../parts/in-steps';
import { Lines } from '../parts/lines';
import { useMadeFile } from '../parts/made-file';
import { useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import type { PartWords } from '../parts/words';
import { fileName, workbookFile } from '../parts/workbook-file';
import type { ConsolidationWords } from './words';

interface ResultProps {
  readonly set: FormSet;
  readonly units: readonly Unit[];
  /** With everything taken out that is proposed. */
  readonly made: Consolidated;
  readonly department: string;
  readonly words: ConsolidationWords;
  readonly parts: PartWords;
}

/** What is proposed to be eliminated, for a person to agree with, and where the tables go. */
export function Result({ set, units, made, department, words, parts }: ResultProps) {
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const hasTables = useSessionState((state) => state.tables.some(({ status }) => status !== 'absent'));
  const taskGoing = useSessionState((state) => state.task !== undefined);
  const [refused, setRefused] = useState<ReadonlySet<Transfer>>(new Set());
  const [file, put, forget] = useMadeFile();
  const work = useWork();
  const busy = taskGoing || work.going.kind === 'busy';
  const printed = (value: Decimal): string => formatAmount(value, Math.max(2, value.decimalPlaces()), true);
  const { entries } = made.elimination;
  const proposed = [...new Set(entries.filter(({ eliminated }) => !eliminated.isZero()).map(({ transfer }) => transfer))];
  const [open, setOpen] = useState(made);
  const accept = (transfer: Transfer, on: boolean): void => {
    const chosen = new Set([...[...refused].filter((known) => known !== transfer), ...(on ? [] : [transfer])]);
    forget();
    setRefused(chosen);
    void work.run(async (progress) => {
      const added = chosen.size === 0 ? made : await inSteps(consolidateInSteps(set, units, department, (known) => !chosen.has(known)), progress, words.adding);
      // What was left is as it was before.
      if (added === undefined) setRefused(refused);
      else setOpen(added);
    });
  };
  const toFile = (): void => {
    void work.run(async (progress) => {
      const bytes = await workbookFile(open.model, progress, words.writing);
      if (bytes !== undefined) put(fileName(words.file(department, units.find(({ year }) => year !== '')?.year ?? '')), bytes);
    });
  };
  return (
    <Card title={words.resultTitle}>
      <p role="status" className={section.note}>{words.inYuan(made.inYuan ? '元' : set.money.unit)}{entries.length === 0 ? ` ${words.noTransfers}` : ''}</p>
      {made.rounded !== undefined && <p className={section.note}>{roundedText(made.rounded, language)}</p>}
      {proposed.length > 0 && (
        <div role="group" aria-label={words.asked}>
          <p className={section.note}>{words.asked}</p>
          {proposed.map((transfer) => {
            const own = entries.filter((entry) => entry.transfer === transfer && !entry.eliminated.isZero());
            const total = sum(own.filter(({ side }) => side === 'income').map(({ eliminated }) => eliminated));
            return (
              <div key={transfer.income}>
                <Checkbox label={words.eliminate(transfer, printed(total), own.length)} checked={!refused.has(transfer)} disabled={busy} onChange={(_, { checked }) => accept(transfer, checked === true)} />
                <Lines name={sideName({ transfer, side: 'income' })} words={parts} lines={own.map((entry) => words.entry(units[entry.unit]?.name ?? '', sideName(entry), entry.code, printed(entry.eliminated)))} />
              </div>
            );
          })}
        </div>
      )}
      {open.elimination.rounding.map((sides) => <p key={sides.transfer.income} className={section.note}>{roundingText(sides, made.inYuan ? '元' : set.money.unit, language)}</p>)}
      <Lines name={words.openTitle} words={parts} lines={open.elimination.open.map(({ transfer, income, spending }) => words.open(transfer, printed(income), printed(spending)))} />
      {made.codeless.map(({ unit, form }) => <p key={`${unit}/${form}`} className={section.note}>{words.codeless(units[unit]?.name ?? '', formOf(set, form)?.title ?? form)}</p>)}
      {lackedLines(set, made.lacked, units.map(({ name }) => name), language).map((line) => <p key={line} className={section.note}>{line}</p>)}
      {hasTables && <p className={section.note}>{words.hereTaken}</p>}
      <div>
        {!hasTables && <><Button appearance="primary" disabled={busy} onClick={() => void session.writeSheets(open.model)}>{words.here}</Button>{' '}</>}
        <Button appearance={hasTables ? 'primary' : 'secondary'} disabled={busy} onClick={toFile}>{words.toFile}</Button>
      </div>
      <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
      {file !== undefined && <DownloadWorkbook file={file} words={parts} />}
    </Card>
  );
}
