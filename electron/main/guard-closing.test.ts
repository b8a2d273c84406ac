import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../shared/bridge';
import { type ClosingChoice, guardClosing } from './guard-closing';

const closing = (input: {
  status?: Answer;
  paused?: Answer;
  choice?: ClosingChoice;
  mayGo?: boolean;
  workspaces?: unknown[];
}) => {
  const calls: string[] = [];
  const window = { hide: vi.fn(), destroy: vi.fn(), isDestroyed: () => false };
  const event = { preventDefault: vi.fn() };
  const ask = vi.fn(() => Promise.resolve(input.choice ?? 'stay'));
  const guard = guardClosing({
    call: (name) => {
      calls.push(name);
      const running = { ok: { run: { id: 'run', number: 4, state: 'running', done: 1, total: 9 } } };
      if (name === 'engine.status') return Promise.resolve(input.status ?? running);
      if (name === 'workspace.list') return Promise.resolve({ ok: { workspaces: input.workspaces ?? [] } });
      return Promise.resolve(input.paused ?? { ok: {} });
    },
    mayGo: () => input.mayGo ?? false,
    ask,
  });
  guard(event, window);
  return { calls, window, event, ask, again: () => guard(event, window) };
};

describe('closing the last window', () => {
  it('goes at once when nothing runs, or the engine cannot say', async () => {
    for (const status of [
      { ok: { run: null } },
      { ok: { run: { id: 'run', number: 4, state: 'paused' } } },
      { error: { code: 'engine_down' as const, message: 'down' } },
    ]) {
      const { window, ask } = closing({ status });
      await vi.waitFor(() => expect(window.destroy).toHaveBeenCalledOnce());
      expect(ask).not.toHaveBeenCalled();
    }
  });

  it('asks for a run of another workspace by that one’s name; paused, it is interrupted with the engine', async () => {
    const workspaces = [
      { name: 'Fernhill', needs: { run: null } },
      { name: 'Brightwater', needs: { run: { id: 'other', number: 7 } } },
    ];
    const { window, calls, ask } = closing({ status: { ok: { run: null } }, workspaces, choice: 'pause' });
    await vi.waitFor(() => expect(window.destroy).toHaveBeenCalledOnce());
    expect(ask).toHaveBeenCalledWith({ id: 'other', number: 7, workspace: 'Brightwater' });
    expect(calls).toEqual(['engine.status', 'workspace.list']);
  });

  it('asks of nothing while another window is open or the application ends', () => {
    const { event, calls } = closing({ mayGo: true });
    expect(event.preventDefault).not.toHaveBeenCalled();
    expect(calls).toEqual([]);
  });

  it('goes on in the tray, with the window out of sight and the run untouched', async () => {
    const { window, calls, ask } = closing({ choice: 'tray' });
    await vi.waitFor(() => expect(window.hide).toHaveBeenCalledOnce());
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ number: 4 }));
    expect(window.destroy).not.toHaveBeenCalled();
    expect(calls).toEqual(['engine.status']);
  });

  it('pauses and goes, also when the run ended meanwhile; another failure keeps the window', async () => {
    for (const paused of [undefined, { error: { code: 'run_state' as const, message: 'done' } }]) {
      const { window, calls } = closing({ choice: 'pause', ...(paused ? { paused } : {}) });
      await vi.waitFor(() => expect(window.destroy).toHaveBeenCalledOnce());
      expect(calls).toEqual(['engine.status', 'backfill.pause']);
    }
    const { window, calls } = closing({
      choice: 'pause',
      paused: { error: { code: 'denied', message: 'only a manager' } },
    });
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    await new Promise((goOn) => setImmediate(goOn));
    expect(window.destroy).not.toHaveBeenCalled();
  });

  it('stays when told to, and asks once however often it is pressed', async () => {
    const { window, ask, again } = closing({ choice: 'stay' });
    again();
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    expect(window.destroy).not.toHaveBeenCalled();
    expect(window.hide).not.toHaveBeenCalled();
  });
});
