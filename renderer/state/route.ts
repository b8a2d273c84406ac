import { create } from 'zustand';

export const screens = ['queue', 'inbox', 'backfill', 'campaigns', 'settings'] as const;
export type Screen = (typeof screens)[number];

export type SettingsPage = 'workspace' | 'people' | 'connections' | 'sending' | 'knowledge' | 'shortcuts' | 'audit';

export type CampaignPage = 'settings' | 'lab';

type Route = {
  screen: Screen;
  /** The open item of each screen, so that coming back finds the place. */
  draftId: string | null;
  leadId: string | null;
  runId: string | null;
  campaignId: string | null;
  campaignPage: CampaignPage;
  settingsPage: SettingsPage;
  connectionId: string | null;
  /** A new workspace is being given its accounts: the first-run page stays until its queue is opened. */
  connecting: boolean;
};

/** Where the person is. Kept over a reload of the window; the engine keeps everything else. */
const kept = (): Partial<Route> => {
  try {
    return JSON.parse(window.sessionStorage.getItem('route') ?? '{}') as Partial<Route>;
  } catch {
    return {};
  }
};

export const useRoute = create<Route>(() => ({
  screen: 'queue',
  draftId: null,
  leadId: null,
  runId: null,
  campaignId: null,
  campaignPage: 'settings',
  settingsPage: 'connections',
  connectionId: null,
  connecting: false,
  ...kept(),
}));

useRoute.subscribe((route) => window.sessionStorage.setItem('route', JSON.stringify(route)));

/** Goes somewhere; what is not named stays as it was. */
export const go = (to: Partial<Route>): void => useRoute.setState(to);
