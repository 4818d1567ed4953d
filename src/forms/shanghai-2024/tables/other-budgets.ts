import { cell } from '../../language/build';
import type { Form, Subject } from '../../language/form';
import { CODE_AND_NAME, ITEM, LEVELS, linesTable } from './lines';

function budgetTable(id: string, subject: Subject, budget: string, sheetName: string): Form {
  return linesTable({
    id,
    subject,
    title: `${budget}财政拨款收入支出决算表`,
    sheetName,
    orientation: 'landscape',
    head: [
      [ITEM, cell('年初结转和结余', 1, 3), cell('本年收入', 1, 3), cell('本年支出', 3), cell('年末结转和结余', 1, 3)],
      [...CODE_AND_NAME, ...['合计', '基本支出', '项目支出'].map((text) => cell(text, 1, 2))],
      LEVELS,
    ],
    lane: 'money',
    amounts: [
      ['opening', '年初结转和结余'], ['income', '本年收入'], ['spending', '本年支出合计'], ['basic', '基本支出'], ['project', '项目支出'],
      ['closing', '年末结转和结余'],
    ],
    note: `注：本表反映本年度${budget}财政拨款收入、支出及结转和结余情况。`,
    emptySentence: `说明：{unit}本年度没有${budget}财政拨款收入和支出，故本表无数据。`,
  });
}

/** 政府性基金预算财政拨款收入支出决算表. */
export const governmentFunds = budgetTable('08', 'government-funds', '政府性基金预算', '政府性基金预算财政拨款收支决算表');

/** 国有资本经营预算财政拨款收入支出决算表. */
export const stateCapital = budgetTable('09', 'state-capital', '国有资本经营预算', '国有资本经营预算财政拨款收支决算表');
