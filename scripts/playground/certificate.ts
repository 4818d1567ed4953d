import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs/lib/generate';

const DAYS = 2;

/** A certificate for localhost that nobody trusts: enough for a browser that is told so, and nothing stays behind. */
export async function passingCertificate(): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-certificate-'));
  const [authority, certificate, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name)) as [string, string, string];
  try {
    await generateCertificates(authority, certificate, key, DAYS, ['localhost', '127.0.0.1']);
    return { cert: await readFile(certificate), key: await readFile(key) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
