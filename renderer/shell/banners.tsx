import { CircleX, Copy, Database, Gauge, HardDrive, History, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EngineStatus } from '../../shared/contract';
import { useEnginePresence } from '../api/engine-presence';
import { clockText, momentText } from '../format/time';
import { useNow } from '../format/use-now';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { AuditBanner } from './audit-banner';
import { Banner } from './banner';
import { AwayBanner, DemoBanner, ModelSilentBanner, RefusedBanner, StoppedBanner } from './banner-kinds';
import { BreakerBanner, useOpenBreakers } from './breaker-banner';
import { type Notice, stackNotices } from './notices';
import { awayOf, refusedOf, silentModelOf } from './offline';

const bannerAfterMs = 2_000;

/** What is so now, as notices; each is drawn by its own banner. */
const usePresent = (status: EngineStatus | undefined): ReadonlySet<Notice> => {
  const now = useNow();
  const breakers = useOpenBreakers();
  const { downSinceAt, givenUp } = useEnginePresence();
  const present = new Set<Notice>();
  if (givenUp) present.add('down');
  // A restart takes under two seconds; the status bar says it at once, a banner would only flash.
  else if (downSinceAt !== null && now - downSinceAt >= bannerAfterMs) present.add('restarting');
  if (!status) return present;
  const { data, model, sending } = status;
  if (data.damage !== null || data.damagedRows > 0) present.add('damage');
  if (data.auditBrokenAt !== null) present.add('auditBroken');
  if (data.diskFullSinceAt !== null) present.add('diskFull');
  if (data.restored) present.add('restored');
  if (data.backupProblem !== null) present.add('backupProblem');
  if (sending.stopped) present.add('stopped');
  if (sending.foreignSender) present.add('foreignSender');
  if (breakers.length > 0) present.add('breaker');
  if (refusedOf(status).length > 0) present.add('refused');
  if (awayOf(status)) present.add('away');
  if (silentModelOf(status)) present.add('modelSilent');
  if (model.problem) present.add('modelSpent');
  if (model.budget !== null) present.add(model.level === 'spent' ? 'budgetSpent' : 'budgetWarn');
  if (status.workspace.demo) present.add('demo');
  return present;
};

/** One notice, drawn. `more` stands at its right end when others are folded behind it. */
const Drawn = ({ notice, status, more }: { notice: Notice; status: EngineStatus | undefined; more: ReactNode }) => {
  const givenUp = useEnginePresence((presence) => presence.givenUp);
  const words = t.shell.banners;
  const red = { tone: 'danger', iconTone: 'danger', more } as const;
  const plain = { tone: 'plain', iconTone: 'warn', more } as const;
  if (notice === 'down')
    return (
      <Banner
        {...red}
        icon={CircleX}
        strong={givenUp?.code === 'database_damaged' ? words.damage : words.down}
        actions={
          givenUp?.code === 'database_damaged' ? (
            <Button small onClick={() => go({ screen: 'settings', settingsPage: 'backups' })}>
              {words.seeData}
            </Button>
          ) : undefined
        }
      >
        {givenUp?.message}
      </Banner>
    );
  if (notice === 'restarting')
    return (
      <Banner {...plain} icon={RefreshCw} strong={words.restarting}>
        {words.restartingText}
      </Banner>
    );
  if (!status) return null;
  const { data, model, sending } = status;
  switch (notice) {
    case 'damage':
      return (
        <Banner
          {...red}
          icon={Database}
          strong={words.damage}
          actions={
            <Button small onClick={() => go({ screen: 'settings', settingsPage: 'backups' })}>
              {words.seeData}
            </Button>
          }
        >
          {data.damage ?? words.damagedRows(data.damagedRows)}
        </Banner>
      );
    case 'auditBroken':
      return data.auditBrokenAt === null ? null : <AuditBanner brokenAt={data.auditBrokenAt} more={more} />;
    case 'diskFull':
      return (
        <Banner {...red} icon={HardDrive} strong={words.diskFull(clockText(data.diskFullSinceAt ?? 0))}>
          {words.diskFullText}
        </Banner>
      );
    case 'restored':
      return (
        <Banner {...red} icon={History} strong={words.restored}>
          {words.restoredText(data.restored?.by ?? '', momentText(data.restored?.backupAt ?? 0, Date.now()))}
        </Banner>
      );
    case 'backupProblem':
      return (
        <Banner {...plain} icon={Database} strong={words.backupProblem}>
          {data.backupProblem}
        </Banner>
      );
    case 'stopped':
      return sending.stopped ? <StoppedBanner stopped={sending.stopped} sending={sending} more={more} /> : null;
    case 'foreignSender':
      return (
        <Banner
          {...red}
          icon={Copy}
          strong={words.foreign(sending.foreignSender?.address ?? '')}
          actions={
            <Button small onClick={() => go({ screen: 'settings', settingsPage: 'sending' })}>
              {words.foreignSettings}
            </Button>
          }
        >
          {words.foreignText(sending.foreignSender?.ending ?? '')}
        </Banner>
      );
    case 'breaker':
      return <BreakerBanner more={more} />;
    case 'refused':
      return <RefusedBanner status={status} more={more} />;
    case 'away':
      return <AwayBanner status={status} more={more} />;
    case 'modelSilent':
      return <ModelSilentBanner status={status} more={more} />;
    case 'modelSpent':
      return (
        <Banner {...red} icon={CircleX} strong={words.modelSpent}>
          {model.problem} {words.modelSpentText}
        </Banner>
      );
    case 'budgetSpent':
      return (
        <Banner {...red} icon={Gauge} strong={words.budgetSpent}>
          {model.budget}
        </Banner>
      );
    case 'budgetWarn':
      return (
        <Banner {...plain} icon={Gauge} strong={words.budgetWarn}>
          {model.budget}
        </Banner>
      );
    case 'demo':
      return <DemoBanner more={more} />;
  }
};

/** What holds for the whole window, in one place, the gravest first; of many, two lines and how many more. */
export const Banners = ({ status }: { status: EngineStatus | undefined }) => {
  const present = usePresent(status);
  const [open, setOpen] = useState(false);
  const { shown, folded } = stackNotices(present, open);
  const foldable = folded > 0 || (open && present.size > 2);
  return (
    <>
      {shown.map((notice, n) => (
        <Drawn
          key={notice}
          notice={notice}
          status={status}
          more={
            foldable && n === shown.length - 1 ? (
              <Button kind="link" small onClick={() => setOpen(!open)}>
                {open ? t.shell.banners.fewer : t.shell.banners.more(folded)}
              </Button>
            ) : null
          }
        />
      ))}
    </>
  );
};
