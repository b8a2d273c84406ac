import type { Answer } from '../../shared/bridge';
import type { CallOutput } from '../../shared/contract';

/** What the person says of a run under way when the last window is being closed. */
export type ClosingChoice = 'tray' | 'pause' | 'stay';

export type ClosingWindow = { hide(): void; destroy(): void; isDestroyed(): boolean };

/** A run under way; its workspace by name where that is not the one on screen. */
export type Run = { id: string; number: number; workspace: string | null };

/** Closing a window, as Electron tells it. */
export type Closing = { preventDefault(): void };

/**
 * Asks before the last window goes while a backfill runs: it may go on in the tray, or be paused; it never just dies with
 * its window. A run that cannot be asked for (the engine is down) holds no window.
 */
export const guardClosing = (deps: {
  call(name: string, input: unknown): Promise<Answer>;
  /** Other windows are open, the application is ending, or it goes on without windows anyway. */
  mayGo(): boolean;
  ask(run: Run): Promise<ClosingChoice>;
}): ((closing: Closing, window: ClosingWindow) => void) => {
  const asking = new Set<ClosingWindow>();

  const runElsewhere = async (): Promise<Run | null> => {
    const answer = await deps.call('workspace.list', {});
    if ('error' in answer) return null;
    for (const { name, needs } of (answer.ok as CallOutput<'workspace.list'>).workspaces)
      if (needs.run) return { ...needs.run, workspace: name };
    return null;
  };

  const decide = async (window: ClosingWindow): Promise<void> => {
    const answer = await deps.call('engine.status', {});
    const run = 'ok' in answer ? (runOf(answer.ok) ?? (await runElsewhere())) : null;
    const choice = run === null ? 'gone' : await deps.ask(run);
    if (window.isDestroyed() || choice === 'stay') return;
    if (choice === 'tray') {
      window.hide();
      return;
    }
    // One of another workspace is interrupted with the engine and resumed from there: calls are about the one on screen.
    if (choice === 'pause' && run !== null && run.workspace === null) {
      const paused = await deps.call('backfill.pause', { id: run.id });
      // It may have ended while the question stood there; anything else keeps the window, where the failure is seen.
      if ('error' in paused && paused.error.code !== 'run_state') return;
    }
    window.destroy();
  };

  return (closing, window) => {
    if (deps.mayGo()) return;
    closing.preventDefault();
    if (asking.has(window)) return;
    asking.add(window);
    void decide(window).finally(() => asking.delete(window));
  };
};

/** The run under way in an engine's status; null when none runs. */
const runOf = (status: unknown): Run | null => {
  const run = typeof status === 'object' && status !== null && 'run' in status ? status.run : null;
  if (typeof run !== 'object' || run === null || !('id' in run) || !('number' in run) || !('state' in run)) return null;
  return run.state === 'running' ? { id: String(run.id), number: Number(run.number), workspace: null } : null;
};
