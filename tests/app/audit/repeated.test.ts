import { repeatedProjects } from '../../../src/app/audit/repeated';
import { checked } from './checked';

const project = (name: string, sheet: string) => ({ name, sheet });

test('one finding a name, whatever the spaces, with every file and sheet', () => {
  const files = [
    checked('b.xlsx', { projects: [project('运转 经费', '表1'), project('运转经费', '表2'), project('', '表3')] }),
    checked('a.xlsx', { unit: '甲', projects: [project('运转经费', '自评'), project('招聘会', '自评2'), project('', '自评3')] }),
    checked('c.xlsx', { projects: [project('会议', '表')] }),
  ];
  expect(repeatedProjects(files).map(({ name, places }) => ({ name, places }))).toEqual([{
    name: '运转 经费',
    places: [{ path: 'a.xlsx', unit: '甲', sheets: ['自评'] }, { path: 'b.xlsx', unit: 'b.xlsx', sheets: ['表1', '表2'] }],
  }]);
});

test('names of one workbook, of another year, or of the consolidated workbook are no finding', () => {
  const own = [project('运转经费', '表')];
  expect(repeatedProjects([checked('a.xlsx', { projects: [...own, ...own] })])).toEqual([]);
  expect(repeatedProjects([checked('a.xlsx', { projects: own }), checked('b.xlsx', { projects: own, year: '2023' }), checked('c.xlsx', { projects: own, level: '部门' })])).toEqual([]);
  expect(repeatedProjects([checked('a.xlsx', { projects: own }), checked('b.xlsx', { projects: own })])).toHaveLength(1);
});
