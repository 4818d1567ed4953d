import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Recognition } from '../../../src/app/session';
import type { FormSet } from '../../../src/forms';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { AcceptedCard } from './accepted-card';
import { type Choice, type Entry, chosen, entriesOf, firstChoice, tablesOf, toldEntry } from './entries';
import { BesideNotes } from './beside-notes';
import { FoundCard } from './found-card';
import { PointCard } from './point-card';
import { recogniseWordsIn } from './words';

interface Looked {
  readonly recognition: Recognition;
  readonly entries: readonly Entry[];
  readonly choice: Choice;
}

/** 识别现有表格: find, look at it, point at what is missing, accept. */
export function RecogniseTool() {
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const busy = useSessionState((state) => state.task !== undefined);
  const tables = useSessionState((state) => state.tables);
  const words = recogniseWordsIn(language);
  const [looked, setLooked] = useState<Looked>();
  const own = new Set(tables.filter(({ sheet, found }) => sheet !== undefined && found !== true).map(({ form }) => form));
  const open = useSessionState((state) => state.set).forms.filter(({ id, kind }) => kind === 'public' && !own.has(id)).map(({ id }) => id);
  const find = async (only?: FormSet): Promise<void> => {
    const recognition = await session.recogniseTables(only);
    if (recognition === undefined) return;
    const entries = entriesOf(recognition, own);
    setLooked({ recognition, entries, choice: firstChoice(entries) });
  };
  const accept = async ({ recognition, entries, choice }: Looked): Promise<void> => {
    await session.acceptTables(recognition, tablesOf(entries, choice));
    setLooked(undefined);
  };
  const choose = (id: string, form: string | undefined): void => setLooked((known) => known && { ...known, choice: chosen(known.choice, id, form) });
  const add = (entry: Entry): void => setLooked((known) => known && { ...known, entries: [...known.entries.filter(({ id }) => id !== entry.id), entry], choice: chosen(known.choice, entry.id, entry.tables[0].placement.form.id) });
  return (
    <>
      <AcceptedCard busy={busy} words={words} />
      <Card title={words.findTitle}>
        <p className={section.note}>{words.intro}</p>
        <div><Button appearance={looked === undefined ? 'primary' : 'secondary'} disabled={busy} onClick={() => void find()}>{looked === undefined ? words.find : words.again}</Button></div>
        {looked?.entries.length === 0 && <p role="status" className={section.note}>{open.length === 0 ? words.allOwn : words.none}</p>}
        {looked?.entries.length === 0 && <BesideNotes {...looked} words={words} />}
      </Card>
      {looked !== undefined && looked.entries.length > 0 && (
        <FoundCard {...looked} busy={busy} words={words} onChoose={choose} onAccept={() => void accept(looked)} onSet={(set) => void find(set)} />
      )}
      {looked !== undefined && (
        <PointCard
          recognition={looked.recognition} busy={busy} words={words} onTable={(table) => add(toldEntry(table))}
          forms={looked.recognition.set.forms.filter(({ id, kind }) => kind === 'public' && !own.has(id)).map(({ id }) => id)}
        />
      )}
    </>
  );
}
