import { fold, plain } from '../../amount';
import type { Form, FormSet, Subject } from '../../forms';
import type { Line } from '../text';

/** The lines that a document gives to one table: below its title, up to the next. */
export interface Region {
  readonly form: Form;
  readonly lines: readonly Line[];
  readonly inYuan: boolean;
}

interface Titled {
  readonly form: Form;
  /** Without blanks and marks, and as others shorten it. */
  readonly title: string;
  readonly short: string;
}

/** A title ends so, a number of its own behind it or not. */
const ENDS = /表\s*$|公开|）\s*$|\)\s*$/;
const PART = /^\s*第\s*[一二三四五六七八九]\s*部分/;
const UNIT = /单位\s*[:：]\s*(?:人民币)?\s*(万?\s*元)/;
/** Above the figures: the title of the columns takes a few lines. Below them: the last line before the notes, if any. */
const LAST_LINES = 3;
const NOTES = /^\s*(?:注|备注|说明)\s*[:：]/;
/** Another table or attachment begins: a line that names one, but for a table's own number. */
const OTHER_TITLE = /^\s*(?:附件|附表)\s*[\d一二三四五六七八九十]*\s*(?:[:：、.．].{0,40})?$|^(?!\s*(?:公开|续))[^\t。；，]{3,50}(?:[^续]表|情况说明|自评报告|评价报告|清单)\s*$/;
const AMOUNT = /\d\.\d\d(?!\d)|\d,\d{3}/;

/** Where a document's tables stand. A table of contents names them too, without figures. */
export function regionsOf(set: FormSet, lines: readonly Line[]): Region[] {
  const forms = set.forms.filter(({ kind }) => kind === 'public').map((form): Titled => ({ form, title: plain(form.title), short: shorter(plain(form.title)) }));
  const titles = lines.flatMap(({ text }, at) => {
    const next = lines[at + 1]?.text ?? '';
    if (text.includes('\t') || text.trim().length > 60 || !(ENDS.test(text) || ENDS.test(next))) return [];
    const form = formOfTitle(forms, fold(text)) ?? (text.trim() === '' ? undefined : formOfTitle(forms, fold(`${text}${next}`)));
    return form === undefined ? [] : [{ form, at }];
  });
  const ends = [...titles.map(({ at }) => at), ...lines.flatMap(({ text }, at) => (PART.test(text) ? [at] : []))].sort((a, b) => a - b);
  const best = new Map<Form, { readonly lines: readonly Line[]; readonly weight: number }>();
  for (const { form, at } of titles) {
    const within = lines.slice(at + 1, ends.find((end) => end > at) ?? endOfLast(lines, at));
    const weight = within.filter(({ text }) => text.split('\t').length > 2).length * 3 + within.filter(({ text }) => AMOUNT.test(text)).length;
    // A table may be empty but for its head: 单位：万元 and the columns.
    const isTable = weight > 0 || within.slice(0, 6).some(({ text }) => /单位\s*[:：]/.test(text));
    if (isTable && weight >= (best.get(form)?.weight ?? -1)) best.set(form, { lines: within, weight });
  }
  return [...best].map(([form, { lines: within }]) => ({ form, lines: within, inYuan: unitOf(within) === '元' }));
}

/** The last table goes on to another title. The line behind its own may be the rest of it. */
function endOfLast(lines: readonly Line[], at: number): number {
  const behind = lines.slice(at + 2).findIndex(({ text }) => OTHER_TITLE.test(text));
  return behind < 0 ? lines.length : at + 2 + behind;
}

/** The unit that is told between its title and its first figure, else below it, before its notes. */
function unitOf(lines: readonly Line[]): string | undefined {
  const first = lines.findIndex(({ text }) => AMOUNT.test(text));
  const above = unitIn(first < 0 ? lines : lines.slice(0, first + 1))[0];
  if (above !== undefined) return above;
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const notes = filled.findIndex(({ text }) => NOTES.test(text));
  return unitIn(filled.slice(0, notes < 0 ? undefined : notes).slice(-LAST_LINES)).at(-1);
}

function unitIn(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ text }) => UNIT.exec(text)?.[1]?.replace(/\s/g, '') ?? []);
}

/** `六、…决算表`, `公开06表 …`, `2024年度…决算表`, and 收支 for 收入支出. */
function formOfTitle(forms: readonly Titled[], written: string): Form | undefined {
  const own = written.replace(/^(?:[一二三四五六七八九十]+、|公开\d+表|表\d+:?|附表\d+|20\d\d年度?|上海市|山西省)+/, '').replace(/(?:公开\d+表|\(?公开表\)?)$/, '');
  if (/[,;.]/.test(own)) return undefined;
  const title = plain(own);
  const short = shorter(title);
  return forms.find((each) => each.title === title || each.short === short)?.form ?? (title.endsWith('表') ? bySubject(forms, title) : undefined);
}

const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  ['three-public', /三公/],
  ['government-funds', /政府性基金/],
  ['state-capital', /国有资本经营/],
  ['basic-items', /基本支出/],
  ['general-budget', /^(?:部门|单位)?一般公共预算(?:财政拨款)?支出(?:决算)?(?:明细)?表$/],
  ['appropriation', /^(?:部门|单位)?财政拨款(?:收入支出|收支)(?:决算)?总表$/],
  ['total', /^(?:部门|单位)?(?:收入支出|收支)(?:决算)?总表$/],
  ['income', /^(?:部门|单位)?收入(?:决算)?(?:总|明细)?表$/],
  ['spending', /^(?:部门|单位)?支出(?:决算)?(?:总|明细)?表$/],
];

/** A title in other words is told by what it is about. */
function bySubject(forms: readonly Titled[], title: string): Form | undefined {
  const subject = SUBJECTS.find(([, words]) => words.test(title))?.[0];
  return subject === undefined || title.length > 40 ? undefined : forms.find(({ form }) => form.subject === subject)?.form;
}

function shorter(title: string): string {
  return title.replaceAll('收入支出', '收支').replace(/明细表$/, '表');
}
