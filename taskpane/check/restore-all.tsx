import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import type { ListedFinding, Session } from '../../src/app/session';

/** Numbers that were typed are lost: it asks first. */
export function RestoreAll({ findings, disabled, session, t }: { readonly findings: readonly ListedFinding[]; readonly disabled: boolean; readonly session: Session; readonly t: TFunction<'check'> }) {
  // Two findings may speak of one cell.
  const n = new Set(findings.map(({ place }) => `${place.sheet}!${place.address}`)).size;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" disabled={disabled}>{t('restoreAll.button', { n })}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('restoreAll.title', { n })}</DialogTitle>
          <DialogContent>{t('restoreAll.text')}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => void session.restore(findings.map(({ key }) => key))}>{t('restoreAll.confirm')}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('restoreAll.cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
