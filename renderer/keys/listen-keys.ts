import { press } from './command-registry';
import type { KeyPress } from './dispatch';

const typingTypes = new Set(['text', 'search', 'email', 'password', 'url', 'number', 'tel', 'date', 'time']);

/** Where the focus is, as the dispatcher needs it. */
const focusOf = (target: EventTarget | null): KeyPress['focus'] => {
  if (!(target instanceof HTMLElement)) return 'other';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable)
    return 'typing';
  if (target instanceof HTMLInputElement) return typingTypes.has(target.type) ? 'typing' : 'control';
  return target.closest('button, a, summary, [role="menuitem"], [role="option"], [role="tab"], [role="switch"]')
    ? 'control'
    : 'other';
};

/** Reads a key event as a press. On a Mac, Command is Ctrl. */
export const pressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  ctrl: event.ctrlKey || event.metaKey,
  shift: event.shiftKey,
  alt: event.altKey,
  repeat: event.repeat,
  focus: focusOf(event.target),
  at: event.timeStamp,
});

/** Runs the command of a key event and keeps the page from acting on it too. */
export const handleKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return;
  if (press(pressOf(event))) event.preventDefault();
};

/** Listens on the whole window. Returns how to stop. */
export const listenKeys = (): (() => void) => {
  window.addEventListener('keydown', handleKey);
  return () => window.removeEventListener('keydown', handleKey);
};
