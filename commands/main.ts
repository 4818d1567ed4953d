import { openSession } from '../src/app/session';
import { excelHost, whenReady } from '../src/hosts/excel';
import { connectRibbon } from './connect';

/** The ribbon's own page, for an Excel without a shared runtime. It lives for one press of a button and shows nothing. */
void whenReady().then(({ language }) => {
  const session = openSession(excelHost, { language });
  connectRibbon(session, session.start());
});
