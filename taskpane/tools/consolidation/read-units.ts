import { type Unit, readUnitInSteps } from '../../../src/app/consolidation/unit';
import { type Language, messagesIn } from '../../../src/app/messages';
import type { Problem } from '../../../src/app/problem';
import type { Outcome, WorkbookSnapshot } from '../../../src/workbook';
import { readChosen } from '../parts/read-workbook';
import type { Progress } from '../parts/use-work';
import { partWordsIn } from '../parts/words';
import type { ConsolidationWords } from './words';

/** What was read of the chosen files: units, and why others are left out. */
export interface ReadUnits {
  readonly units: readonly Unit[];
  readonly leftOut: readonly string[];
}

/** One file after the other, each in a worker of its own; undefined when the person left. */
export async function readUnits(files: readonly File[], before: ReadUnits, language: Language, words: ConsolidationWords, progress: Progress): Promise<ReadUnits | undefined> {
  const units = [...before.units];
  const leftOut = [...before.leftOut];
  for (const [index, file] of files.entries()) {
    await progress.step(index, files.length, words.checking(file.name));
    const read = await readChosen(file, language, progress);
    if (read === undefined || progress.signal.aborted) return undefined;
    if ('problem' in read) {
      leftOut.push(read.problem);
      continue;
    }
    const unit = await unitOf(read.snapshot, file.name, progress, () => progress.step(index, files.length, words.checking(file.name)));
    if (unit === undefined) return undefined;
    if (!unit.ok) leftOut.push(partWordsIn(language).unread(file.name, messagesIn(language).problem(unit.problem)));
    else if (unit.value.isDepartment) leftOut.push(words.department(file.name));
    else if (!unit.value.isFilled) leftOut.push(words.unfilled(file.name));
    else if (unit.value.isMoneyAsked) leftOut.push(words.moneyAsked(file.name));
    else units.push(unit.value);
  }
  return { units, leftOut };
}

/** Undefined when the person left in between. */
async function unitOf(snapshot: WorkbookSnapshot, file: string, { signal }: Progress, pause: () => Promise<void>): Promise<Outcome<Unit, Problem> | undefined> {
  const steps = readUnitInSteps(snapshot, file.replace(/\.[^.]*$/, ''), file);
  let reached = steps.next();
  for (; reached.done !== true; reached = steps.next()) {
    await pause();
    if (signal.aborted) return undefined;
  }
  return reached.value;
}
