import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session-context';
import { ItemPicker } from './item-picker';
import { tablesWithLines } from './line-forms';
import { useSectionStyles } from './styles';

const useStyles = makeStyles({
  // A table's title is wider than the pane.
  table: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  title: { marginTop: tokens.spacingVerticalXS },
});

/** 添加科目: finds an item of the classification and adds its line to a table. Nothing where no table with lines is inserted. */
export function AddLine() {
  const { t } = useTranslation('tables');
  const section = useSectionStyles();
  const styles = useStyles();
  const session = useSession();
  const set = useSessionState((state) => state.set);
  const tables = useSessionState((state) => state.tables);
  const blocked = useSessionState(({ task, link }) => task !== undefined || link.kind === 'unknown');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(() => session.search(wanted.trim()), [session, wanted]);
  const withLines = tablesWithLines(set, tables);
  const open = withLines.filter(({ protectedByOthers }) => !protectedByOthers);
  const target = open.find(({ form }) => form === chosen) ?? open[0];
  if (withLines.length === 0) return null;
  return (
    <section className={section.card}>
      <h2 className={section.title}>{t('line.title')}</h2>
      {target === undefined ? <p className={section.note}>{t('line.blocked')}</p> : (
        <>
          <Field label={t('line.table')} size="small">
            <Select className={styles.table} size="small" value={target.form} onChange={(_, { value }) => setChosen(value)}>
              {open.map(({ form, number, title }) => <option key={form} value={form}>{`${number} ${title}`}</option>)}
            </Select>
          </Field>
          <ItemPicker
            query={query} items={found} disabled={blocked} t={t}
            onQuery={setQuery} onPick={({ code }) => void session.addLine(target.form, code)}
          />
        </>
      )}
    </section>
  );
}
