import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewItem } from '../../../src/app/document/review';
import { reviewWordsIn } from '../../../src/app/document/review-words';
import { headingOf } from '../../../src/app/findings/naming';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import type { ToolWords } from './words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  kind: { fontWeight: tokens.fontWeightSemibold },
  link: {
    padding: 0, border: 'none', backgroundColor: 'transparent', color: tokens.colorBrandForegroundLink, font: 'inherit', textDecorationLine: 'underline', cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What to see to before publishing; undefined while it is looked for. */
export function ReviewList({ review, words }: { readonly review: readonly ReviewItem[] | undefined; readonly words: ToolWords }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const session = useSession();
  const set = useSessionState((state) => state.set);
  const language = useSessionState((state) => state.choices.language);
  const { kind, sentence } = reviewWordsIn(language);
  return (
    <Card title={words.reviewTitle(review?.length ?? 0)}>
      {(review === undefined || review.length === 0) && <p className={section.note} role="status">{review === undefined ? words.reviewing : words.ready}</p>}
      {review !== undefined && review.length > 0 && (
        <ul className={styles.list}>
          {review.map((item, index) => {
            const place = 'place' in item ? item.place : undefined;
            const cell = place === undefined || place.sheet === '' ? '' : `${place.sheet}!${place.address}`;
            return (
              <li key={`${index}/${item.kind}`}>
                <span className={styles.kind}>{kind[item.kind]}</span> {sentence(item, (form) => headingOf(set, form))}{' '}
                {place !== undefined && cell !== '' && <button type="button" className={styles.link} onClick={() => void session.show(place)}>{words.show(cell)}</button>}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
