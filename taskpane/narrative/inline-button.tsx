import type { ReactNode, RefObject } from 'react';

/** A button inside a sentence: a span, for it breaks over lines as the words around it do. */
export function InlineButton({ className, title, onPress, focusRef, opensField = false, children }: {
  readonly className: string;
  readonly title: string;
  readonly onPress: () => void;
  readonly focusRef?: RefObject<HTMLSpanElement>;
  readonly opensField?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span
      ref={focusRef} role="button" tabIndex={0} className={className} title={title} onClick={onPress} {...(opensField ? { 'data-edit': '' } : {})}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </span>
  );
}
