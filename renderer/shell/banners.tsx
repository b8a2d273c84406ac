import { CircleX, FlaskConical, Gauge, RefreshCw, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { EngineStatus } from '../../shared/contract';
import { call } from '../api/call';
import { useEnginePresence } from '../api/engine-presence';
import { clockText } from '../format/time';
import { useNow } from '../format/use-now';
import { openDialog } from '../state/dialogs';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Banner } from './banner';
import { BreakerBanner } from './breaker-banner';

const bannerAfterMs = 2_000;

const StoppedBanner = ({ stopped, held }: { stopped: { by: string; at: number }; held: number }) => {
  const admin = useMay('admin');
  return (
    <Banner
      tone="danger"
      icon={CircleX}
      iconTone="danger"
      strong={t.shell.banners.stopped}
      actions={
        <>
          <Button small onClick={() => openDialog('outbox')}>
            {t.shell.banners.seeHeld}
          </Button>
          {admin ? (
            <Button small onClick={() => openDialog('resume')}>
              {t.shell.banners.resume}
            </Button>
          ) : (
            <span className="text-meta text-ink-2">{t.shell.banners.onlyAdmin}</span>
          )}
        </>
      }
    >
      {t.shell.banners.stoppedBy(stopped.by, clockText(stopped.at), held)}
    </Banner>
  );
};

const OfflineBanner = ({ sinceAt, kept }: { sinceAt: number; kept: number }) => {
  const [trying, setTrying] = useState(false);
  const tryNow = async (): Promise<void> => {
    setTrying(true);
    try {
      await call('sync.now', {});
    } catch (thrown) {
      showFailure(thrown);
    } finally {
      setTrying(false);
    }
  };
  return (
    <Banner
      tone="plain"
      icon={WifiOff}
      iconTone="warn"
      strong={t.shell.banners.offline(clockText(sinceAt))}
      actions={
        <Button small disabled={trying} onClick={() => void tryNow()}>
          {t.shell.banners.tryNow}
        </Button>
      }
    >
      {t.shell.banners.offlineText(kept)}
    </Banner>
  );
};

const RestartingBanner = ({ downSinceAt }: { downSinceAt: number }) => {
  const now = useNow();
  const givenUp = useEnginePresence((presence) => presence.givenUp);
  // Nothing restarts it any more: what is wrong, and what to do, in the engine's own words.
  if (givenUp)
    return (
      <Banner tone="danger" icon={CircleX} iconTone="danger" strong={t.shell.banners.down}>
        {givenUp.message}
      </Banner>
    );
  // A restart takes under two seconds; the status bar says it at once, a banner would only flash.
  if (now - downSinceAt < bannerAfterMs) return null;
  return (
    <Banner tone="plain" icon={RefreshCw} iconTone="warn" strong={t.shell.banners.restarting}>
      {t.shell.banners.restartingText}
    </Banner>
  );
};

/** What holds for the whole window, the gravest first. */
export const Banners = ({ status }: { status: EngineStatus | undefined }) => {
  const downSinceAt = useEnginePresence((presence) => presence.downSinceAt);
  return (
    <>
      {status?.sending.stopped ? <StoppedBanner stopped={status.sending.stopped} held={status.sending.held} /> : null}
      {downSinceAt === null ? null : <RestartingBanner downSinceAt={downSinceAt} />}
      {status && !status.online && status.offlineSinceAt !== null ? (
        <OfflineBanner
          sinceAt={status.offlineSinceAt}
          kept={status.outbox.leaving + status.outbox.delayed + status.outbox.held}
        />
      ) : null}
      {status ? <BreakerBanner /> : null}
      {status?.model.problem ? (
        <Banner tone="danger" icon={CircleX} iconTone="danger" strong={t.shell.banners.modelSpent}>
          {status.model.problem} {t.shell.banners.modelSpentText}
        </Banner>
      ) : null}
      {status && status.model.budget !== null ? (
        <Banner
          tone={status.model.level === 'spent' ? 'danger' : 'plain'}
          icon={Gauge}
          iconTone={status.model.level === 'spent' ? 'danger' : 'warn'}
          strong={status.model.level === 'spent' ? t.shell.banners.budgetSpent : t.shell.banners.budgetWarn}
        >
          {status.model.budget}
        </Banner>
      ) : null}
      {status?.workspace.demo ? (
        <Banner
          tone="tint"
          icon={FlaskConical}
          iconTone="accent"
          strong={t.shell.banners.demo}
          actions={
            <Button small onClick={() => openDialog('fresh')}>
              {t.shell.banners.connect}
            </Button>
          }
        >
          {t.shell.banners.demoText}
        </Banner>
      ) : null}
    </>
  );
};
