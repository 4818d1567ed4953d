import { mergeClasses } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useMemo, useRef, useState } from 'react';
import type { Session } from '../../src/app/session';
import { StaleNotice, useDimmed } from '../check/stale-notice';
import { useSessionState } from '../session-context';
import type { Teller } from './context';
import { CopyResult } from './copy-result';
import { figureNamesOf } from './figure-names';
import { NarrativeTools } from './narrative-tools';
import { goToNextBlank } from './next-blank';
import { Section } from './section';
import { type LookedInto, SourcesPopover } from './sources-popover';
import { useTextStyles } from './styles';
import { copyOfAll, copyOfParagraph, openBlanks, openIn } from './text';
import { useCopy } from './use-copy';

/** The ten sections as the figures are now. */
export function NarrativeText({ session, t }: { readonly session: Session; readonly t: TFunction<'narrative'> }) {
  const styles = useTextStyles();
  const version = useSessionState((state) => state.version);
  const set = useSessionState((state) => state.set);
  const link = useSessionState((state) => state.link);
  const tables = useSessionState((state) => state.tables);
  const busy = useSessionState((state) => state.task !== undefined);
  const told = useMemo(() => ({ version, narrative: session.narrative() }), [session, version]);
  const [looked, setLooked] = useState<LookedInto>();
  const copying = useCopy();
  const { copy } = copying;
  const text = useRef<HTMLDivElement>(null);
  const focused = useRef<Element>(undefined);
  const dimmed = useDimmed(link);

  const teller = useMemo((): Teller => ({
    session, t, names: figureNamesOf(set, session.report),
    onFigure: (token, at) => {
      const [first] = token.cells;
      if (first !== undefined) void session.showFigure(first);
      setLooked(token.cells.length > 1 ? { token, at } : undefined);
    },
    onCopy: (paragraph) => copy(copyOfParagraph(paragraph), openIn([paragraph])),
  }), [session, t, set, copy]);

  const { narrative } = told;
  const open = openBlanks(narrative);
  const errors = tables.reduce((sum, table) => sum + table.errors, 0);
  const notes = [
    ...(errors > 0 && link.kind === 'current' ? [t('errors', { n: errors })] : []),
    ...(tables.some(({ kind, sheet }) => kind === 'support' && sheet === undefined) ? [t('noSupport')] : []),
  ];
  const stale = { starting: t('stale.starting'), reading: t('stale.reading'), unknown: t('stale.unknown') };
  return (
    <>
      <NarrativeTools
        open={open} busy={busy} notes={notes} t={t}
        onNext={() => { if (text.current !== null) goToNextBlank(text.current, focused.current); }}
        onCopy={() => copy(copyOfAll(narrative), open)}
        onWrite={() => void session.writeNarrative()}
      >
        <StaleNotice link={link} words={stale} />
        <CopyResult copying={copying} t={t} />
      </NarrativeTools>
      <div
        ref={text} lang="zh-CN" aria-busy={link.kind !== 'current'} className={mergeClasses(styles.text, dimmed)}
        onFocus={({ target }) => { focused.current = target.closest('[data-blank]') ?? target; }}
      >
        {narrative.sections.map((section) => <Section key={section.key} section={section} teller={teller} />)}
      </div>
      {looked !== undefined && (
        <SourcesPopover
          looked={looked} names={teller.names} session={session} t={t}
          onClose={() => {
            setLooked(undefined);
            looked.at.focus();
          }}
        />
      )}
    </>
  );
}
