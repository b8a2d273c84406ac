import { growNoYoungSpace } from '../host/grow-no-young-space';

/**
 * The providers' libraries are more than half of what the engine could load (2 MB of source), and no start needs them: each comes
 * with the first account that speaks to it, whole, so that nothing is left to load when something is about to be sent. Rejects
 * where the file cannot be read, as after an update under a running application.
 */
export const providerCode = {
  email: () => loaded(() => import('../providers/email')),
  openai: () => loaded(() => import('../providers/openai/clients')),
  slack: () => loaded(() => import('../providers/slack/clients')),
};

const loaded = async <T>(load: () => Promise<T>): Promise<T> => {
  const grow = growNoYoungSpace();
  try {
    return await load();
  } finally {
    grow();
  }
};
