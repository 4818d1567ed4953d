import { useState } from 'react';
import { correctedSentence } from '../../../src/app/tieout/corrections';
import { saidOf } from '../../../src/app/tieout/words';
import type { FigureId } from '../../../src/report';
import type { TextFinding } from '../../../src/tieout';
import { WeightMark } from '../../check/weight-mark';
import { copied } from '../../narrative/clipboard';
import { useSession, useSessionState } from '../../session-context';
import { Marked } from './marked';
import { useTieOutStyles } from './styles';
import { type Tied, cellOf } from './tie';
import type { ToolWords } from './words';

/** Cells of one finding that are offered to go to. */
const CELLS = 3;

export interface FindingItemProps {
  readonly finding: TextFinding;
  readonly result: Tied;
  readonly words: ToolWords;
}

/** What was found: where, what it should be, from which cell, and the sentence put right. */
export function FindingItem({ finding, result, words }: FindingItemProps) {
  const styles = useTieOutStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const [said, setSaid] = useState('');
  const { source, tied, own } = result;
  const cells = finding.cells.slice(0, CELLS);
  const places = [...new Set(cells.map((id) => cellOf(session, result, id)))].join('、');
  const corrected = correctedSentence(source.text, finding, tied.findings);
  const copy = (text: string): void => {
    void copied({ html: text.replace(/&/g, '&amp;').replace(/</g, '&lt;'), text }).then((done) => setSaid(done ? words.copied : words.refusedCopy));
  };
  return (
    <li className={styles.item}>
      {finding.section !== '' && <p className={styles.section}>{finding.section}</p>}
      <p className={styles.message}>
        <WeightMark weight={finding.severity} word={words.severity[finding.severity]} /> {saidOf(finding, language, places)}
      </p>
      <Marked text={source.text} about={finding} />
      {corrected !== undefined && <p className={styles.corrected}>{corrected === '' ? words.remove : `${words.corrected}${corrected}`}</p>}
      {(corrected !== undefined || (cells.length > 0 && !own)) && (
        <div className={styles.links}>
          {!own && cells.map((id: FigureId) => <button key={id} type="button" className={styles.link} onClick={() => void session.showFigure(id)}>{words.show(cellOf(session, result, id))}</button>)}
          {corrected !== undefined && corrected !== '' && <button type="button" className={styles.link} onClick={() => copy(corrected)}>{words.copy}</button>}
          <span role="status">{said}</span>
        </div>
      )}
    </li>
  );
}
