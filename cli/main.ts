#!/usr/bin/env node
import process from 'node:process';
import { run } from './run';
import { wordsIn } from './words';

// `juesuan check F.xlsx | head`: whoever reads has enough; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  watched: process.stderr.isTTY,
};

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  io.err(`${wordsIn('zh').defect(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 2;
}
