import { makeStyles, tokens } from '@fluentui/react-components';
import { REVIEW_KINDS, type ReviewItem, type ReviewKind } from '../../../src/app/document/review';
import { reviewWordsIn } from '../../../src/app/document/review-words';
import { headingOf } from '../../../src/app/findings/naming';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { Lines } from '../parts/lines';
import { partWordsIn } from '../parts/words';
import type { ToolWords } from './words';

const useStyles = makeStyles({
  link: {
    padding: 0, border: 'none', backgroundColor: 'transparent', color: tokens.colorBrandForegroundLink, font: 'inherit', textAlign: 'start', textDecorationLine: 'underline', cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What to see to before publishing, kind by kind: what to do, and of each item the way to its cell or to its sheet. Undefined while it is looked for. */
export function ReviewList({ review, words }: { readonly review: readonly ReviewItem[] | undefined; readonly words: ToolWords }) {
  const section = useSectionStyles();
  const language = useSessionState((state) => state.choices.language);
  const { kind: kinds, todo } = reviewWordsIn(language);
  const listed = (kind: ReviewKind): readonly ReviewItem[] => (review ?? []).filter((item) => item.kind === kind);
  return (
    <Card title={words.reviewTitle(review?.length ?? 0)}>
      {(review === undefined || review.length === 0) && <p className={section.note} role="status">{review === undefined ? words.reviewing : words.ready}</p>}
      {REVIEW_KINDS.map((kind) => (
        <Lines
          key={kind} name={words.reviewKind(kinds[kind], listed(kind).length)} note={todo[kind]} words={partWordsIn(language)}
          lines={listed(kind).map((item, index) => <Item key={index} item={item} words={words} />)}
        />
      ))}
    </Card>
  );
}

function Item({ item, words }: { readonly item: ReviewItem; readonly words: ToolWords }) {
  const styles = useStyles();
  const session = useSession();
  const set = useSessionState((state) => state.set);
  const language = useSessionState((state) => state.choices.language);
  const place = 'place' in item ? item.place : undefined;
  const said = reviewWordsIn(language).sentence(item, (form) => headingOf(set, form));
  return (
    <>
      {said}{' '}
      {place !== undefined && place.sheet !== '' && (
        <button type="button" className={styles.link} onClick={() => void session.show(place)}>{words.show(place.address === '' ? place.sheet : `${place.sheet}!${place.address}`)}</button>
      )}
      {item.kind === 'no-table' && <button type="button" className={styles.link} onClick={() => void session.insert([item.form])}>{words.insert(headingOf(set, item.form))}</button>}
    </>
  );
}
