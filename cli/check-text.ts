import type { CheckedWorkbook } from '../src/app/check-workbook';
import { besideTexts, foundTexts } from '../src/app/findings/found-text';
import { type Listed, listFindings, tallyOf, unjudgedOf } from '../src/app/findings/list';
import { headingOf } from '../src/app/findings/naming';
import type { ListedRoot } from '../src/app/findings/roots';
import { isTelling } from '../src/app/findings/telling';
import { weightOf } from '../src/app/findings/weight';
import { holdsFigures } from '../src/app/holds-figures';
import { damagedSheetText } from '../src/app/messages/damaged-sheet';
import type { Messages } from '../src/app/messages';
import { address } from '../src/workbook';
import { padded, widthOf } from './columns';
import { missingTables, missingTablesText } from './missing-tables';
import type { Words } from './words';

/** What `check` shows a person: table by table, errors first, the cell before each sentence. */
export function checkText(checked: CheckedWorkbook, file: string, messages: Messages, words: Words, roots: readonly ListedRoot[] = []): string {
  const { set, profile, report } = checked;
  const filled = holdsFigures(set, report);
  const all = listFindings(checked, messages);
  // Before a figure is entered anything could be the cause.
  const listed = filled ? all : all.map((entry) => ({ ...entry, text: { ...entry.text, causes: [] } }));
  const title = [profile.unit, profile.year === '' ? '' : words.year(profile.year), set.title].filter((part) => part !== '').join('  ');
  const forms = [...new Set(listed.map(({ form }) => form))];
  const blocks = forms.map((form) => tableText(headingFor(checked, form, words), listed.filter((entry) => entry.form === form), words));
  const missing = missingTables(checked);
  const rounding = listed.some(({ verdict }) => verdict === 'consistent') ? [words.roundingNote(messages.roundingNote)] : [];
  return [
    [title, file],
    ...(checked.damaged.length === 0 ? [] : [[words.damaged, ...checked.damaged.map((sheet) => `  ${damagedSheetText(words.language, sheet)}`)]]),
    ...foundLines(checked, words),
    ...(filled || blocks.length === 0 ? [] : [[words.yearNotEntered]]),
    ...(filled ? rootsText(checked, roots, words) : []),
    ...(blocks.length > 0 || !filled || checked.damaged.length > 0 ? blocks : [[words.nothingFound]]),
    ...(filled || blocks.length > 0 ? [] : [[words.noFigures]]),
    [...(missing.length > 0 ? [missingTablesText(words.language, missing)] : []), ...rounding, words.summary(tallyOf(checked, listed), unjudgedOf(checked))],
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** How sure each found table is, and why; what was not recognised. */
function foundLines({ discovered, binding }: CheckedWorkbook, words: Words): readonly (readonly string[])[] {
  if (discovered === undefined) return [];
  const { set, tables, rivalSets, unknownSheets, beside } = discovered;
  const found = beside === undefined ? words.found : words.foundBeside;
  // What a finding says need not be said twice.
  const again = (beside ?? []).filter(({ table, why }) => why !== 'differs' && !binding.problems.some((problem) => problem.kind === 'not-taken' && problem.form === table.placement.form.id));
  return [
    ...(tables.size === 0 ? [] : [[found, ...foundTexts(discovered, words.language).map((table) => `  ${words.foundTable(table)}`)]]),
    ...(again.length > 0 ? [besideTexts(set, again, words.language)] : []),
    ...(rivalSets.length > 0 ? [[words.rivalSets(set.title, rivalSets)]] : []),
    ...(unknownSheets.length > 0 ? [[words.unknownSheets(unknownSheets)]] : []),
  ];
}

/** Causes of one finding alone are said beside it, where it says any. */
function rootsText({ findings }: CheckedWorkbook, roots: readonly ListedRoot[], words: Words): readonly (readonly string[])[] {
  const shared = roots.filter(({ root }) => isTelling(root, findings));
  const cells = padded(shared.map(({ place: { sheet, address } }) => [sheet, address].filter((part) => part !== '').join('!')));
  return shared.length === 0 ? [] : [[words.roots, ...shared.map(({ message, effects }, index) => `  ${cells[index] ?? ''}  ${words.root(message, effects)}`)]];
}

/** With the sheet's name, where a person gave it another; a 绩效自评表 with its own, and with its first cell where a sheet holds several. */
function headingFor({ set, binding }: CheckedWorkbook, form: string, words: Words): string {
  const heading = headingOf(set, form, binding.attached);
  const attached = binding.attached?.get(form);
  if (attached !== undefined) {
    const { sheetId, sheetName, area } = attached;
    const shares = [...(binding.attached?.values() ?? [])].some((other) => other !== attached && other.sheetId === sheetId);
    return words.onSheet(heading, shares ? `${sheetName}!${address(area.top, area.left)}` : sheetName);
  }
  const table = binding.tables.get(form);
  return table === undefined || table.sheetName === table.form.sheetName ? heading : words.onSheet(heading, table.sheetName);
}

function tableText(heading: string, entries: readonly Listed[], words: Words): readonly string[] {
  const weights = padded(entries.map((entry) => words.weight[weightOf(entry)]));
  const addresses = padded(entries.map(({ place }) => place.address));
  const lines = entries.flatMap(({ text, ...entry }, index) => {
    const mark = `  ${weights[index] ?? ''}  ${addresses[index] ?? ''}  `;
    const indent = ' '.repeat(widthOf(mark));
    return [mark + text.message, ...detailsOf({ text, ...entry }, words).map((detail) => indent + detail)];
  });
  return [heading, ...lines];
}

/** The rule's sentence only where the message alone may not convince: not for what is within rounding. */
function detailsOf({ verdict, text }: Listed, words: Words): readonly string[] {
  const why = text.rule === undefined || verdict === 'consistent' ? [] : [words.rule(text.rule.id, text.rule.expects)];
  return [...why, ...text.causes.map(words.cause), ...text.hints.map(words.hint)];
}
