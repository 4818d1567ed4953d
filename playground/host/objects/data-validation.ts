import { sameArea } from '../grid/area';
import type { RangeSubject } from '../model/range-subject';
import type { Validation } from '../model/sheet-state';
import { flagOf } from '../wire/arguments';
import { invalidArgument } from '../wire/host-error';
import { define } from '../wire/object-type';
import type { Json, JsonObject } from '../wire/protocol';
import { DATA_VALIDATION } from './keys';

function find({ book, sheetId, area }: RangeSubject): Validation | undefined {
  return book.state(sheetId).validations.find(({ anchor }) => anchor.area && sameArea(anchor.area, area));
}

function findOrAdd(it: RangeSubject): Validation {
  const known = find(it);
  if (known !== undefined) return known;
  const { book, sheetId, area } = it;
  const added: Validation = { anchor: book.anchors.hold(sheetId, area), rule: {}, errorAlert: {}, prompt: {}, ignoreBlanks: true };
  book.state(sheetId).validations.push(added);
  return added;
}

function objectOf(value: Json): JsonObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw invalidArgument();
  return value as JsonObject;
}

/** Kept and given back; the stand-in neither shows lists nor refuses entries. */
export const dataValidation = define(DATA_VALIDATION, {
  properties: {
    Rule: {
      get: (it) => find(it)?.rule ?? null,
      set: (it, value) => {
        findOrAdd(it).rule = objectOf(value);
      },
    },
    ErrorAlert: {
      get: (it) => find(it)?.errorAlert ?? null,
      set: (it, value) => {
        findOrAdd(it).errorAlert = objectOf(value);
      },
    },
    Prompt: {
      get: (it) => find(it)?.prompt ?? null,
      set: (it, value) => {
        findOrAdd(it).prompt = objectOf(value);
      },
    },
    IgnoreBlanks: {
      get: (it) => find(it)?.ignoreBlanks ?? true,
      set: (it, value) => {
        findOrAdd(it).ignoreBlanks = flagOf(value);
      },
    },
    Type: { get: (it) => (find(it)?.rule['list'] === undefined ? 'None' : 'List') },
  },
  acts: {
    Clear: (it) => {
      const validations = it.book.state(it.sheetId).validations;
      const found = find(it);
      if (found) validations.splice(validations.indexOf(found), 1);
    },
  },
});
