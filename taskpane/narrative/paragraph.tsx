import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { memo } from 'react';
import type { Paragraph as ParagraphData, Token } from '../../src/narrative';
import { Blank } from './blank';
import type { Teller } from './context';
import { FigureLink } from './figure-link';
import { contentOf, tokenKeys } from './keys';
import { useTextStyles } from './styles';

export interface ParagraphProps {
  readonly paragraph: ParagraphData;
  readonly teller: Teller;
}

/** One paragraph. The narrative is told anew at each change; what still says the same is not drawn again. */
export const Paragraph = memo(
  function Paragraph({ paragraph, teller }: ParagraphProps) {
    const styles = useTextStyles();
    const keys = tokenKeys(paragraph.tokens);
    const tokens = paragraph.tokens.map((token, index) => <Piece key={keys[index]} token={token} teller={teller} />);
    if (paragraph.style === 'heading') return <h3 className={styles.heading}>{tokens}</h3>;
    return (
      <p className={styles.paragraph}>
        {tokens}
        <button type="button" data-copy className={styles.copy} title={teller.t('copyOne')} aria-label={teller.t('copyOne')} onClick={() => teller.onCopy(paragraph)}>
          <Copy16Regular aria-hidden />
        </button>
      </p>
    );
  },
  (before, after) => before.teller === after.teller && contentOf(before.paragraph) === contentOf(after.paragraph),
);

function Piece({ token, teller }: { readonly token: Token; readonly teller: Teller }) {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'figure':
      return <FigureLink token={token} teller={teller} />;
    case 'blank':
      return <Blank token={token} teller={teller} />;
  }
}
