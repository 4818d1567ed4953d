import type { Finding } from '../finding';

/** What an edit changed. */
export interface FindingDelta {
  readonly appeared: readonly Finding[];
  readonly changed: readonly Finding[];
  /** Keys of findings that went. */
  readonly gone: readonly string[];
}

/** The findings that stand, and what has happened to them since it was last asked. */
export class Board {
  private readonly standing = new Map<string, Finding>();
  /** What stood under a key when it was first touched. */
  private before = new Map<string, Finding | undefined>();

  get(key: string): Finding | undefined {
    return this.standing.get(key);
  }

  put(key: string, finding: Finding | undefined): void {
    const old = this.standing.get(key);
    if (old === finding) return;
    if (!this.before.has(key)) this.before.set(key, old);
    if (finding === undefined) this.standing.delete(key);
    else this.standing.set(key, finding);
  }

  takeDelta(): FindingDelta {
    const appeared: Finding[] = [];
    const changed: Finding[] = [];
    const gone: string[] = [];
    for (const [key, old] of this.before) {
      const now = this.standing.get(key);
      if (now === undefined) {
        if (old !== undefined) gone.push(key);
      } else if (old === undefined) appeared.push(now);
      else if (old !== now) changed.push(now);
    }
    this.before = new Map();
    return { appeared, changed, gone };
  }
}
