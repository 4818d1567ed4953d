import { openSession } from '../src/app/session';
import { excelHost, whenReady } from '../src/hosts/excel';
import { connectRibbon } from './connect';

/** The ribbon's own page, for an Excel without a shared runtime. It lives for one press of a button and shows nothing. */
const opened = whenReady().then(async ({ host, language }) => {
  if (host === undefined) return undefined;
  const session = openSession(excelHost, { language });
  await session.start();
  return session;
});
connectRibbon(opened);
