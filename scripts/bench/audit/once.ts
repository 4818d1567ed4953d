import process from 'node:process';
import { findWorkbooks } from '../../../cli/audit/find';
import { auditReport } from '../../../cli/audit/report';
import { runAudit } from '../../../cli/audit/run-audit';
import { openState } from '../../../cli/audit/state';

/** What one run took, and the memory of the whole process, threads included, along the way. */
export interface AuditTimes {
  readonly ms: number;
  /** Of the processor, all threads together: what others do on the machine counts less. */
  readonly cpuMs: number;
  readonly errors: number;
  /** MB, by tenths of the workbooks. */
  readonly rss: readonly number[];
}

/** One audit in a process of its own: `node once.js on|off DIR JOBS`. */
const [, , checks, folder = '', jobs = '2'] = process.argv;
const start = performance.now();
const files = await findWorkbooks(folder);
const rss: number[] = [];
const progress = (done: number): void => {
  if (done >= ((rss.length + 1) * files.length) / 10) rss.push(Math.trunc(process.memoryUsage().rss / 1024 / 1024));
};
const state = await openState(undefined, { version: '', language: 'zh', folder });
const { files: audited } = await runAudit(files, { language: 'zh', threads: parseInt(jobs, 10), checks: checks === 'on', state, progress });
const { counts } = auditReport(folder, audited, undefined);
const { user, system } = process.cpuUsage();
const times: AuditTimes = { ms: performance.now() - start, cpuMs: (user + system) / 1000, errors: counts.errors, rss };
process.stdout.write(JSON.stringify(times));
