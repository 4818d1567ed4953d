import type { TFunction } from 'i18next';
import { mergeClasses } from '@fluentui/react-components';
import type { Session } from '../../src/app/session';
import { useRowStyles } from './styles';

type Place = Parameters<Session['show']>[0];

/** Selects the cell in the sheet. Nothing where there is no cell and no sheet to go to. */
export function CellLink({ place, name, session, t, describedBy }: {
  readonly place: Place;
  /** Said before the address. */
  readonly name?: string;
  readonly session: Session;
  readonly t: TFunction<'check'>;
  readonly describedBy?: string;
}) {
  const styles = useRowStyles();
  if (place.sheet === '') return null;
  const cell = place.address === '' ? place.sheet : `${place.sheet}!${place.address}`;
  const shown = name === undefined ? cell : `${name} ${cell}`;
  return (
    <button
      type="button" className={mergeClasses(styles.link, styles.jump)} aria-describedby={describedBy}
      aria-label={place.address === '' ? t('item.sheet', { sheet: shown }) : t('item.show', { cell: shown })} onClick={() => void session.show(place)}
    >
      {shown}
    </button>
  );
}
