import type { Verification } from './verification';

/** What stands at the head of the report: label and text. */
export function factsOf({ unit, year, set, time, fingerprint, letStand, tally, open, filled }: Verification): readonly (readonly [label: string, text: string])[] {
  const errors = open.filter(({ error }) => error).length;
  return [
    ['部门（单位）', unit],
    ['年度', year],
    ['表式', set],
    ['校验时间', time],
    ['数字指纹（SHA-256）', fingerprint],
    ['保留问题指纹（SHA-256）', letStand],
    ['结论', !filled ? '各表都还没有填数字，没有可校验的内容' : errors > 0 ? `未通过校验：错误${errors}处` : '通过校验'],
    ['核对情况', `共核对${tally.rules}条关系，通过${tally.passed}条；错误${errors}处，需核对${open.length - errors}处。`],
  ];
}
