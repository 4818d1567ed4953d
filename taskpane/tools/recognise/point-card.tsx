import { Button, Field, Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { headingOf } from '../../../src/app/findings/naming';
import type { Recognition } from '../../../src/app/session';
import { tableIn } from '../../../src/app/session/recognising';
import type { FoundTable } from '../../../src/workbook';
import { useSession } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import type { RecogniseWords } from './words';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  form: { minWidth: 0, '& > select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

interface PointCardProps {
  readonly recognition: Recognition;
  /** Forms that may be pointed at. */
  readonly forms: readonly string[];
  readonly busy: boolean;
  readonly onTable: (table: FoundTable) => void;
  readonly words: RecogniseWords;
}

/** A person selects a table in its sheet and says which one it is. */
export function PointCard({ recognition, forms, busy, onTable, words }: PointCardProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const session = useSession();
  const [form = forms[0], setForm] = useState<string>();
  const [said, setSaid] = useState('');
  if (form === undefined) return null;
  const heading = (id: string): string => headingOf(recognition.set, id);
  const point = async (): Promise<void> => {
    const selected = await session.selectedArea();
    if (selected === undefined) return;
    const table = tableIn(recognition, form, [selected]);
    setSaid(table === undefined ? words.notThere(heading(form)) : words.pointed(heading(form)));
    if (table !== undefined) onTable(table);
  };
  return (
    <Card title={words.pointTitle}>
      <p className={section.note}>{words.pointText}</p>
      <Field className={styles.field} label={words.form}>
        <Select className={styles.form} value={form} onChange={(_, { value }) => setForm(value)}>
          {forms.map((id) => <option key={id} value={id}>{heading(id)}</option>)}
        </Select>
      </Field>
      <div><Button disabled={busy} onClick={() => void point()}>{words.point}</Button></div>
      <p role="status" className={section.note}>{said}</p>
    </Card>
  );
}
