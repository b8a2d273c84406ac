import { describe, expect, it } from 'vitest';
import type { CommandId } from './bindings';
import { bindings } from './bindings';
import type { CommandLayer, KeyPress } from './dispatch';
import { chordOf, dispatch } from './dispatch';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  repeat: false,
  focus: 'other',
  ...more,
});
const layer = (commands: CommandId[], modal = false): CommandLayer => ({ commands: new Set(commands), modal });
const always = layer(['stop', 'palette', 'keySheet']);
const queue = layer(['next', 'approve', 'reject', 'edit', 'showNew', 'undo', 'open', 'redraft', 'redraftWish']);

describe('chordOf', () => {
  it('names Shift with letters, not with symbols that need it', () => {
    expect(chordOf(press('G', { shift: true }))).toBe('shift+g');
    expect(chordOf(press('?', { shift: true }))).toBe('?');
    expect(chordOf(press('Enter', { ctrl: true, shift: true }))).toBe('ctrl+shift+enter');
    expect(chordOf(press(' ', { shift: true }))).toBe('shift+ ');
  });
});

describe('dispatch', () => {
  it('finds the command of the screen', () => {
    expect(dispatch(press('j'), [always, queue])).toEqual({ layer: 1, id: 'next' });
    expect(dispatch(press('ArrowDown'), [always, queue])?.id).toBe('next');
    expect(dispatch(press('G', { shift: true }), [always, queue])?.id).toBe('redraftWish');
  });

  it('is dead to letters while typing, not to Ctrl chords and Escape', () => {
    expect(dispatch(press('a', { focus: 'typing' }), [always, queue])).toBeNull();
    expect(dispatch(press('Enter', { focus: 'typing' }), [always, queue])).toBeNull();
    expect(dispatch(press('.', { ctrl: true, focus: 'typing' }), [always, queue])?.id).toBe('stop');
    expect(dispatch(press('Escape', { focus: 'typing' }), [always, layer(['leaveEditor'])])?.id).toBe('leaveEditor');
  });

  it('leaves Ctrl Z to the text that is being typed', () => {
    expect(dispatch(press('z', { ctrl: true, focus: 'typing' }), [always, queue])).toBeNull();
    expect(dispatch(press('z', { ctrl: true }), [always, queue])?.id).toBe('undo');
  });

  it('does not repeat approve or reject under a held key, but moves on', () => {
    expect(dispatch(press('a', { repeat: true }), [always, queue])).toBeNull();
    expect(dispatch(press('r', { repeat: true }), [always, queue])).toBeNull();
    expect(dispatch(press('j', { repeat: true }), [always, queue])?.id).toBe('next');
  });

  it('leaves Enter to a focused button', () => {
    expect(dispatch(press('Enter', { focus: 'control' }), [always, queue])).toBeNull();
    expect(dispatch(press('a', { focus: 'control' }), [always, queue])?.id).toBe('approve');
  });

  it('reaches nothing under a modal layer', () => {
    const popover = layer(['choose1', 'back'], true);
    expect(dispatch(press('a'), [always, queue, popover])).toBeNull();
    expect(dispatch(press('1'), [always, queue, popover])?.id).toBe('choose1');
  });

  it('stops sending through any dialog', () => {
    const stop = { commands: new Set<CommandId>(['stop']), modal: false, always: true };
    expect(dispatch(press('.', { ctrl: true }), [stop, queue, layer(['choose1'], true)])?.id).toBe('stop');
    expect(dispatch(press('k', { ctrl: true }), [always, queue, layer(['choose1'], true)])).toBeNull();
  });

  it('gives a shared key to the newest screen that knows it', () => {
    const run = layer(['nextError', 'pause']);
    expect(dispatch(press('n'), [always, queue, run])?.id).toBe('nextError');
    expect(dispatch(press('n'), [always, queue])?.id).toBe('showNew');
  });

  it('can switch letters off and keeps the rest', () => {
    expect(dispatch(press('a'), [always, queue], { lettersOff: true })).toBeNull();
    expect(dispatch(press('ArrowDown'), [always, queue], { lettersOff: true })?.id).toBe('next');
  });

  it('lets no approval, rejection or undo repeat', () => {
    for (const id of ['approve', 'reject', 'undo', 'approveNext', 'redraft'] as const)
      expect(bindings[id].once).toBe(true);
  });
});
