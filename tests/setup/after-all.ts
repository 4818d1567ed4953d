import { rmSync } from 'node:fs';

export default function afterAllTests(): void {
  const folder = process.env['JUESUAN_TEST_TMP'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
