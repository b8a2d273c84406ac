import { lazy, Suspense, useEffect } from 'react';
import { followEvents } from './api/follow-events';
import { useCall } from './api/use-call';
import { listenKeys } from './keys/listen-keys';
import { useOwnKeys } from './keys/use-own-keys';
import { QueueScreen } from './queue/queue-screen';
import { AppShell } from './shell/app-shell';
import { LockScreen } from './shell/lock-screen';
import { obeyShell } from './shell/obey-shell';
import { ScreenBoundary } from './shell/screen-boundary';
import { listenTextMenu } from './shell/text-menu';
import type { Screen } from './state/route';
import { useRoute } from './state/route';
import { useProfile } from './state/session';

/**
 * What a start does not show is loaded after it, before anybody can ask for it: two thirds of the window's code stay out of the way of
 * its first frame.
 */
const later = {
  inbox: () => import('./inbox/inbox-screen'),
  backfill: () => import('./backfill/backfill-screen'),
  campaigns: () => import('./campaigns/campaigns-screen'),
  report: () => import('./report/report-screen'),
  settings: () => import('./settings/settings-screen'),
  firstRun: () => import('./first-run/first-run'),
};
const InboxScreen = lazy(async () => ({ default: (await later.inbox()).InboxScreen }));
const BackfillScreen = lazy(async () => ({ default: (await later.backfill()).BackfillScreen }));
const CampaignsScreen = lazy(async () => ({ default: (await later.campaigns()).CampaignsScreen }));
const ReportScreen = lazy(async () => ({ default: (await later.report()).ReportScreen }));
const SettingsScreen = lazy(async () => ({ default: (await later.settings()).SettingsScreen }));
const FirstRun = lazy(async () => ({ default: (await later.firstRun()).FirstRun }));

const loadTheRest = (): void => {
  for (const load of Object.values(later)) void load();
};

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
    const timer = window.setTimeout(loadTheRest, 1_500);
    return () => window.clearTimeout(timer);
  }, []);
  useEffect(() => {
    const theme = context?.theme ?? 'system';
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [context?.theme]);
  if (!context) return null;
  if (context.firstRun || connecting)
    return (
      <Suspense>
        <FirstRun />
      </Suspense>
    );
  if (profile?.locked) return <LockScreen profile={profile} />;
  return (
    <AppShell>
      <ScreenBoundary key={screen}>
        <Suspense>{screens[screen]()}</Suspense>
      </ScreenBoundary>
    </AppShell>
  );
};
