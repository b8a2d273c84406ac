import { CircleX, CloudOff, FlaskConical, KeyRound, WifiOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EngineStatus } from '../../shared/contract';
import { call } from '../api/call';
import { clockText } from '../format/time';
import { openDialog } from '../state/dialogs';
import { go } from '../state/route';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Banner } from './banner';
import { awayOf, refusedOf, silentModelOf } from './offline';

type Sending = EngineStatus['sending'];
type Of = { status: EngineStatus; more: ReactNode };

const words = t.shell.banners;

/** Who stopped sending, when, and what that holds; lifting it is an admin's, in a dialog that says what would go. */
export const StoppedBanner = ({
  stopped,
  sending,
  more,
}: {
  stopped: { by: string; at: number };
  sending: Sending;
  more: ReactNode;
}) => {
  const admin = useMay('admin');
  return (
    <Banner
      tone="danger"
      icon={CircleX}
      iconTone="danger"
      strong={words.stopped}
      more={more}
      actions={
        <>
          <Button small onClick={() => openDialog('outbox')}>
            {words.seeHeld}
          </Button>
          {admin ? (
            <Button small onClick={() => openDialog('resume')}>
              {words.resume}
            </Button>
          ) : (
            <span className="shrink-0 text-meta text-ink-2">{words.onlyAdmin}</span>
          )}
        </>
      }
    >
      {words.stoppedBy(stopped.by, clockText(stopped.at), sending)}
    </Banner>
  );
};

const TryNow = () => {
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
    <Button small disabled={trying} onClick={() => void tryNow()}>
      {words.tryNow}
    </Button>
  );
};

/** The one calm strip for everything that cannot be reached: which of three things it is, and what is kept. */
export const AwayBanner = ({ status, more }: Of) => {
  const away = awayOf(status);
  if (!away) return null;
  const kept = status.outbox.whenOnline;
  const since = clockText(away.sinceAt);
  const strong =
    away.kind === 'gone'
      ? words.offline(since)
      : away.kind === 'silent'
        ? words.silent(since)
        : words.accountsAway(away.labels, since);
  return (
    <Banner
      tone="plain"
      icon={away.kind === 'gone' ? WifiOff : CloudOff}
      iconTone="warn"
      strong={strong}
      more={more}
      actions={
        <>
          {kept > 0 ? (
            <Button small onClick={() => openDialog('outbox')}>
              {words.seeWaiting}
            </Button>
          ) : null}
          <TryNow />
        </>
      }
    >
      {words.offlineText(kept)}
    </Banner>
  );
};

/** An account that answers and says no. Nothing will mend that by itself. */
export const RefusedBanner = ({ status, more }: Of) => {
  const [first, ...others] = refusedOf(status);
  if (!first) return null;
  return (
    <Banner
      tone="danger"
      icon={KeyRound}
      iconTone="danger"
      strong={first.state === 'credentials' ? words.credentials(first.label) : words.refused(first.label)}
      more={more}
      actions={
        <Button small onClick={() => go({ screen: 'settings', settingsPage: 'connections' })}>
          {words.seeConnections}
        </Button>
      }
    >
      {words.refusedText(first.problem, status.outbox.whenOnline, others.length)}
    </Banner>
  );
};

/** Replies leave and mail comes; only new drafts wait. */
export const ModelSilentBanner = ({ status, more }: Of) => {
  const model = silentModelOf(status);
  return model ? (
    <Banner
      tone="plain"
      icon={CloudOff}
      iconTone="warn"
      strong={words.modelSilent(clockText(model.sinceAt ?? 0))}
      more={more}
    >
      {words.modelSilentText}
    </Banner>
  ) : null;
};

export const DemoBanner = ({ more }: { more: ReactNode }) => (
  <Banner
    tone="tint"
    icon={FlaskConical}
    iconTone="accent"
    strong={words.demo}
    more={more}
    actions={
      <Button small onClick={() => openDialog('fresh')}>
        {words.connect}
      </Button>
    }
  >
    {words.demoText}
  </Banner>
);
