import { departmentsIn } from '../../../src/app/audit/departments';
import { checked } from './checked';

const whole = (path: string) => checked(path, { level: '部门' });

function shown(files: readonly ReturnType<typeof checked>[], named?: string): unknown {
  const { departments, ambiguous } = departmentsIn(files, named);
  return { departments: departments.map((department) => [department.whole.path, department.units.map(({ path }) => path), department.named]), ambiguous: ambiguous.map(({ paths }) => paths) };
}

describe('which workbook consolidates which', () => {
  test('one of level 部门: those of 单位 in its folder and below, up to the next', () => {
    const files = [whole('教育局/部门.xlsx'), checked('教育局/一中.xlsx'), checked('教育局/下属/二中.xlsx'), whole('教育局/招办/部门.xlsx'), checked('教育局/招办/招办.xlsx'), checked('别处.xlsx')];
    expect(shown(files)).toEqual({ departments: [['教育局/部门.xlsx', ['教育局/一中.xlsx', '教育局/下属/二中.xlsx', '教育局/招办/部门.xlsx'], false], ['教育局/招办/部门.xlsx', ['教育局/招办/招办.xlsx'], false]], ambiguous: [] });
  });

  test('another version of the consolidated workbook is no part of it', () => {
    const version = (path: string) => checked(path, { level: '部门', unit: '教育局' });
    expect(shown([version('部门.xlsx'), version('旧/部门.xlsx'), checked('一中.xlsx')])).toEqual({ departments: [['部门.xlsx', ['一中.xlsx'], false]], ambiguous: [] });
    expect(shown([version('旧/部门.xlsx'), checked('一中.xlsx'), version('部门.xlsx')], '部门.xlsx')).toMatchObject({ departments: [['部门.xlsx', ['一中.xlsx'], true]] });
  });

  test('for the one that is named, a department whose units are not there counts itself', () => {
    const files = [checked('教育局/一中.xlsx'), whole('教育局/部门.xlsx'), whole('卫健局/部门.xlsx'), whole('全县.xlsx')];
    expect(shown(files, '全县.xlsx')).toMatchObject({ departments: [['全县.xlsx', ['教育局/一中.xlsx', '卫健局/部门.xlsx'], true]] });
  });

  test('a department without units is compared with nothing', () => {
    expect(shown([whole('a.xlsx'), whole('b.xlsx')])).toEqual({ departments: [], ambiguous: [] });
  });

  test('two in one folder: nobody can tell', () => {
    expect(shown([whole('a.xlsx'), whole('b.xlsx'), checked('c.xlsx')])).toEqual({ departments: [], ambiguous: [['a.xlsx', 'b.xlsx']] });
  });

  test('another set or year is another department', () => {
    const files = [whole('a.xlsx'), checked('去年.xlsx', { year: '2023' }), checked('上海.xlsx', { set: 'shanghai-2024' }), checked('c.xlsx')];
    expect(shown(files)).toEqual({ departments: [['a.xlsx', ['c.xlsx'], false]], ambiguous: [] });
  });

  test('the one that a person names, wherever it lies and whatever it says', () => {
    const files = [checked('x/a.xlsx'), checked('y/b.xlsx'), whole('y/部门.xlsx'), checked('/别处/汇总.xlsx'), checked('y/旧.xlsx', { year: '2023' })];
    expect(shown(files, '/别处/汇总.xlsx')).toEqual({ departments: [['/别处/汇总.xlsx', ['x/a.xlsx', 'y/b.xlsx'], true]], ambiguous: [] });
  });

  test('a year that a workbook does not say fits any; the same year goes first', () => {
    expect(shown([whole('部门.xlsx'), checked('甲.xlsx', { year: '' }), checked('乙.xlsx', { year: '2023' })], '部门.xlsx')).toMatchObject({ departments: [['部门.xlsx', ['甲.xlsx'], true]] });
    const two = [whole('今年.xlsx'), checked('甲.xlsx'), checked('旧.xlsx', { level: '部门', year: '2023' }), checked('乙.xlsx', { year: '' })];
    expect(shown(two)).toEqual({ departments: [['今年.xlsx', ['甲.xlsx'], false]], ambiguous: [['今年.xlsx', '旧.xlsx']] });
    expect(shown([checked('部门.xlsx', { level: '部门', year: '' }), checked('甲.xlsx')])).toMatchObject({ departments: [['部门.xlsx', ['甲.xlsx'], false]] });
  });
});

test('two departments in one folder are told apart by the units that their workbooks name', () => {
  const whole = (path: string, sources: readonly string[]) => checked(path, { level: '部门', unit: path, sources });
  const { departments, ambiguous } = departmentsIn([whole('甲局.xlsx', ['一站', '二站（本级）']), whole('乙局.xlsx', ['三站']), checked('1.xlsx', { unit: '一站' }), checked('2.xlsx', { unit: '二站(本级)' }), checked('3.xlsx', { unit: '三站' })]);
  expect(departments.map(({ whole: { path }, units }) => [path, units.map((unit) => unit.path)])).toEqual([['甲局.xlsx', ['1.xlsx', '2.xlsx']], ['乙局.xlsx', ['3.xlsx']]]);
  expect(ambiguous).toEqual([]);
});
