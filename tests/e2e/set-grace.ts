import type { CallOutput } from '../../shared/contract';
import type { RunningApp } from './start-app';

/**
 * Sets how long an approved reply waits before it leaves, in seconds up to 120, as the workspace's admin; who sits there stays. A
 * test that looks at a reply while it waits takes a grace that outlasts a busy machine's pauses.
 */
export const setGrace = async ({ call }: RunningApp, seconds: number): Promise<void> => {
  const { profileId } = (await call('shell.context')) as { profileId: string | null };
  const { profiles } = (await call('profiles.list')) as CallOutput<'profiles.list'>;
  await call('shell.setProfile', { profileId: profiles.find((each) => each.role === 'admin')?.id ?? '' });
  await call('settings.update', { patch: { undoGraceSeconds: seconds } });
  if (profileId) await call('shell.setProfile', { profileId });
};
