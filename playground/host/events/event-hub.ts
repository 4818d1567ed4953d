import type { EventMessage, JsonObject } from '../wire/protocol';

/** Message types of Excel's events. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formulaChanged: 23,
} as const;

export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The target of an event of the whole workbook; sheets are targets by their id. */
export const WORKBOOK_TARGET = 'Workbook';

const HOST_EVENT = 65_536;

/** Knows who listens to what and keeps the events that are on their way. */
export class EventHub {
  /** `runtime.enableEvents` of the add-in. */
  enabled = true;
  private readonly registrations = new Map<string, number>();
  private outbox: EventMessage[] = [];

  register(type: EventType, targetId: string): void {
    const key = `${type}:${targetId}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, targetId: string): void {
    const key = `${type}:${targetId}`;
    const count = (this.registrations.get(key) ?? 0) - 1;
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  isHeard(type: EventType, sheetId: string): boolean {
    return [WORKBOOK_TARGET, sheetId].some((target) => this.registrations.has(`${type}:${target}`));
  }

  /** To those who listen to the sheet and to those who listen to the workbook. */
  raise(type: EventType, sheetId: string, payload: JsonObject): void {
    if (!this.enabled) return;
    for (const targetId of [WORKBOOK_TARGET, sheetId]) {
      if (!this.registrations.has(`${type}:${targetId}`)) continue;
      this.outbox.push({ messageCategory: HOST_EVENT, messageType: type, targetId, message: JSON.stringify(payload), id: '' });
    }
  }

  /** Takes what is waiting to be sent. */
  take(): readonly EventMessage[] {
    const messages = this.outbox;
    this.outbox = [];
    return messages;
  }
}
