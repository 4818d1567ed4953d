// Sizes after gzip of what `npm run build` and `npm run build:cli` write.
import { existsSync, readFileSync } from 'node:fs';

/** A page's script with everything that it imports before anything is shown; `and`: what it asks for at once beside that. */
function firstLoad(page, and) {
  const list = new URL(`dist/assets/${page}.json`, import.meta.url);
  if (!existsSync(list)) return [];
  const chunks = JSON.parse(readFileSync(list, 'utf8'));
  const files = new Set();
  const visit = (name) => {
    const { file, imports = [] } = chunks[name];
    if (files.has(`dist/${file}`)) return;
    files.add(`dist/${file}`);
    imports.forEach(visit);
  };
  Object.keys(chunks).filter((name) => chunks[name].isEntry || name === and).forEach(visit);
  return [...files];
}

export default [
  {
    name: 'pane, to first paint (office.js apart)',
    path: firstLoad('taskpane'),
    limit: '220 kB',
    gzip: true,
  },
  {
    name: 'pane, until it works',
    path: firstLoad('taskpane', 'work.ts'),
    limit: '300 kB',
    gzip: true,
  },
];
