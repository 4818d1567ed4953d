import { Button, makeStyles } from '@fluentui/react-components';
import type { Recognition } from '../../../src/app/session';
import type { FormSet } from '../../../src/forms';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { BesideNotes } from './beside-notes';
import type { Choice, Entry } from './entries';
import { FoundItem } from './found-item';
import type { RecogniseWords } from './words';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

interface FoundCardProps {
  readonly recognition: Recognition;
  readonly entries: readonly Entry[];
  readonly choice: Choice;
  readonly busy: boolean;
  readonly onChoose: (id: string, form: string | undefined) => void;
  readonly onAccept: () => void;
  /** The tables are said to be of another set that fits. */
  readonly onSet: (set: FormSet) => void;
  readonly words: RecogniseWords;
}

/** Every place that was found, what of the workbook was not recognised, and accepting what is chosen. */
export function FoundCard({ recognition, entries, choice, busy, onChoose, onAccept, onSet, words }: FoundCardProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const { set, discovered } = recognition;
  const rivals = discovered?.rivalSets ?? [];
  return (
    <Card title={words.foundTitle(entries.length)}>
      <p className={section.note}>{words.set(set.title)}{rivals.length > 0 ? words.rivalSets(rivals.map(({ title }) => title)) : ''}</p>
      {rivals.map((rival) => <div key={rival.id}><Button size="small" disabled={busy} onClick={() => onSet(rival)}>{words.asSet(rival.title)}</Button></div>)}
      <ul className={styles.list}>
        {entries.map((entry) => <FoundItem key={entry.id} set={set} entry={entry} form={choice.get(entry.id)} onChoose={(form) => onChoose(entry.id, form)} words={words} />)}
      </ul>
      <BesideNotes recognition={recognition} words={words} />
      <div><Button appearance="primary" disabled={busy || choice.size === 0} onClick={onAccept}>{words.accept(choice.size)}</Button></div>
    </Card>
  );
}
