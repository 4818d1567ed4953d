import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../session-context';
import { useSectionStyles } from '../tables/styles';
import { TOOLS } from './registry';
import type { Tool } from './tool';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: {
    display: 'block', width: '100%', boxSizing: 'border-box', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, textAlign: 'left', font: 'inherit', cursor: 'pointer',
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  text: { display: 'block', marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
});

export interface ToolsTabProps {
  /** Of the tool that is open. */
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly tools?: readonly Tool[];
}

/** 工具: the list of them, or the one that is open. */
export function ToolsTab({ open, onOpen, tools = TOOLS }: ToolsTabProps) {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const section = useSectionStyles();
  const language = useSessionState((state) => state.choices.language);
  const tool = tools.find(({ id }) => id === open);
  if (tool !== undefined) {
    const { words, Body } = tool;
    return (
      <div className={section.tab}>
        <ToolHead title={words[language].title} onBack={() => onOpen(undefined)} />
        <Suspense fallback={<p role="status">{t('tabs.loading')}</p>}>
          <Body />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={section.tab}>
      <ul className={styles.list}>
        {tools.map(({ id, words }) => (
          <li key={id}>
            <button type="button" className={styles.item} onClick={() => onOpen(id)}>
              <span className={styles.name}>{words[language].title}</span>
              <span className={styles.text}>{words[language].text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ToolHead({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the keyboard and the reader go on at what it opened.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.head}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={t('tools.back')} onClick={onBack} />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>{title}</h2>
    </div>
  );
}
