import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder, removed when the test run ends. */
export function temporaryFolder(prefix = 'test-'): string {
  return mkdtempSync(join(process.env['JUESUAN_TEST_TMP'] ?? tmpdir(), prefix));
}
