import { makeStyles, tokens } from '@fluentui/react-components';

/** What the sections of 表格 and 设置 share. */
export const useSectionStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}` },
  card: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    // What has nothing to say yet takes no room; it has to be there for readers before it speaks.
    ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  },
});

/** Rows of a list of tables. */
export const useItemStyles = makeStyles({
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { flexGrow: 1, minWidth: 0 },
  button: {
    border: 'none', background: 'none', padding: 0, margin: 0, font: 'inherit', color: 'inherit', cursor: 'pointer', textAlign: 'start', borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { minHeight: '24px', color: tokens.colorBrandForegroundLink, ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' } },
  errors: { minHeight: '24px', ':hover': { textDecorationLine: 'underline' } },
  absent: { margin: 0 },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minHeight: '20px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  locked: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});
