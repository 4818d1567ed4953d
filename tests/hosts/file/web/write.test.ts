import { readWorkbook, workbookBytes } from '../../../../src/hosts/file';
import { plainSheet, sheetOfPlain } from '../../../../src/hosts/file/web/plain-model';
import { writeApart } from '../../../../src/hosts/file/web/write-apart';
import { shanxi2024 } from '../../../../src/forms/shanxi-2024';
import { layoutSet } from '../../../../src/workbook';
import { lanxian } from '../../../samples/lanxian-2024/load';
import { workersHere } from '../../../setup/worker-here';

const model = layoutSet(shanxi2024, { report: lanxian() });
const going = (): Promise<void> => Promise.resolve();

test('a model crosses to a worker as plain data and comes out as it was', () => {
  for (const sheet of model.sheets) expect(sheetOfPlain(structuredClone(plainSheet(sheet)))).toEqual(sheet);
});

test('written in a worker, one sheet a step: the same workbook', async () => {
  const { started } = workersHere();
  const steps: string[] = [];
  const bytes = await writeApart(model, { signal: new AbortController().signal, step: (done, total) => Promise.resolve(void steps.push(`${String(done)}/${String(total)}`)) });
  expect(steps.slice(-2)).toEqual([`${String(model.sheets.length - 1)}/${String(model.sheets.length + 1)}`, `${String(model.sheets.length)}/${String(model.sheets.length + 1)}`]);
  expect(bytes === undefined ? undefined : readWorkbook(bytes)).toEqual(readWorkbook(await workbookBytes(model)));
  expect(started()).toBe(1);
});

test('the person may leave while sheets are sent and while the file is written; a worker that fails is told', async () => {
  workersHere();
  for (const after of [1, model.sheets.length]) {
    const leaving = new AbortController();
    const step = (done: number): Promise<void> => Promise.resolve().then(() => {
      if (done === after) setTimeout(() => leaving.abort(), 0);
    }).then(() => (after === 1 ? new Promise((resolve) => setTimeout(resolve, 1)) : undefined));
    expect(await writeApart(model, { signal: leaving.signal, step })).toBeUndefined();
  }
  const { Worker: Here } = globalThis;
  Object.defineProperty(globalThis, 'Worker', { configurable: true, value: class extends EventTarget {
    postMessage(): void {
      this.dispatchEvent(new Event('error'));
    }

    terminate(): void {
      this.dispatchEvent(new Event('ended'));
    }
  } });
  await expect(writeApart(model, { signal: new AbortController().signal, step: going })).rejects.toThrow('could not be written');
  Object.defineProperty(globalThis, 'Worker', { configurable: true, value: Here });
});
