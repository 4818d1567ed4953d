import { Button, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { FindingItem } from './finding-item';
import { Marked } from './marked';
import { useTieOutStyles } from './styles';
import type { Tied } from './tie';
import type { Filter, ToolWords } from './words';

const FILTERS: readonly Filter[] = ['error', 'warning', 'unrecognised'];
/** As many are seen at once. */
const STEP = 30;

/** How many numbers tied, and what was found, by weight. */
export function ResultCard({ result, words }: { readonly result: Tied; readonly words: ToolWords }) {
  const section = useSectionStyles();
  const styles = useTieOutStyles();
  const { source, tied: { findings, claims, summary, report }, own } = result;
  const [chosen, setChosen] = useState<Filter>();
  const [seen, setSeen] = useState(STEP);
  const counts: Readonly<Record<Filter, number>> = { error: summary.errors, warning: summary.warnings, unrecognised: summary.unrecognised };
  const filter = chosen ?? FILTERS.find((each) => counts[each] > 0) ?? 'error';
  const listed = findings.filter(({ severity }) => severity === filter);
  const open = claims.filter(({ verdict }) => verdict === 'unrecognised');
  const rest = (filter === 'unrecognised' ? open.length : listed.length) - seen;
  return (
    <Card title={words.resultTitle}>
      {own && <p className={section.note}>{words.ownTables(report.tables.size)}</p>}
      <p role="status" className={section.note}>{words.numbers(summary)}</p>
      <div role="group" aria-label={words.filters} className={styles.filters}>
        {FILTERS.map((each) => (
          <ToggleButton key={each} size="small" checked={each === filter} onClick={() => { setChosen(each); setSeen(STEP); }}>{`${words.kinds[each]} ${counts[each]}`}</ToggleButton>
        ))}
      </div>
      {counts[filter] === 0 && <p className={section.note}>{words.nothing[filter]}</p>}
      {filter === 'unrecognised' ? (
        <ul className={styles.list}>
          {open.slice(0, seen).map((claim) => (
            <li key={claim.id} className={styles.item}>
              {claim.section !== '' && <p className={styles.section}>{claim.section}</p>}
              <Marked text={source.text} about={claim} />
            </li>
          ))}
        </ul>
      ) : (
        <ul className={styles.list}>
          {listed.slice(0, seen).map((finding) => <FindingItem key={`${finding.rule}/${finding.start}/${finding.end}/${Object.values(finding.values).join('/')}`} finding={finding} result={result} words={words} />)}
        </ul>
      )}
      {rest > 0 && <div><Button size="small" onClick={() => setSeen(seen + STEP)}>{words.more(Math.min(STEP, rest))}</Button></div>}
    </Card>
  );
}
