import { Button } from '@fluentui/react-components';
import { codeChanges } from '../../../src/app/code-list';
import { FUNCTIONAL, type ImportedList, levelOf, nameOf } from '../../../src/classification';
import { importedClassification, readOfficial } from '../../../src/workbook';
import { useSession } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { Lines } from '../parts/lines';
import type { PartWords } from '../parts/words';
import type { CodeListWords } from './words';

/** A list of codes that was found in a file. */
export interface Found {
  readonly file: string;
  /** As the file says it; empty where it does not. */
  readonly year: string;
  readonly list: ImportedList;
}

interface PreviewProps {
  readonly found: Found;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly words: CodeListWords;
  readonly parts: PartWords;
}

const EXAMPLES = 5;

/** What a list holds, and what it would mean to this workbook's tables. */
export function Preview({ found: { file, year, list }, busy, onAccept, words, parts }: PreviewProps) {
  const section = useSectionStyles();
  const live = useSession().workbook();
  const imported = importedClassification(list.items, file);
  const now = (live && readOfficial(live.checked.set, live.snapshot)) ?? FUNCTIONAL;
  const { unlisted, renamed } = live === undefined ? { unlisted: [], renamed: [] } : codeChanges(live.checked.report, imported, (code) => nameOf(now, code));
  const count = (level: ReturnType<typeof levelOf>): number => list.items.filter(([code]) => levelOf(code) === level).length;
  const every = Math.max(1, Math.trunc(list.items.length / EXAMPLES));
  const examples = list.items.filter((_, index) => index % every === 0).slice(0, EXAMPLES);
  return (
    <Card title={words.foundTitle(file)}>
      <p role="status" className={section.note}>{words.found(count('类'), count('款'), count('项'))} {year === '' ? words.noYear : words.year(year)}</p>
      <Lines name={words.examples} lines={examples.map(([code, name]) => `${code} ${name}`)} words={parts} />
      <Lines name={words.differing} lines={list.differing} words={parts} />
      <Lines name={words.renamed} lines={renamed.map(({ code, before, now: name }) => words.rename(code, before, name))} words={parts} />
      <Lines name={words.unlisted} lines={unlisted} words={parts} />
      <p className={section.note}>{words.kept}</p>
      <div><Button appearance="primary" disabled={busy} onClick={onAccept}>{words.accept}</Button></div>
    </Card>
  );
}
