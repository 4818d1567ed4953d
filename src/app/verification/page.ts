import { type Block, type Disclosure, plainTable, textBlock } from '../../document';
import { factsOf } from './facts';
import type { Verification } from './verification';

/** What the paper's file is called: a department keeps many. */
export function verificationFile({ unit, year }: Pick<Verification, 'unit' | 'year'>): string {
  return `${`${unit}${year === '' ? '' : `${year}年度`}`.replace(/[\\/:*?"<>|\s]+/g, '_')}校验报告.docx`;
}

/** The report as a paper of its own, to be printed, signed and filed. */
export function verificationPage(verification: Verification): Disclosure {
  const { unit, year, rules, open, waived, signers } = verification;
  const title = `${unit}${year}年度决算公开校验报告`;
  return {
    title, unit, header: title,
    blocks: [
      { kind: 'heading', level: 1, text: '校验报告', anchor: '_Toc0001', page: 'portrait', newPage: false },
      table([22, 78], [], factsOf(verification)),
      textBlock('note', '“数字指纹”由全部表格的数字、科目和文字算出；其中任何一处有改动，指纹就不同，本报告即失效。'),
      table([20, 40, 40], ['', '姓名（签字）', '日期'], signers.map(({ role, name }) => [role, name, ''])),
      section('一、未解决的问题', 2),
      ...(open.length === 0 ? [textBlock('note', '无。')] : [table([10, 30, 60], ['类别', '表', '问题'], open.map(({ table: name, message, error }) => [error ? '错误' : '核对', name, message]))]),
      section('二、说明原因后保留的问题', 3),
      ...(waived.length === 0 ? [textBlock('note', '无。')] : [table([50, 36, 14], ['问题', '原因', '说明人'], waived.map(({ message, reason, person }) => [message, reason, person]))]),
      section('三、逐条核对结果', 4),
      table([10, 66, 10, 14], ['规则', '内容', '判断数', '结果'], rules.map(({ rule, expects, judged, verdict }) => [rule, expects, String(judged), verdict])),
    ],
  };
}

function section(text: string, number: number): Block {
  return { kind: 'heading', level: 2, text, anchor: `_Toc000${number}`, page: 'portrait', newPage: false };
}

function table(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return plainTable({ page: 'portrait', widths, head, rows });
}
