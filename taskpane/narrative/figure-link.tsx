import type { FigureToken } from '../../src/narrative';
import type { Teller } from './context';
import { InlineButton } from './inline-button';
import { useTextStyles } from './styles';

/** A number that leads to its cells. */
export function FigureLink({ token, teller }: { readonly token: FigureToken; readonly teller: Teller }) {
  const styles = useTextStyles();
  const { cells, text } = token;
  const [first] = cells;
  if (first === undefined) return text;
  const several = cells.length > 1;
  const title = several ? teller.t('figure.cells', { n: cells.length }) : teller.t('figure.go', { name: teller.names.name(first) });
  return (
    <InlineButton className={styles.figure} title={title} opensDialog={several} onPress={(at) => teller.onFigure(token, at)}>{text}</InlineButton>
  );
}
