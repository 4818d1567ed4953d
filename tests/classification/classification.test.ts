import { ECONOMIC, FUNCTIONAL, itemOf, levelOf, nameOf, parentCode, searchClassification } from '../../src/classification';

describe.each([FUNCTIONAL, ECONOMIC].map((list) => [list.id, list] as const))('the %s list', (_, list) => {
  it('holds no code twice and only codes', () => {
    expect(list.byCode.size).toBe(list.items.length);
    expect(list.items.filter(({ code }) => levelOf(code) === undefined)).toEqual([]);
  });

  it('holds every parent before its children', () => {
    const position = new Map(list.items.map(({ code }, i) => [code, i]));
    const early = list.items.filter(({ code }, i) => {
      const parent = parentCode(code);
      return parent !== undefined && (position.get(parent) ?? i) >= i;
    });
    expect(early).toEqual([]);
  });

  it('says where it comes from and what decides', () => {
    expect(list.source).toMatch(/科目代码以本单位决算软件为准。$/);
    expect(list.year).toBe(2024);
  });

  it('has names without spaces at the ends', () => {
    expect(list.items.filter(({ name }) => name === '' || name !== name.trim())).toEqual([]);
  });
});

describe('the lists', () => {
  it('have the 26 classes of the public tables and the 110 items of 公开06', () => {
    expect(FUNCTIONAL.items.filter(({ code }) => levelOf(code) === '类')).toHaveLength(26);
    expect(ECONOMIC.items).toHaveLength(110);
  });
});

describe('a code', () => {
  it('is looked up, and one that is not there is no error', () => {
    expect(itemOf(FUNCTIONAL, '2080106')).toEqual({ code: '2080106', name: '就业管理事务' });
    expect(nameOf(ECONOMIC, '30108')).toBe('机关事业单位基本养老保险缴费');
    expect(nameOf(FUNCTIONAL, '2099999')).toBeUndefined();
    expect(itemOf(FUNCTIONAL, '')).toBeUndefined();
  });

  it.each([['208', '类'], ['20801', '款'], ['2080106', '项'], ['20', undefined], ['2080', undefined], ['208010', undefined], ['20801060', undefined], ['', undefined], ['20８', undefined], ['20x', undefined]])(
    '%s is of level %s', (code, level) => {
      expect(levelOf(code)).toBe(level);
    },
  );

  it.each([['2080106', '20801'], ['20801', '208'], ['208', undefined], ['2080', undefined], ['合计', undefined], ['', undefined]])('%s stands under %s', (code, parent) => {
    expect(parentCode(code)).toBe(parent);
  });
});

describe('a search', () => {
  const found = (query: string, list = FUNCTIONAL) => searchClassification(list, query).map(({ code }) => code);

  it('finds codes by how they start', () => {
    expect(found('2080')).toEqual(expect.arrayContaining(['20801', '2080106', '20805', '20807', '20808']));
    expect(found('2080106')).toEqual(['2080106']);
    expect(found('0106')).toEqual([]);
  });

  it('finds any part of a name, names that start with it first', () => {
    expect(found('住房')).toEqual(['221', '22102', '2210201']);
    expect(found('公积金')).toEqual(['2210201']);
    expect(found('就业').slice(0, 3)).toEqual(['2080106', '20807', '2080711']);
    expect(found('就业')).toContain('208');
  });

  it('does not mind full-width forms and spaces', () => {
    expect(found('２０８０１０６')).toEqual(['2080106']);
    expect(found(' 公积金　')).toEqual(['2210201']);
    expect(found('因公出国(境)', ECONOMIC)).toEqual(['30212']);
  });

  it('finds nothing for nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('没有的科目')).toEqual([]);
  });
});
