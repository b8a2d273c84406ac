import { useEffect } from 'react';
import { followEvents } from './api/follow-events';
import { useCall } from './api/use-call';
import { BackfillScreen } from './backfill/backfill-screen';
import { CampaignsScreen } from './campaigns/campaigns-screen';
import { FirstRun } from './first-run/first-run';
import { InboxScreen } from './inbox/inbox-screen';
import { listenKeys } from './keys/listen-keys';
import { useOwnKeys } from './keys/use-own-keys';
import { QueueScreen } from './queue/queue-screen';
import { ReportScreen } from './report/report-screen';
import { SettingsScreen } from './settings/settings-screen';
import { AppShell } from './shell/app-shell';
import { LockScreen } from './shell/lock-screen';
import { obeyShell } from './shell/obey-shell';
import { ScreenBoundary } from './shell/screen-boundary';
import { listenTextMenu } from './shell/text-menu';
import type { Screen } from './state/route';
import { useRoute } from './state/route';
import { useProfile } from './state/session';

const screens: Record<Screen, () => React.ReactNode> = {
  queue: () => <QueueScreen />,
  inbox: () => <InboxScreen />,
  backfill: () => <BackfillScreen />,
  campaigns: () => <CampaignsScreen />,
  report: () => <ReportScreen />,
  settings: () => <SettingsScreen />,
};

/** The window: the first run, or the shell with one screen in it. */
export const App = () => {
  const screen = useRoute((route) => route.screen);
  const connecting = useRoute((route) => route.connecting);
  const context = useCall('shell.context', {}).value;
  const profile = useProfile();
  useOwnKeys(profile?.locked === false);
  useEffect(() => listenKeys(), []);
  useEffect(() => listenTextMenu(), []);
  useEffect(() => followEvents(obeyShell), []);
  useEffect(() => {
    const theme = context?.theme ?? 'system';
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [context?.theme]);
  if (!context) return null;
  if (context.firstRun || connecting) return <FirstRun />;
  if (profile?.locked) return <LockScreen profile={profile} />;
  return (
    <AppShell>
      <ScreenBoundary key={screen}>{screens[screen]()}</ScreenBoundary>
    </AppShell>
  );
};
