import { mergeClasses } from '@fluentui/react-components';
import type { BlankToken } from '../../src/narrative';
import { BlankField } from './blank-field';
import type { Teller } from './context';
import { InlineButton } from './inline-button';
import { useTextStyles } from './styles';

/** What a person fills in: words here, figures in their cell; what has no cell is only asked for. */
export function Blank({ token, teller }: { readonly token: BlankToken; readonly teller: Teller }) {
  const styles = useTextStyles();
  const { id, placeholder, printed, open } = token;
  const { t, names, session } = teller;
  const look = mergeClasses(styles.blank, open && styles.open);
  const kind = open ? 'open' : 'filled';
  if (id === undefined) {
    return (
      <span data-blank={kind}>
        <span tabIndex={-1} className={mergeClasses(look, styles.still)} title={t('blank.nowhere', { ask: placeholder })}>{printed}</span>
      </span>
    );
  }
  if (names.holdsText(id)) return <BlankField token={token} id={id} teller={teller} />;
  return (
    <span data-blank={kind}>
      <InlineButton className={mergeClasses(look, styles.jump)} title={t('blank.go', { ask: names.name(id) })} onPress={() => void session.showFigure(id)}>{printed}</InlineButton>
    </span>
  );
}
