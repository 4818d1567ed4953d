import { besideTexts } from '../../../src/app/findings/found-text';
import type { Recognition } from '../../../src/app/session';
import { useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import type { RecogniseWords } from './words';

/** What else the workbook holds: tables beside the inserted ones that do not count, and sheets that were not recognised. */
export function BesideNotes({ recognition: { set, discovered }, words }: { readonly recognition: Recognition; readonly words: RecogniseWords }) {
  const section = useSectionStyles();
  const language = useSessionState((state) => state.choices.language);
  const beside = besideTexts(set, discovered?.beside ?? [], language);
  const left = discovered?.unknownSheets ?? [];
  return (
    <>
      {beside.map((sentence) => <p key={sentence} className={section.note}>{sentence}</p>)}
      {left.length > 0 && <p className={section.note}>{words.sheetsLeft(left)}</p>}
    </>
  );
}
