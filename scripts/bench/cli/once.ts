import process from 'node:process';
import { wholeRun } from './whole-run';

/** One run in a process of its own, as a person starts it: `node once.js on|off FILE`. */
const [, , checks, path = ''] = process.argv;
process.stdout.write(await wholeRun(path, checks === 'on'));
