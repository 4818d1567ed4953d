import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { Question, SheetChoice } from '../../src/app/session';

const CHOICES = ['keep', 'rename', 'replace'] as const;

type Choice = (typeof CHOICES)[number];

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, width: 'calc(100vw - 24px)', maxWidth: '480px' },
  sheets: {
    margin: `0 0 ${tokens.spacingVerticalM}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM,
  },
  choice: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  loss: { color: tokens.colorStatusDangerForeground1 },
  sign: { verticalAlign: 'text-bottom', marginRight: tokens.spacingHorizontalXS },
  actions: { '@media (max-width: 480px)': { gridColumnStart: 1, gridColumnEnd: 4 } },
});

export interface QuestionDialogProps {
  /** Undefined: nothing is asked, or no longer. */
  readonly question: Question | undefined;
  readonly onAnswer: (choice: SheetChoice) => void;
  readonly t: TFunction;
}

/**
 * Sheets of the wanted names are there: what becomes of them is the person's choice, and nothing is lost without one. It stays
 * when it is closed: a dialog that is taken away open leaves the page behind it hidden from screen readers.
 */
export function QuestionDialog({ question, onAnswer, t }: QuestionDialogProps) {
  const styles = useStyles();
  // It is still seen while it closes.
  const [last, setLast] = useState(question);
  if (question !== undefined && question !== last) setLast(question);
  const shown = question ?? last;
  return (
    <Dialog open={question !== undefined} modalType="alert" onOpenChange={(_, { open }) => open || onAnswer('cancel')}>
      <DialogSurface className={styles.surface}>{shown !== undefined && <Asked key={shown.sheets.join('/')} question={shown} onAnswer={onAnswer} t={t} />}</DialogSurface>
    </Dialog>
  );
}

function Asked({ question, onAnswer, t }: QuestionDialogProps & { readonly question: Question }) {
  const styles = useStyles();
  const { sheets, replaceOnly = false, keepsFigures = false } = question;
  const [choice, setChoice] = useState<Choice>(replaceOnly ? 'replace' : 'keep');
  const textOf: Readonly<Record<Choice, string>> = {
    keep: t('question.keepText'),
    rename: t('question.renameText', { sheet: sheets[0] ?? '' }),
    replace: t(keepsFigures ? 'question.moveText' : 'question.replaceText', { n: sheets.length }),
  };
  return (
    <DialogBody>
      <DialogTitle>{t('question.title')}</DialogTitle>
      <DialogContent>
        <ul className={styles.sheets} aria-label={t('question.sheets')}>
          {sheets.map((sheet) => <li key={sheet}>{sheet}</li>)}
        </ul>
        {replaceOnly ? <p className={mergeClasses(styles.choice, styles.loss)}><Warning16Filled aria-hidden className={styles.sign} />{textOf.replace}</p> : <Field label={t('question.choice')}>
          <RadioGroup value={choice} onChange={(_, { value }) => setChoice(CHOICES.find((known) => known === value) ?? 'keep')}>
            {CHOICES.map((id) => (
              <Radio
                key={id} value={id}
                label={
                  <>
                    {t(`question.${id}`)}
                    <span className={mergeClasses(styles.choice, id === 'replace' && styles.loss)}>
                      {id === 'replace' && <Warning16Filled aria-hidden className={styles.sign} />}
                      {textOf[id]}
                    </span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>}
      </DialogContent>
      <DialogActions className={styles.actions}>
        <Button appearance="primary" onClick={() => onAnswer(choice)}>{t(choice === 'replace' ? (keepsFigures ? 'question.confirmMove' : 'question.confirmReplace') : 'question.confirm')}</Button>
        <Button onClick={() => onAnswer('cancel')}>{t('question.cancel')}</Button>
      </DialogActions>
    </DialogBody>
  );
}
