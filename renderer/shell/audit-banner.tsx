import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { call } from '../api/call';
import { go } from '../state/route';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Banner } from './banner';

const words = t.shell.banners;

const noteSeen = async (): Promise<void> => {
  try {
    await call('audit.breakSeen', {});
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** The audit trail does not prove itself any more. It stays told until an admin says that they have looked. */
export const AuditBanner = ({ brokenAt, more }: { brokenAt: number; more: ReactNode }) => {
  const admin = useMay('admin');
  return (
    <Banner
      tone="danger"
      icon={Unlink}
      iconTone="danger"
      strong={words.auditBroken}
      more={more}
      actions={
        <>
          <Button small onClick={() => go({ screen: 'settings', settingsPage: 'audit' })}>
            {words.seeAudit}
          </Button>
          {admin ? (
            <Button small onClick={() => void noteSeen()}>
              {words.auditSeen}
            </Button>
          ) : null}
        </>
      }
    >
      {words.auditBrokenText(brokenAt)}
    </Banner>
  );
};
