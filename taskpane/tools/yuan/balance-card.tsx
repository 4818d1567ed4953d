import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type Decimal, convert, formatAmount } from '../../../src/amount';
import { figureText } from '../../../src/app/findings/figure-text';
import { namingOf } from '../../../src/app/findings/naming';
import type { LiveWorkbook } from '../../../src/app/session';
import { BALANCE_SHEET, balanceSheet } from '../../../src/app/yuan/balance-sheet';
import { balancedFormulas } from '../../../src/app/yuan/in-workbook';
import type { FormSet } from '../../../src/forms';
import type { Balanced } from '../../../src/rules';
import { balanceInSteps } from '../../../src/rules/balance';
import { exactReport, stylesOf } from '../../../src/workbook';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { inSteps } from '../parts/in-steps';
import { Lines } from '../parts/lines';
import { useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import type { PartWords } from '../parts/words';
import type { YuanWords } from './words';

interface BalanceCardProps {
  readonly set: FormSet;
  readonly yuan: NonNullable<LiveWorkbook['yuan']>;
  readonly busy: boolean;
  readonly words: YuanWords;
  readonly parts: PartWords;
}

/** 调平: worked out on request, seen figure by figure, written when the person agrees. */
export function BalanceCard({ set, yuan, busy, words, parts }: BalanceCardProps) {
  const section = useSectionStyles();
  const session = useSession();
  const version = useSessionState((state) => state.version);
  const work = useWork();
  const [worked, setWorked] = useState<{ readonly version: number; readonly balanced: Balanced }>();
  // What was worked out for other figures says nothing.
  const balanced = worked?.version === version ? worked.balanced : undefined;
  const changes = balanced?.kind === 'balanced' ? balanced.changes : [];
  const moved = balancedFormulas(set, yuan.binding, yuan.links, []);
  const naming = namingOf(set, yuan.report);
  const printed = (value: Decimal): string => formatAmount(value, 2, true);
  const find = (): void => {
    void work.run(async (progress) => {
      const found = await inSteps(balanceInSteps(set, exactReport(set, { ...yuan.report, set: set.id })), progress, words.balancing);
      if (found !== undefined) setWorked({ version, balanced: found });
    });
  };
  const accept = async (): Promise<void> => {
    const { report } = yuan;
    await session.writeFormulas(balancedFormulas(set, yuan.binding, yuan.links, changes));
    await session.writeSheet(BALANCE_SHEET, (name) => ({ sheets: [{ ...balanceSheet(set, report, changes), name }], styles: stylesOf(set) }));
  };
  const isWhole = balanced === undefined || balanced.broken.length === 0;
  return (
    <Card title={words.balanceTitle}>
      <p className={section.note}>{words.balanceText}</p>
      <div>
        <Button disabled={busy || work.going.kind === 'busy'} onClick={find}>{words.balance}</Button>{' '}
        {moved.length > 0 && <Button disabled={busy} onClick={() => void session.writeFormulas(moved)}>{words.takeBack(moved.length)}</Button>}
      </div>
      <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
      {balanced !== undefined && (
        <p role="status" className={section.note}>
          {isWhole ? '' : words.notBalanced(balanced.broken.length)}
          {balanced.kind !== 'balanced' ? words[balanced.kind] : changes.length === 0 ? words.ties(isWhole) : words.balanced(changes.length, balanced.fewest)}
        </p>
      )}
      {changes.length > 0 && (
        <>
          <Lines
            name={words.changes} words={parts}
            lines={changes.map(({ figure, exact, rounded, printed: now }) => words.change(figureText(naming, figure), printed(convert(exact, set.money.unit, '元')), printed(rounded), printed(now)))}
          />
          <p className={section.note}>{words.record}</p>
          <div><Button appearance="primary" disabled={busy} onClick={() => void accept()}>{words.accept(changes.length)}</Button></div>
        </>
      )}
    </Card>
  );
}
