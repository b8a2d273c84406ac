import { describe, expect, it } from 'vitest';
import { bindingOf, commandIds } from './bindings';
import { dispatch, type KeyPress } from './dispatch';
import { changeable, chordsOf, conflictOf, readOwnKeys } from './own-keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  repeat: false,
  focus: 'other',
  ...more,
});

describe('a key of one’s own', () => {
  it('takes the place of the usual one, and keeps what guards it', () => {
    const layers = [{ commands: new Set(['approve', 'edit'] as const), modal: false }];
    const options = { lettersOff: false, own: { approve: ['y'] } };
    expect(dispatch(press('y'), layers, options)?.id).toBe('approve');
    expect(dispatch(press('a'), layers, options)).toBeNull();
    expect(dispatch(press('e'), layers, options)?.id).toBe('edit');
    // Held, it does not approve twice; while somebody types, it is a letter.
    expect(dispatch(press('y', { repeat: true }), layers, options)).toBeNull();
    expect(dispatch(press('y', { focus: 'typing' }), layers, options)).toBeNull();
    expect(dispatch(press('y'), layers, { ...options, lettersOff: true })).toBeNull();
  });

  it('is refused where it means something else on the same screen, by name', () => {
    expect(conflictOf('approve', 'e', {})).toEqual({ kind: 'taken', by: 'edit' });
    expect(conflictOf('approve', 'e', { edit: ['w'] })).toBeNull();
    expect(conflictOf('edit', 'y', { approve: ['y'] })).toEqual({ kind: 'taken', by: 'approve' });
    // Back to one's own usual key, which somebody else has taken meanwhile.
    expect(conflictOf('approve', 'a', { edit: ['a'] })).toEqual({ kind: 'taken', by: 'edit' });
    expect(conflictOf('approve', 'ctrl+.', {})).toEqual({ kind: 'taken', by: 'stop' });
    expect(conflictOf('approve', 'y', {})).toBeNull();
  });

  it('may be shared with a screen that is never there at the same time', () => {
    expect(conflictOf('approve', 'p', {})).toBeNull();
    expect(conflictOf('pause', 'a', {})).toBeNull();
    expect(conflictOf('pause', 'shift+n', {})).toEqual({ kind: 'taken', by: 'previousError' });
    expect(conflictOf('pause', 'j', {})).toEqual({ kind: 'taken', by: 'next' });
  });

  it('traps nobody: what leads out and about stays', () => {
    for (const chord of ['escape', 'enter', 'tab', 'shift+tab', 'ctrl+c', 'ctrl+v', 'ctrl+z', 'shift', 'ctrl+control'])
      expect(conflictOf('approve', chord, {}), chord).toEqual({ kind: 'reserved' });
    expect(changeable('back')).toBe(false);
  });

  it('is read as far as this version knows the command', () => {
    expect(readOwnKeys({ approve: ['y'], gone: ['x'], edit: [] })).toEqual({ approve: ['y'], edit: [] });
    expect(chordsOf('edit', { edit: [] })).toEqual([]);
  });
});

it('two usual keys are the same only where the commands are never on one screen', () => {
  const shared = commandIds.flatMap((a, n) =>
    commandIds
      .slice(n + 1)
      .filter((b) => bindingOf(a).chords.some((chord) => bindingOf(b).chords.includes(chord)))
      .map((b) => `${a} ${b}`),
  );
  // A draft and a run, the queue and the accounts; and the editor, which is the newest layer while it is open.
  expect(shared.sort()).toEqual([
    'back leaveEditor',
    'claim checkAgain',
    'filters retryFailed',
    'sentiment follow',
    'showNew nextError',
  ]);
});
