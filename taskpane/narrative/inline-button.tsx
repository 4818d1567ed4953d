import type { ReactNode, RefObject } from 'react';

/** A button inside a sentence: a span, for it breaks over lines as the words around it do. */
export function InlineButton({ className, title, onPress, focusRef, opensField = false, opensDialog = false, children }: {
  readonly className: string;
  readonly title: string;
  readonly onPress: (at: HTMLElement) => void;
  readonly focusRef?: RefObject<HTMLSpanElement>;
  readonly opensField?: boolean;
  readonly opensDialog?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span
      ref={focusRef} role="button" tabIndex={0} className={className} title={title} {...(opensField ? { 'data-edit': '' } : {})} {...(opensDialog ? { 'aria-haspopup': 'dialog' } : {})}
      onClick={({ currentTarget }) => onPress(currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress(event.currentTarget);
      }}
    >
      {children}
    </span>
  );
}
