import type { Form, Subject } from '../src/forms';
import type { Session } from '../src/app/session';

/** Part of the pane that a button leads to. */
export type PaneTab = 'tables' | 'check' | 'narrative';

/** Brings the pane to the person's eyes; `false` where this Excel cannot do that for a ribbon button. */
export type ShowPane = (tab: PaneTab) => Promise<boolean>;

/** The menu of single tables, by the function names of the manifest. The set that is chosen says which table is meant. */
const MENU: Readonly<Record<string, Subject>> = {
  insertTotal: 'total', insertIncome: 'income', insertSpending: 'spending', insertAppropriation: 'appropriation', insertGeneralBudget: 'general-budget',
  insertBasicItems: 'basic-items', insertGovernmentFunds: 'government-funds', insertStateCapital: 'state-capital', insertThreePublic: 'three-public', insertStatistics: 'statistics',
};

/** What a button does with the workbook's session, once that has read the workbook. */
export type RibbonAction = (session: Session, showPane: ShowPane) => Promise<void>;

/** What the ribbon's buttons do, by the function names of the manifest. Each works without the pane: what it would show is then written as a sheet. */
export const RIBBON_ACTIONS: Readonly<Record<string, RibbonAction>> = {
  insertAll: (session, showPane) => insert(session, showPane, undefined),
  ...Object.fromEntries(Object.entries(MENU).map(([name, subject]): [string, RibbonAction] => [name, (session, showPane) => insert(session, showPane, formsOf(session, (form) => form.subject === subject))])),
  insertParameters: (session, showPane) => insert(session, showPane, formsOf(session, ({ kind }) => kind === 'support')),
  check,
  narrate,
};

/** Of the set that the session shows. */
function formsOf(session: Session, isMeant: (form: Form) => boolean): readonly string[] {
  return session.getState().set.forms.filter(isMeant).map(({ id }) => id);
}

/** Where sheets are there already the pane asks; without it nothing of theirs is touched, and only what is missing is added. */
async function insert(session: Session, showPane: ShowPane, forms: readonly string[] | undefined): Promise<void> {
  await session.insert(forms);
  if (session.getState().question !== undefined && !(await showPane('tables'))) await session.answer('keep');
}

async function check(session: Session, showPane: ShowPane): Promise<void> {
  await session.refresh();
  if (await showPane('check')) return;
  await session.writeFindings();
  if (session.getState().question !== undefined) await session.answer('rename');
}

async function narrate(session: Session, showPane: ShowPane): Promise<void> {
  if (await showPane('narrative')) return;
  await session.writeNarrative();
  if (session.getState().question !== undefined) await session.answer('rename');
}
