import type { TFunction } from 'i18next';
import type { Notice, TakenProfile } from '../../src/app/session';
import { problemText } from './problem-text';

/** Names of sheets that are said one by one. */
const LISTED = 3;

export function noticeText(notice: Notice, t: TFunction): string {
  switch (notice.kind) {
    case 'inserted':
      return t('notice.inserted', { n: notice.tables });
    case 'nothing-to-insert':
      return t('notice.nothingToInsert');
    case 'not-in-set':
      return t('notice.notInSet');
    case 'completed':
      return notice.cells === 0 ? t('notice.nothingToComplete') : t('notice.completed', { n: notice.cells });
    case 'restored':
    case 'marked':
    case 'filled':
      return t(`notice.${notice.kind}`, { n: notice.cells });
    case 'accepted':
      return t('notice.accepted', { n: notice.tables }) + (notice.taken === undefined ? '' : takenText(notice.taken, t));
    case 'forgotten':
    case 'unmarked':
    case 'unprotected':
    case 'saved':
    case 'cancelled':
      return t(`notice.${notice.kind}`);
    case 'protected':
      return t('notice.protected') + (notice.accepted === 0 ? '' : t('notice.protectedBut', { n: notice.accepted }));
    case 'nothing-protected':
      return t('notice.nothingProtected');
    case 'written':
      return t('notice.written', { sheet: notice.sheet });
    case 'sheets-written':
      return t(notice.sheets.length > LISTED ? 'notice.writtenMany' : 'notice.writtenSheets', { n: notice.sheets.length, sheets: notice.sheets.slice(0, LISTED).join(t('notice.comma')) });
    case 'no-support-sheet':
      return t('notice.noSupport');
    case 'no-tables':
      return t('notice.noTables');
    case 'failed':
      return problemText(notice.problem, t);
  }
}

function takenText({ unit, year, written }: TakenProfile, t: TFunction): string {
  const said = [...(unit === '' ? [] : [t('notice.takenUnit', { unit })]), ...(year === '' ? [] : [t('notice.takenYear', { year })])];
  return t(written ? 'notice.takenWritten' : 'notice.takenKept', { said: said.join(t('notice.takenAnd')) });
}

/** How a notice looks, and whether it may go by itself. */
export function noticeIntent({ kind }: Notice): 'success' | 'info' | 'warning' | 'error' {
  switch (kind) {
    case 'failed':
      return 'error';
    case 'no-support-sheet':
    case 'no-tables':
    case 'not-in-set':
    case 'nothing-protected':
      return 'warning';
    case 'nothing-to-insert':
    case 'cancelled':
      return 'info';
    case 'inserted':
    case 'restored':
    case 'completed':
    case 'filled':
    case 'accepted':
    case 'forgotten':
    case 'marked':
    case 'unmarked':
    case 'protected':
    case 'unprotected':
    case 'saved':
    case 'written':
    case 'sheets-written':
      return 'success';
  }
}
