import { makeStyles, tokens } from '@fluentui/react-components';

/** What rows and lists share. Rows are plain elements: hundreds of them are on the page at once. */
export const useRowStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Rows out of sight cost no layout and no paint.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 96px',
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  rule: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  message: { margin: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  note: { margin: `${tokens.spacingVerticalXXS} 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'center', minHeight: '24px' },
  link: {
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // At least 24 px to hit.
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    // What gets the focus is not hidden below the heading that sticks to the top.
    scrollMarginTop: '64px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  jump: { textDecorationLine: 'underline', fontVariantNumeric: 'tabular-nums' },
});
