import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Suggestion, TableState } from '../../src/app/session';
import { useSession, useSessionState } from '../session-context';
import { useSectionStyles } from './styles';

/** Codes of one table that are named; the rest is counted. */
const NAMED = 3;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
});

/** Missing lines and formulas, written on one click. */
export function Suggestions() {
  const { t } = useTranslation('tables');
  const section = useSectionStyles();
  const styles = useStyles();
  const session = useSession();
  const suggestions = useSessionState((state) => state.suggestions);
  const tables = useSessionState((state) => state.tables);
  const blocked = useSessionState(({ task, link }) => task !== undefined || link.kind !== 'current');
  // What others protect is not written to.
  const writable = suggestions.filter(({ form }) => tables.find((table) => table.form === form)?.protectedByOthers !== true);
  if (writable.length === 0) return null;
  return (
    <section className={section.card} aria-label={t('suggest.title')}>
      <h2 className={section.title}><Lightbulb16Regular aria-hidden />{t('suggest.title')}</h2>
      <ul className={styles.list}>
        {writable.map((suggestion) => <li key={`${suggestion.kind} ${suggestion.form}`}>{suggestionText(suggestion, tables, t)}</li>)}
      </ul>
      <Button className={styles.button} appearance="primary" size="small" disabledFocusable={blocked} onClick={() => void session.complete()}>{t('suggest.complete')}</Button>
      <p className={section.note}>{t('suggest.note')}</p>
    </section>
  );
}

function suggestionText(suggestion: Suggestion, tables: readonly TableState[], t: TFunction<'tables'>): string {
  const found = tables.find(({ form }) => form === suggestion.form);
  const table = found?.number === '' ? found.title : (found?.number ?? suggestion.form);
  if (suggestion.kind === 'formulas') return t('suggest.formulas', { table, n: suggestion.cells });
  const n = suggestion.codes.length;
  const named = suggestion.codes.slice(0, NAMED).map(({ code, name }) => t('suggest.item', { code, name }).trim()).join(t('suggest.between'));
  return t(suggestion.kind === 'lines' ? 'suggest.lines' : 'suggest.parents', { table, codes: n > NAMED ? t('suggest.more', { codes: named, n }) : named });
}
