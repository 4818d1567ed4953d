import { EVENT, type EventType } from '../events/event-hub';
import type { Book } from '../model/book';
import type { Arguments } from '../wire/arguments';

/** Names of the events in the methods with which the client registers for them. */
const REGISTRATIONS: Readonly<Record<string, EventType>> = {
  DataChangedEvent: EVENT.changed,
  ActivatedEvent: EVENT.activated,
  DeactivatedEvent: EVENT.deactivated,
  AddedEvent: EVENT.added,
  DeletedEvent: EVENT.deleted,
  CalculatedEvent: EVENT.calculated,
  SelectionChangedEvent: EVENT.selectionChanged,
  FormulaChangedEvent: EVENT.formulaChanged,
};

type Act<T> = (subject: T, args: Arguments) => void;

/** The methods that `onChanged.add` and the like call. `target` tells whose events they are. */
export function eventActs<T>(target: (subject: T) => { readonly book: Book; readonly targetId: string }): Record<string, Act<T>> {
  return Object.fromEntries(
    Object.entries(REGISTRATIONS).flatMap(([name, type]): [string, Act<T>][] => [
      [
        `_Register${name}`,
        (subject) => {
          const { book, targetId } = target(subject);
          book.hub.register(type, targetId);
        },
      ],
      [
        `_Unregister${name}`,
        (subject) => {
          const { book, targetId } = target(subject);
          book.hub.unregister(type, targetId);
        },
      ],
    ]),
  );
}
