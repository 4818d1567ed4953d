import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { relative, resolve, sep } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { replaceFile } from '../../src/hosts/file';
import type { Arguments } from '../arguments';
import type { Context, ExitCode } from '../io';
import { wordsIn } from '../words';
import { auditWordsIn } from '../words/audit';
import { auditCsv } from './csv';
import { type Found, findWorkbooks, workbookAt } from './find';
import { auditHtml } from './html';
import { auditJson } from './json';
import { counter } from './progress';
import { type AuditReport, auditReport } from './report';
import { runAudit } from './run-audit';
import { openState } from './state';
import { auditText } from './text';

const MOST_THREADS = 64;

/** 1 where errors were found, in a workbook or across them; else 2 where a workbook or one of its sheets could not be read. */
export async function auditFolder({ files: [folder = ''], values, switches }: Arguments, { io, language }: Context): Promise<ExitCode> {
  const words = wordsIn(language);
  const said = auditWordsIn(language);
  const fail = (sentence: string): 2 => {
    io.err(`${sentence}\n`);
    return 2;
  };
  const html = values.get('html');
  if ([html !== undefined, switches.has('json'), switches.has('csv')].filter((chosen) => chosen).length > 1 || (html !== undefined && values.has('out'))) return fail(words.refused(said.oneFormat));
  const threads = values.has('jobs') ? threadsOf(values.get('jobs') ?? '') : Math.min(availableParallelism(), MOST_THREADS);
  if (threads === undefined) return fail(words.refused(said.notJobs(values.get('jobs') ?? '')));
  const about = await stat(folder).catch(() => undefined);
  if (about?.isDirectory() !== true) return fail(words.about(folder, about === undefined ? words.noFolder : words.notAFolder));
  const found = await findWorkbooks(folder);
  const named = await namedWorkbook(folder, values.get('consolidated'), found);
  const files = named === undefined || found.some(({ path }) => path === named.path) ? found : [...found, named];
  if (found.length === 0) return fail(said.none(folder));
  const out = html ?? values.get('out');
  const statePath = values.get('state') ?? (out === undefined ? undefined : `${out}.state`);
  const written = [out, statePath].find((path) => path !== undefined && files.some(({ file }) => resolve(file) === resolve(path)));
  if (written !== undefined) return fail(words.about(written, words.sameFile));

  const state = await openState(statePath, { version: packageJson.version, language, folder: resolve(folder) });
  const before = files.filter((file) => state.known(file) !== undefined).length;
  if (before > 0) io.err(`${said.resumed(before)}\n`);
  const progress = counter(io, (done) => said.progress(done, files.length));
  const { files: audited, kept } = await runAudit(files, { language, threads, state, progress: progress.count });
  progress.end();
  if (!kept && statePath !== undefined) io.err(`${said.stateLost(statePath)}\n`);

  const report = auditReport(folder, audited, named?.path);
  const text = outputOf(report);
  if (out === undefined) io.out(text);
  else {
    const saved = await replaceFile(out, text);
    if (!saved.ok) return fail(words.about(out, words.file(saved.problem)));
    io.err(`${words.written(out)}\n`);
    io.out(`${said.counts(report.counts)}\n`);
  }
  return report.counts.errors > 0 ? 1 : report.counts.failed + report.counts.damaged > 0 ? 2 : 0;

  function outputOf(made: AuditReport): string {
    if (html !== undefined) return auditHtml(made, today(), said, words);
    return switches.has('json') ? auditJson(made) : switches.has('csv') ? auditCsv(made, said, words) : auditText(made, said, words);
  }
}

function threadsOf(asked: string): number | undefined {
  const threads = /^\d{1,2}$/.test(asked) ? parseInt(asked, 10) : 0;
  return threads >= 1 && threads <= MOST_THREADS ? threads : undefined;
}

/** The workbook that a person calls the department's; it may lie elsewhere. */
async function namedWorkbook(folder: string, file: string | undefined, found: readonly Found[]): Promise<Found | undefined> {
  if (file === undefined) return undefined;
  const below = relative(resolve(folder), resolve(file)).split(sep).join('/');
  return found.find(({ path }) => path === below) ?? (await workbookAt(file, file)) ?? { path: file, file, stamp: '' };
}

/** In the place where the command runs: `2026-11-24`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
