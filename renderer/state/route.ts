import { create } from 'zustand';

export const screens = ['queue', 'inbox', 'backfill', 'campaigns', 'report', 'settings'] as const;
export type Screen = (typeof screens)[number];

export type SettingsPage =
  | 'workspace'
  | 'people'
  | 'connections'
  | 'times'
  | 'sending'
  | 'knowledge'
  | 'prompts'
  | 'snippets'
  | 'backups'
  | 'notices'
  | 'shortcuts'
  | 'audit';

export type CampaignPage = 'settings' | 'editors' | 'lab';

export type EditorPage = 'persona' | 'knowledge' | 'hours' | 'reviewers' | 'links' | 'learned';

type Route = {
  screen: Screen;
  /** The open item of each screen, so that coming back finds the place. */
  draftId: string | null;
  leadId: string | null;
  runId: string | null;
  campaignId: string | null;
  campaignPage: CampaignPage;
  editorPage: EditorPage;
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
  editorPage: 'persona',
  settingsPage: 'connections',
  connectionId: null,
  connecting: false,
  ...kept(),
}));

useRoute.subscribe((route) => window.sessionStorage.setItem('route', JSON.stringify(route)));

/** Asked before a page is left; `leave` goes on. Null: nothing holds. */
let guard: ((leave: () => void) => void) | null = null;
const pages = ['screen', 'campaignId', 'campaignPage', 'editorPage', 'settingsPage'] as const;

/** Holds every way off the page in front while it has something unsaved. Gives how to stop. */
export const guardLeaving = (ask: (leave: () => void) => void): (() => void) => {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
};

/** Does what takes something unsaved off the page, once the person has said what becomes of it. */
export const leavePage = (then: () => void): void => {
  if (guard === null) then();
  else guard(then);
};

/** Goes somewhere; what is not named stays as it was. */
export const go = (to: Partial<Route>): void => {
  const from = useRoute.getState();
  const leaves = pages.some((page) => to[page] !== undefined && to[page] !== from[page]);
  if (guard !== null && leaves) guard(() => useRoute.setState(to));
  else useRoute.setState(to);
};
