import type { Handlers, Tell } from './fake-bridge';
import type { Scene, World } from './fixture-world';

/** The other screens of the fake engine. */
export const screenHandlers = (world: World, scene: Scene, _tell: Tell): Handlers => ({
  'shell.context': () => ({
    platform: 'linux',
    version: '0.1.0',
    packaged: false,
    demo: scene === 'demo',
    firstRun: scene === 'first-run',
    profileId: world.profile?.id ?? null,
    theme: new URLSearchParams(window.location.search).get('theme') === 'dark' ? 'dark' : 'light',
    dataDir: '~/.config/countersign',
    runtime: 'gallery',
  }),
  'shell.window': () => ({}),
  'shell.copy': () => ({}),
  'shell.openExternal': () => ({}),
  'shell.setTheme': () => ({}),
  'shell.setProfile': () => ({}),
  'profiles.list': () => ({ profiles: world.profiles.map(({ key: _key, ...profile }) => profile) }),
  'workspace.list': () => ({ current: world.workspace.id, workspaces: [world.workspace] }),
  'campaigns.list': () => ({ campaigns: [] }),
});
