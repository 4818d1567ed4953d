import { shanghai2024 } from '../../src/forms/shanghai-2024';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { layoutForm, layoutSet } from '../../src/workbook';
import { lanxian } from '../samples/lanxian-2024/load';
import { renderSheet } from './render';

const template = layoutSet(shanxi2024);

describe('sheets of a new workbook', () => {
  test.each(shanxi2024.forms.map(({ id }) => id))('%s', (id) => {
    const sheet = template.sheets.find(({ form }) => form === id);
    expect(sheet && renderSheet(sheet)).toMatchSnapshot();
  });

  test('the classification sheet ends each list with an empty row', () => {
    const sheet = template.sheets.at(-1);
    const [official, own] = sheet?.names ?? [];
    const last = (area: typeof official) => sheet?.rows[area?.area.bottom ?? -1]?.[area?.area.left ?? 0]?.content.kind ?? 'blank';
    expect([official, own].map(last)).toEqual(['blank', 'blank']);
    expect(sheet?.rows[(official?.area.bottom ?? 0) - 1]?.[0]?.content.kind).toBe('text');
  });
});

describe('sheets of a new workbook of 上海', () => {
  const laid = layoutSet(shanghai2024, { codes: { '05': ['2080505', '221'] } });
  test.each(shanghai2024.forms.map(({ id }) => id))('%s', (id) => {
    const sheet = laid.sheets.find(({ form }) => form === id);
    expect(sheet && renderSheet(sheet)).toMatchSnapshot();
  });
});

describe('sheets of a filled report', () => {
  const filled = layoutSet(shanxi2024, { report: lanxian() });
  test.each(['05', '07'])('%s', (id) => {
    const sheet = filled.sheets.find(({ form }) => form === id);
    expect(sheet && renderSheet(sheet)).toMatchSnapshot();
  });
});

test('a table laid out alone refers to no other sheet, and its cells that need one are entries', () => {
  const form = shanxi2024.forms.find(({ id }) => id === '04');
  const sheet = form && layoutForm(shanxi2024, form);
  const formulas = (sheet?.rows ?? []).flat().flatMap((cell) => (cell?.content.kind === 'formula' ? [cell.content.formula] : []));
  expect(formulas.length).toBeGreaterThan(10);
  expect(formulas.filter((formula) => formula.includes('!'))).toEqual([]);
});
