import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import packageJson from '../../../package.json';
import type { SessionState } from '../../../src/app/session';
import { SettingsTab } from '../../../taskpane/settings/settings-tab';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';
import { insertedTables } from '../support/states';

function show(state: Partial<SessionState> = {}) {
  const session = fakeSession(state);
  renderPane(<main><SettingsTab /></main>, session);
  return { session, user: userEvent.setup() };
}

test('without tables: what can be said is kept for later, what needs tables waits', async () => {
  show();
  expect(screen.getByText('插入表格时写入“说明参数”。')).toBeInTheDocument();
  expect(screen.getByRole('switch', { name: '保护计算得出的单元格' })).toBeDisabled();
  expect(screen.getByRole('combobox', { name: '表式' })).toBeEnabled();
  expect(screen.getByText(/不上传/)).toBeInTheDocument();
  expect(screen.getByText(`决算公开 ${packageJson.version}`)).toBeInTheDocument();
  await expectAccessible();
});

test('every form set is on offer', async () => {
  const { session, user } = show();
  await user.selectOptions(screen.getByRole('combobox', { name: '表式' }), '上海市2024年度部门决算公开');
  expect(session.setChoice).toHaveBeenCalledWith('set', 'shanghai-2024');
});

test('with tables: kept with the workbook, the form set stays', async () => {
  const { session, user } = show({ tables: insertedTables(), profile: { unit: '岚县发展和改革局', year: '2024', kind: '行政', level: '单位' } });
  expect(screen.getByText('随工作簿保存在“说明参数”。')).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: '表式' })).toBeDisabled();
  expect(screen.getByLabelText('单位名称')).toHaveValue('岚县发展和改革局');
  await user.click(screen.getByRole('switch', { name: '保护计算得出的单元格' }));
  expect(session.protect).toHaveBeenCalledWith(true);
  act(() => session.set({ choices: { ...session.getState().choices, protectedSheets: ['a'] } }));
  await user.click(screen.getByRole('switch', { name: '保护计算得出的单元格' }));
  expect(session.protect).toHaveBeenLastCalledWith(false);
  await expectAccessible();
});

test('the name is saved on Enter and on leaving, once, and not where it is the same', async () => {
  const { session, user } = show({ profile: { unit: '甲', year: '2024', kind: '', level: '' } });
  const field = screen.getByLabelText('单位名称');
  await user.type(field, '局{Enter}');
  expect(session.setProfile).toHaveBeenCalledWith('unit', '甲局');
  act(() => session.set({ profile: { unit: '甲局', year: '2024', kind: '', level: '' } }));
  await user.tab();
  expect(session.setProfile).toHaveBeenCalledTimes(1);
  await user.type(field, '乙{Escape}');
  expect(field).toHaveValue('甲局');
  await user.type(field, '丙');
  await user.tab();
  expect(session.setProfile).toHaveBeenLastCalledWith('unit', '甲局丙');
});

test('a year that is none is not saved, and says so', async () => {
  const { session, user } = show();
  const field = screen.getByLabelText('决算年度');
  await user.clear(field);
  await user.type(field, '20{Enter}');
  expect(screen.getByText('请填四位数字，如 2024')).toBeInTheDocument();
  expect(field).toBeInvalid();
  expect(session.setProfile).not.toHaveBeenCalled();
  await user.type(field, '25{Enter}');
  expect(session.setProfile).toHaveBeenCalledWith('year', '2025');
  await expectAccessible();
});

test('kind, level, language and automatic completion are chosen', async () => {
  const { session, user } = show();
  await user.selectOptions(screen.getByLabelText('单位性质'), '参公');
  expect(session.setProfile).toHaveBeenLastCalledWith('kind', '参公');
  await user.selectOptions(screen.getByLabelText('公开级次'), '部门');
  expect(session.setProfile).toHaveBeenLastCalledWith('level', '部门');
  await user.click(screen.getByRole('radio', { name: 'English' }));
  expect(session.setChoice).toHaveBeenLastCalledWith('language', 'en');
  const complete = screen.getByRole('switch', { name: '自动补全上级科目和公式' });
  expect(complete).toHaveAccessibleDescription(/清空 Excel 的撤销记录/);
  await user.click(complete);
  expect(session.setChoice).toHaveBeenLastCalledWith('autoComplete', true);
});

test('in English', () => {
  renderPane(<SettingsTab />, fakeSession(), 'en');
  expect(screen.getByLabelText('Name of the unit')).toBeInTheDocument();
});
