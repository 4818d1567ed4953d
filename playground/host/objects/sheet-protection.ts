import type { SheetSubject } from '../model/subjects';
import { accessDenied, invalidOperation } from '../wire/host-error';
import { define } from '../wire/object-type';
import type { Json, JsonObject } from '../wire/protocol';
import { SHEET_PROTECTION } from './keys';

const PERMISSIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

const NOTHING_ALLOWED: JsonObject = { ...Object.fromEntries(PERMISSIONS.map((name) => [name, false])), selectionMode: 'Normal' };

const stateOf = ({ book, sheetId }: SheetSubject) => book.state(sheetId);

export const sheetProtection = define(SHEET_PROTECTION, {
  properties: {
    Protected: { get: (it) => stateOf(it).protection !== undefined },
    Options: { get: (it) => stateOf(it).protection?.options ?? null },
  },
  acts: {
    Protect: (it, args) => {
      const state = stateOf(it);
      if (state.protection !== undefined) throw invalidOperation('The sheet is protected already.');
      const options = args.isMissing(0) ? {} : camelCase(args.at(0) as Json);
      state.protection = { options: { ...NOTHING_ALLOWED, ...options }, password: args.textOr(1, undefined) };
    },
    Unprotect: (it, args) => {
      const state = stateOf(it);
      if (state.protection === undefined) return;
      if (state.protection.password !== undefined && state.protection.password !== args.textOr(0, undefined)) throw accessDenied();
      state.protection = undefined;
    },
  },
});

/** The client writes option names as its caller did, some versions in PascalCase. */
function camelCase(options: Json): JsonObject {
  if (options === null || typeof options !== 'object' || Array.isArray(options)) return {};
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]));
}
