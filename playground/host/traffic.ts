/** One request, as it is counted. */
export interface RequestRecord {
  readonly bytes: number;
  readonly actions: number;
  readonly flags: number;
  /** The client's own request after a run: it only gives up the ranges that the run tracked, and nobody waits for it. */
  readonly isCleanup: boolean;
}

/** What went over the bridge between add-in and host. */
export class Traffic {
  private readonly all: RequestRecord[] = [];

  note(record: RequestRecord): void {
    this.all.push(record);
  }

  /** Also those that only clean up. */
  get requests(): readonly RequestRecord[] {
    return this.all;
  }

  get roundTrips(): number {
    return this.all.filter(({ isCleanup }) => !isCleanup).length;
  }

  get bytes(): number {
    return this.all.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  reset(): void {
    this.all.length = 0;
  }
}
