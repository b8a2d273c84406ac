import type { WorkspaceSettings } from '../../shared/schemas/workspace';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { showFailure } from '../state/toasts';

/** Saves part of the workspace's settings. Gives whether it was taken. */
export const saveSettings = async (patch: Partial<WorkspaceSettings>): Promise<boolean> => {
  try {
    await call('settings.update', { patch });
    refetch(['settings', 'sending']);
    return true;
  } catch (thrown) {
    showFailure(thrown);
    return false;
  }
};
