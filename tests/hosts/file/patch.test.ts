import { patchSheet } from '../../../src/hosts/file/patch/sheet';

const number = (row: number, column: number, digits: string) => ({ row, column, value: { kind: 'number', digits } }) as const;

test('writes into cells as any producer spells them, and nowhere else', () => {
  const plain = '<sheetData><row r="1"><c r="A1" s="3" t="s"><v>0</v></c><c r="C1" s="4"/></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
  expect(patchSheet(plain, [number(0, 2, '12.30')])).toBe(plain.replace('<c r="C1" s="4"/>', '<c r="C1" s="4"><v>12.30</v></c>'));
  expect(patchSheet(plain, [number(0, 1, '5')])).toBe(plain.replace('<c r="C1"', '<c r="B1"><v>5</v></c><c r="C1"'));
  expect(patchSheet(plain, [number(1, 27, '5')])).toBe(plain.replace('<v>1</v></c></row>', '<v>1</v></c><c r="AB2"><v>5</v></c></row>'));
  const prefixed = '<x:sheetData><x:row r="1" spans="1:2"><x:c r="A1" s="1"/></x:row><x:row r="2"/></x:sheetData>';
  expect(patchSheet(prefixed, [number(0, 0, '1'), number(1, 0, '2')])).toBe(
    '<x:sheetData><x:row r="1" spans="1:2"><x:c r="A1" s="1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData>',
  );
  expect(patchSheet(plain, [{ row: 1, column: 0, value: { kind: 'text', text: '甲<乙&丙' } }])).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">甲&lt;乙&amp;丙</t></is></c>');
});

test('never over a formula, never where no row is', () => {
  const xml = '<sheetData><row r="1"><c r="A1"><f>B1</f><v>0</v></c></row></sheetData>';
  expect(patchSheet(xml, [number(0, 0, '1')])).toBeUndefined();
  expect(patchSheet(xml, [number(3, 0, '1')])).toBeUndefined();
});
