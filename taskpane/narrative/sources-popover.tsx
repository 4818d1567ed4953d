import { Popover, PopoverSurface, makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import type { Session } from '../../src/app/session';
import type { FigureToken } from '../../src/narrative';
import type { FigureNames } from './figure-names';
import { sourcesOf } from './sources';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(320px, calc(100vw - 24px))', maxHeight: '60vh', overflowY: 'auto', boxSizing: 'border-box', padding: tokens.spacingHorizontalM },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  how: { margin: `${tokens.spacingVerticalXXS} 0`, color: tokens.colorNeutralForeground2 },
  word: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    border: 'none', background: 'none', font: 'inherit', minHeight: '24px', padding: `${tokens.spacingVerticalXXS} 0`, textAlign: 'start', cursor: 'pointer', color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

/** One number that is being looked into, and where it stands on the page. */
export interface LookedInto {
  readonly token: FigureToken;
  readonly at: HTMLElement;
}

/** All cells of a number, and how it follows from them. */
export function SourcesPopover({ looked, names, session, t, onClose }: {
  readonly looked: LookedInto;
  readonly names: FigureNames;
  readonly session: Session;
  readonly t: TFunction<'narrative'>;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { token, at } = looked;
  const title = t('figure.title', { text: token.text });
  return (
    <Popover open trapFocus withArrow positioning={{ target: at, position: 'below', align: 'start' }} onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <PopoverSurface className={styles.surface} aria-label={title}>
        <p className={styles.title}>{title}</p>
        <p className={styles.how}>{t(`figure.${token.from.kind}`)}</p>
        {sourcesOf(token).map(({ word, of }) => (
          <div key={word}>
            <p className={styles.word}>{t(`figure.${word}`)}</p>
            <ul className={styles.list}>
              {of.map(({ sign, cell }, index) => (
                <li key={`${cell} ${index}`}>
                  <button type="button" className={styles.link} onClick={() => void session.showFigure(cell)}>
                    {sign === -1 && <span>{t('figure.minus')} </span>}
                    {names.name(cell)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </PopoverSurface>
    </Popover>
  );
}
