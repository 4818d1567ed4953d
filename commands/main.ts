import { openSession } from '../src/app/session';
import * as excel from '../src/hosts/excel';
import { connectRibbon } from './connect';

/** The ribbon's own page, for an Excel without a shared runtime. It lives for one press of a button and shows nothing. */
void excel.whenReady().then(() => {
  const session = openSession(excel);
  connectRibbon(session, session.start());
});
