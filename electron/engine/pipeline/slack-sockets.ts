import type { SlackSocketState } from '../providers/slack';

/** Who listens for presses, over which app-level token. */
export type SlackSockets = {
  /**
   * Waits until no other workspace listens over this token, and gives how to leave again; null when the signal came first. Who waits
   * counts as one of the token's workspaces: what is pressed for it is handed on.
   */
  take(token: string, workspaceId: string, signal: AbortSignal): Promise<(() => void) | null>;
  /** Whether this workspace listens, or waits to, over this token. */
  shares(token: string, workspaceId: string): boolean;
  /** How the one connection of this token stands, whoever holds it. */
  state(token: string): SlackSocketState;
  note(token: string, state: SlackSocketState): void;
};

type Line = { holders: string[]; state: SlackSocketState; free: Promise<void> };

/**
 * One connection per Slack app. Slack delivers a press over any one of an app's connections (api.slack.com/apis/socket-mode, "Using
 * multiple connections") and allows ten, so that workspaces which share an app share one, and what is heard is handed to whose it is.
 */
export const createSlackSockets = (): SlackSockets => {
  const lines = new Map<string, Line>();
  const off: SlackSocketState = { state: 'off', code: null, links: 0 };
  const lineOf = (token: string): Line => {
    const line = lines.get(token) ?? { holders: [], state: off, free: Promise.resolve() };
    lines.set(token, line);
    return line;
  };

  return {
    take: async (token, workspaceId, signal) => {
      const line = lineOf(token);
      const before = line.free;
      let leave = (): void => {};
      const left = new Promise<void>((done) => {
        leave = done;
      });
      line.free = before.then(() => left);
      line.holders.push(workspaceId);
      const gone = (): void => {
        const at = line.holders.indexOf(workspaceId);
        if (at >= 0) line.holders.splice(at, 1);
        leave();
      };
      const aborted = new Promise<void>((done) => {
        if (signal.aborted) done();
        else signal.addEventListener('abort', () => done(), { once: true });
      });
      await Promise.race([before, aborted]);
      if (!signal.aborted) return gone;
      gone();
      return null;
    },
    shares: (token, workspaceId) => lines.get(token)?.holders.includes(workspaceId) ?? false,
    state: (token) => lines.get(token)?.state ?? off,
    note: (token, state) => {
      lineOf(token).state = state;
    },
  };
};
