import type { TFunction } from 'i18next';
import { memo, useId, useRef, useState } from 'react';
import type { ListedFinding, Session } from '../../src/app/session';
import { CellLink } from './cell-link';
import { FindingDetails } from './finding-details';
import { useRowStyles } from './styles';
import { WaiveForm } from './waive-form';
import { weightOf } from '../../src/app/findings/weight';
import { WeightMark } from './weight-mark';

export interface FindingItemProps {
  readonly finding: ListedFinding;
  readonly session: Session;
  /** Handed down: a subscription to the language in each of hundreds of rows would cost more than the rows. */
  readonly t: TFunction<'check'>;
}

/** One finding. Drawn again only when it is another object. */
export const FindingItem = memo(function FindingItem({ finding, session, t }: FindingItemProps) {
  const styles = useRowStyles();
  const id = useId();
  const waiveButton = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const { key, text, place, waiver } = finding;
  const [cause] = text.causes;
  const weight = weightOf(finding);
  const described = { 'aria-describedby': id };
  const stopAsking = () => {
    setAsking(false);
    waiveButton.current?.focus();
  };
  const hasDetails = text.rule !== undefined || text.causes.length > 1 || text.hints.length > 0 || finding.figures.length > 0;
  return (
    <li className={styles.row} data-finding={key}>
      <div className={styles.head}>
        <WeightMark weight={weight} word={t(`weight.${weight}`)} />
        {text.rule !== undefined && <span className={styles.rule}>{text.rule.id}</span>}
      </div>
      <p id={id} className={styles.message}>{text.message}</p>
      {cause !== undefined && <p className={styles.note}>{t('item.cause', { text: cause })}</p>}
      {waiver !== undefined && <p className={styles.note}>{waiver.person === '' ? t('item.reason', { text: waiver.reason }) : t('item.reasonOf', { text: waiver.reason, person: waiver.person })}</p>}
      <div className={styles.actions}>
        <CellLink place={place} session={session} t={t} describedBy={id} />
        {hasDetails && (
          <button type="button" className={styles.link} aria-expanded={open} {...described} onClick={() => setOpen(!open)}>{t('item.details')}</button>
        )}
        {finding.restorable && waiver === undefined && (
          <button type="button" className={styles.link} {...described} onClick={() => void session.restore([key])}>{t('item.restore')}</button>
        )}
        {waiver === undefined ? (
          <button ref={waiveButton} type="button" className={styles.link} aria-expanded={asking} {...described} onClick={() => setAsking(!asking)}>{t('item.waive')}</button>
        ) : (
          <button type="button" className={styles.link} {...described} onClick={() => void session.unwaive([key])}>{t('item.unwaive')}</button>
        )}
      </div>
      {open && <FindingDetails id={`${id}-details`} finding={finding} session={session} t={t} />}
      {asking && waiver === undefined && (
        <WaiveForm
          t={t} person={session.waivingPerson()} onCancel={stopAsking}
          onSave={(reason, person) => {
            stopAsking();
            void session.waive([key], reason, person);
          }}
        />
      )}
    </li>
  );
});
