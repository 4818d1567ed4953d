import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { fillSample } from '../../../src/app/fill-sample';
import { type Report, reportToJson } from '../../../src/report';
import { CheckTab } from '../../../taskpane/check/check-tab';
import { withEntries } from '../../rules/roots/planting';
import { printed } from '../../rules/support/chosen';
import { lanxian } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../../workbook/model-snapshot';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';
import { sampleOf } from './sample';

function open(report: Report) {
  const filled = fillSample(reportToJson(report));
  const snapshot = filled.ok ? snapshotOf(filled.value.model) : undefined;
  const checked = snapshot === undefined ? undefined : checkWorkbook(snapshot);
  if (snapshot === undefined || checked?.ok !== true) throw new Error('The sample is not read.');
  const session = fakeSession(sampleOf(report).state, { workbook: () => ({ checked: checked.value, snapshot, yuan: undefined, waived: [] }) });
  renderPane(<main><CheckTab /></main>, session);
  return session;
}

test('one wrong figure is one cause above the list, and its link leads to the cell', async () => {
  const session = open(withEntries(lanxian(), [['04/r1/amount', printed('1379.29')]]));
  const summary = await screen.findByRole('region', { name: '原因归纳' }, { timeout: 25_000 });
  expect(summary).toHaveTextContent(/一个原因，\d+处影响：公开04表 .*1,379\.29 可能应为 1,397\.29/);
  const [link] = within(summary).getAllByRole('button', { name: '选中单元格 公开04表!C7' });
  if (link === undefined) throw new Error('no link');
  await userEvent.click(link);
  expect(session.show).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: '公开04表', address: 'C7' }));
  expect(await axe(document.body)).toHaveNoViolations();
}, 40_000);

test('a workbook with one error has no summary where the identities leave several figures', async () => {
  open(lanxian());
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 900));
  });
  expect(screen.queryByRole('region', { name: '原因归纳' })).toBeNull();
});
