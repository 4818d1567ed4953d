import { nonzero, of, sameCode } from '../../language/build';
import type { Section } from '../../language/wording';
import { anyOf, blocksWhen, codesOf, each, list, money, name, oneWhen, paragraph, share, year } from '../../language/wording-build';
import { nothingOf, purpose } from './words';

export const governmentFunds = budget({ key: 'governmentFunds', number: '八', form: '08', row: 'fund', words: '政府性基金预算财政拨款' });
export const stateCapital = budget({ key: 'stateCapital', number: '九', form: '09', row: 'capital', words: '国有资本经营预算财政拨款' });

interface Budget {
  readonly key: string;
  readonly number: string;
  readonly form: string;
  /** Its purpose in 说明参数. */
  readonly row: string;
  readonly words: string;
}

function budget({ key, number, form, row, words }: Budget): Section {
  const total = (column: string) => of(form, 'total', column);
  const [opening, earned, spent, closing] = [total('opening'), total('income'), total('spending'), total('closing')];
  const ofClass = of(form, sameCode, 'spending');
  const kinds = ([['基本支出', total('basic')], ['项目支出', total('project')]] as const).map(([kind, sum]) => oneWhen(nonzero(sum), kind, money(sum), '万元', share('，占', sum, spent)));
  const classes = each(codesOf('类', form), nonzero(ofClass), name(), '（类）', money(ofClass), '万元', share('，占', ofClass, spent));
  return {
    key,
    title: `${number}、${words}收入支出决算情况说明`,
    blocks: [
      blocksWhen(
        anyOf(...[opening, earned, spent, closing].map(nonzero)),
        [
          paragraph(
            year, `年度${words}年初结转和结余`, money(opening), '万元，本年收入', money(earned), '万元，本年支出', money(spent), '万元，年末结转和结余', money(closing), '万元。',
            list({ lead: ['本年支出中，'], separator: '；', end: '。' }, ...kinds), list({ lead: ['按功能分类，'], separator: '；', end: '。' }, classes),
            purpose(nonzero(spent), row),
          ),
        ],
        [nothingOf(`${words}收入和支出`)],
      ),
    ],
  };
}
