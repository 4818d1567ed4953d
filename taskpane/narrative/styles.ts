import { makeStyles, tokens } from '@fluentui/react-components';

/** What gets the focus is not hidden below the tools that stick to the top. */
const BELOW_TOOLS = '140px';

const focus = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', borderRadius: tokens.borderRadiusSmall };

export const useTextStyles = makeStyles({
  text: { padding: `0 28px ${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase300, lineHeight: 1.75, fontVariantNumeric: 'tabular-nums' },
  title: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400, lineHeight: 1.5, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  paragraph: {
    margin: 0, position: 'relative', textIndent: '2em', overflowWrap: 'anywhere', lineBreak: 'strict',
    // Seen where it is of use, and by whoever gets there by keyboard; where nothing can hover, always.
    '& [data-copy]': { opacity: 0 },
    ':hover [data-copy]': { opacity: 1 },
    ':focus-within [data-copy]': { opacity: 1 },
    '@media (hover: none)': { '& [data-copy]': { opacity: 1 } },
  },
  figure: {
    cursor: 'pointer', whiteSpace: 'nowrap', scrollMarginTop: BELOW_TOOLS,
    color: tokens.colorBrandForegroundLink,
    // Colour alone would not tell a link from the words around it.
    textDecorationLine: 'underline', textDecorationStyle: 'dotted', textDecorationThickness: '1px', textUnderlineOffset: '4px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationStyle: 'solid' },
    ':focus-visible': focus,
  },
  blank: {
    cursor: 'text', textIndent: 0, scrollMarginTop: BELOW_TOOLS, borderBottom: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    boxDecorationBreak: 'clone',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': focus,
  },
  open: { color: tokens.colorStatusWarningForeground2, backgroundColor: tokens.colorStatusWarningBackground1, borderBottomColor: tokens.colorStatusWarningBorder2, fontWeight: tokens.fontWeightSemibold },
  jump: { cursor: 'pointer' },
  still: { cursor: 'default' },
  field: {
    display: 'block', boxSizing: 'border-box', width: '100%', margin: `${tokens.spacingVerticalXXS} 0`, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`, resize: 'vertical', minHeight: '3.6em',
    font: 'inherit', lineHeight: 1.5, textIndent: 0, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium,
    fieldSizing: 'content',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  keys: { display: 'block', textIndent: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  copy: {
    // In the gutter: no line of the text is broken for it.
    position: 'absolute', top: 0, right: '-26px', scrollMarginTop: BELOW_TOOLS, display: 'inline-flex', alignItems: 'center', justifyContent: 'center', width: '24px', height: '24px', padding: 0,
    border: 'none', background: 'none', cursor: 'pointer', color: tokens.colorNeutralForeground2, textIndent: 0,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': focus,
  },
});
