import type { TFunction } from 'i18next';
import type { ListedFinding, Session } from '../../src/app/session';
import { CellLink } from './cell-link';
import { useRowStyles } from './styles';

/** What is behind a finding: the rule and what it expects, further causes, every figure that takes part. */
export function FindingDetails({ id, finding, session, t }: { readonly id: string; readonly finding: ListedFinding; readonly session: Session; readonly t: TFunction<'check'> }) {
  const styles = useRowStyles();
  const { rule, causes, hints } = finding.text;
  return (
    <div id={id}>
      {rule !== undefined && <p className={styles.note}>{t('item.rule', { id: rule.id, text: rule.expects })}</p>}
      {causes.slice(1).map((cause) => <p key={cause} className={styles.note}>{t('item.cause', { text: cause })}</p>)}
      {hints.map((hint) => <p key={hint} className={styles.note}>{t('item.hint', { text: hint })}</p>)}
      {finding.figures.length > 0 && (
        <>
          <p className={styles.note}>{t('item.cells')}</p>
          <ul className={styles.list}>
            {finding.figures.map(({ figure, name, place }, index) => (
              <li key={`${figure} ${index}`}>
                {place.sheet === '' ? <span className={styles.note}>{name}</span> : <CellLink name={name} place={place} session={session} t={t} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
