import { type Unit, readUnit } from '../../../src/app/consolidation/unit';
import { type Language, messagesIn } from '../../../src/app/messages';
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
    const unit = readUnit(read.snapshot, file.name.replace(/\.[^.]*$/, ''), file.name);
    if (!unit.ok) leftOut.push(partWordsIn(language).unread(file.name, messagesIn(language).problem(unit.problem)));
    else if (unit.value.isDepartment) leftOut.push(words.department(file.name));
    else if (!unit.value.isFilled) leftOut.push(words.unfilled(file.name));
    else units.push(unit.value);
  }
  return { units, leftOut };
}
