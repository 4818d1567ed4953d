import { lastPerson, parseWaivers, waiversText } from '../../../src/app/session/waivers';

test('waivers of earlier versions have no person, and are read', () => {
  const old = parseWaivers('{"01/Y-b":{"reason":"上年撤销","figures":"a=1"}}');
  expect([...old]).toEqual([['01/Y-b', { reason: '上年撤销', person: '', figures: 'a=1' }]]);
  expect(lastPerson(old)).toBe('');
});

test('what is stored comes back, and the last person with it', () => {
  const waivers = new Map([['a', { reason: '一', person: '张三', figures: '' }], ['b', { reason: '二', person: '李四', figures: '' }], ['c', { reason: '三', person: '', figures: '' }]]);
  expect(parseWaivers(waiversText(waivers))).toEqual(waivers);
  expect(lastPerson(waivers)).toBe('李四');
});
