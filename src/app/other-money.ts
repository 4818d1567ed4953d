import type { MoneyUnit } from '../amount';
import type { FormSet } from '../forms';
import { type Binding, type BindingProblem, type Placement, type WorkbookSnapshot, cellAt, sheetOf } from '../workbook';

/**
 * Our own tables above which a person wrote 元: filled in in 元 to be made into 万元, they are checked as what the set prints
 * until then. Asked once. Of found tables, their heads say in what they are read.
 */
export function otherMoney(set: FormSet, { tables }: Binding, snapshot: WorkbookSnapshot): readonly BindingProblem[] {
  if (set.money.unit === '元') return [];
  const said = [...tables].filter(([, placement]) => placement.found === undefined && moneyAbove(placement, snapshot) === '元');
  const [first] = said;
  return first === undefined ? [] : [{ kind: 'another-money', form: first[0], sheetName: first[1].sheetName, tables: said.length, says: '元', taken: set.money.unit }];
}

/** The unit of money that is written above a published table of ours. */
export function moneyAbove({ form, sheetId, area, body }: Placement, snapshot: WorkbookSnapshot): MoneyUnit | undefined {
  const sheet = form.kind === 'public' ? sheetOf(snapshot, sheetId) : undefined;
  if (sheet === undefined) return undefined;
  for (let row = area.top; row < body.first; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const { value } = cellAt(sheet, row, column);
      const said = typeof value === 'string' ? unitSaid(value) : undefined;
      if (said !== undefined) return said;
    }
  }
  return undefined;
}

function unitSaid(text: string): MoneyUnit | undefined {
  const said = /单位[：:](?:人民币)?(万?元)$/.exec(text.replace(/\s/g, ''))?.[1];
  return said === '元' || said === '万元' ? said : undefined;
}
