import { parseCsv } from './csv';

describe('parseCsv', () => {
  test('plain and quoted fields, quotes, commas and line breaks inside quotes', () => {
    expect(parseCsv('a,"b ""c"", d",\n"1\n2",,3\n')).toEqual([
      ['a', 'b "c", d', ''],
      ['1\n2', '', '3'],
    ]);
  });

  test('an empty text has no rows; a last line needs no line break', () => {
    expect(parseCsv('')).toEqual([]);
    expect(parseCsv('a,b')).toEqual([['a', 'b']]);
  });
});
