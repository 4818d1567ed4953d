import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for everything temporary of a run, handed to the workers by the environment. */
export default function beforeAllTests(): void {
  process.env['JUESUAN_TEST_TMP'] = mkdtempSync(join(tmpdir(), 'juesuan-tests-'));
}
