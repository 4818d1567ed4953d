import { Component, type ReactNode } from 'react';
import { PartFailed } from './part-failed';

/** A part that could not be loaded or drawn leaves the others standing. */
export class PartBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    // What could not be loaded once is not asked for again on the same page.
    return this.state.failed ? <PartFailed onAgain={() => window.location.reload()} /> : this.props.children;
  }
}
