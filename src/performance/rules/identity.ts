import { plain } from '../../amount';
import { quantityIn } from '../quantity/quantity';
import { type Context, type Found, type TableRule, found } from './found';
import { yearOf } from './targets';
import { textsOf } from '../told/mention';
import { spanOf } from './told-money';

/** Title, name, and everything about years and periods. */
export const identityRules: TableRule = (context) => [...titleFindings(context), ...yearFindings(context), ...periodFindings(context)];

function titleFindings({ table }: Context): Found[] {
  const { title, named, project } = table;
  if (project?.text === '') return [found('X-name-missing', project)];
  if (title === undefined || project === undefined || named === '' || plain(named) === plain(project.text) || namesAlike(table)) return [];
  return [found('X-title', title, { said: named, name: project.text }, { expected: project.text, fields: [title, project] })];
}

/** Funds that a title leaves out of the name. */
const FUNDS = /^(?:补助|专项|项目)*(?:资金|经费)?$/;
/** 省级部门, 石桥镇, 某局: whose tables they are, no project. */
const BODY = /^$|^(?:省|市|县|区|州)级|(?:部门|单位|机关|[局厅委办镇乡]|街道|办事处|政府|中心校|本级|财政)$/;

/** A title may name the unit or the year before the project, or instead of it. */
function namesAlike({ named, project, unit, department }: Context['table']): boolean {
  const bodies = [unit, department].flatMap((field) => (field === undefined || field.text.trim() === '' ? [] : [bare(field.text)]));
  const without = (text: string): string => bodies.reduce((rest, body) => (rest.startsWith(body) ? rest.slice(body.length) : rest), bare(text).replace(/^20\d\d年度?/, '')).replace(/20\d\d年度?$/, '');
  const [said, name] = [without(named), without(project?.text ?? '')];
  if (said === name || BODY.test(said) || bodies.some((body) => body.startsWith(said))) return true;
  return said.length >= 4 && name.startsWith(said) && FUNDS.test(name.slice(said.length));
}

function bare(text: string): string {
  return plain(text).replace(/[《》〈〉“”"'‘’「」]/g, '');
}

function yearFindings({ table, year }: Context): Found[] {
  const own = yearOf(table);
  const results: Found[] = [];
  if (own !== undefined && year !== undefined && own !== year && table.year !== undefined) results.push(found('X-year', table.year, { said: table.year.text }, { expected: String(year) }));
  const titled = /表[（(]?(\d{4})年度?[）)]?$/.exec(table.title?.text.replace(/\s/g, '') ?? '')?.[1];
  if (titled !== undefined && table.title !== undefined && year !== undefined && titled !== String(year)) results.push(found('X-year', table.title, { said: table.title.text }, { expected: String(year) }));
  const right = own ?? year;
  if (right === undefined) return results;
  for (const field of textsOf(table)) {
    for (const match of field.text.matchAll(/截[至止](?:到)?(\d{4})年(?:度)?(?:底|末|年底|年末|12月31日)/g)) {
      if (match[1] !== String(right)) results.push(found('X-year', field, { said: match[0] }, { span: spanOf(match), expected: String(right) }));
    }
  }
  return results;
}

const LEASE = /(\d{4})年-?(\d{1,2})月(?:\d{1,2}日)?[-—至到]+(\d{4})年(\d{1,2})月(?:\d{1,2}日)?[，,][^，。]{0,6}期限?(?:为|共)?(\d+)年/g;

function periodFindings({ table, year }: Context): Found[] {
  const values = table.indicators.flatMap(({ target, adjusted, actual, third }): Found[] => {
    return [target, adjusted, actual].flatMap((field) => {
      if (field === undefined) return [];
      const value = quantityIn(field.text, yearOf(table) ?? year);
      return value.kind === 'date' && value.span.to < value.span.from ? [found('X-period', field, { said: field.text, name: third.text })] : [];
    });
  });
  const told = textsOf(table).flatMap((field): Found[] => {
    const backwards = [...field.text.matchAll(/(\d{4})年\d{1,2}月(?:\d{1,2}日)?[至到](\d{4})年/g)].filter(([, from = '', to = '']) => to < from);
    const leases = [...field.text.matchAll(LEASE)].filter(([, from = '', first, to = '', last, years = '']) => first === last && parseInt(to, 10) - parseInt(from, 10) !== parseInt(years, 10));
    return [...backwards, ...leases].map((match) => found('X-period', field, { said: match[0], name: '' }, { span: spanOf(match) }));
  });
  return [...values, ...told];
}
