import { Checkbox, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { foundTexts } from '../../../src/app/findings/found-text';
import { listProblems } from '../../../src/app/findings/list';
import { messagesIn } from '../../../src/app/messages';
import type { FormSet } from '../../../src/forms';
import { useSession, useSessionState } from '../../session-context';
import { useItemStyles, useSectionStyles } from '../../tables/styles';
import type { Entry } from './entries';
import type { RecogniseWords } from './words';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  sure: { color: tokens.colorNeutralForeground2 },
  maybe: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  unsure: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  check: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  go: { color: tokens.colorBrandForegroundLink, ':hover': { textDecorationLine: 'underline' } },
});

interface FoundItemProps {
  readonly set: FormSet;
  readonly entry: Entry;
  /** The form that it was chosen to be. */
  readonly form: string | undefined;
  readonly onChoose: (form: string | undefined) => void;
  readonly words: RecogniseWords;
}

/** One place: what it is taken for, how sure that is and why, and what a person says of it. */
export function FoundItem({ set, entry: { tables, isSettled }, form, onChoose, words }: FoundItemProps) {
  const styles = useStyles();
  const item = useItemStyles();
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const shown = tables.find(({ placement }) => placement.form.id === form) ?? tables[0];
  const textOf = (table: (typeof tables)[number]) => foundTexts({ set, tables: new Map([[table.placement.form.id, table]]) }, language)[0];
  const text = textOf(shown);
  if (text === undefined) return null;
  const place = `${text.sheet}!${text.address}`;
  const { area } = shown.placement;
  const binding = { set, tables: new Map([[text.form, shown.placement]]), problems: shown.doubts };
  const doubts = listProblems({ set, report: { set: set.id, tables: new Map() }, binding }, messagesIn(language)).map(({ text: { message } }) => message);
  return (
    <li className={styles.item}>
      {isSettled ? (
        <Checkbox className={styles.check} label={text.heading} checked={form !== undefined} onChange={(_, { checked }) => onChoose(checked === true ? text.form : undefined)} />
      ) : (
        <>
          <p className={styles.maybe}>{words.maybe(tables.map((table) => textOf(table)?.heading ?? ''))}</p>
          <Select aria-label={words.choice(place)} value={form ?? ''} onChange={(_, { value }) => onChoose(value === '' ? undefined : value)}>
            <option value="">{words.leaveOut}</option>
            {tables.map((table) => <option key={table.placement.form.id} value={table.placement.form.id}>{textOf(table)?.heading}</option>)}
          </Select>
        </>
      )}
      <div className={styles.facts}>
        <span className={text.confidence === 'unsure' ? styles.unsure : styles.sure}>{text.sure}</span>
        <button type="button" className={mergeClasses(item.button, styles.go)} aria-label={words.place(text.sheet, text.address)} onClick={() => void session.showPlace(shown.placement.sheetId, area.top, area.left)}>{place}</button>
      </div>
      <p className={section.note}>{text.why.join(language === 'zh' ? '，' : ', ')}</p>
      {doubts.map((doubt) => <p key={doubt} className={section.note}>{doubt}</p>)}
    </li>
  );
}
