import { create } from 'zustand';
import type { CommandId } from './bindings';
import { commandIds } from './bindings';
import type { KeyPress } from './dispatch';
import { dispatch } from './dispatch';
import type { OwnKeys } from './own-keys';

export type CommandHandlers = Partial<Record<CommandId, () => void>>;

type Layer = { handlers: { current: CommandHandlers }; modal: boolean; always: boolean };

const layers: Layer[] = [];

/** Keys shown in the status bar: those of the screen that matter most right now. */
export const useKeyHints = create<{
  hints: readonly CommandId[];
  /** Words of this screen, where the usual ones would not say what the key goes to. */
  words: Partial<Record<CommandId, string>>;
}>(() => ({ hints: [], words: {} }));

/** Whether single letters act; kept per computer. */
export const useKeyOptions = create<{ lettersOff: boolean; own: OwnKeys }>(() => ({
  own: {},
  lettersOff: window.localStorage.getItem('lettersOff') === '1',
}));

/** Switches the single letters off or on, for people who speak to their computer. */
export const setLettersOff = (lettersOff: boolean): void => {
  window.localStorage.setItem('lettersOff', lettersOff ? '1' : '0');
  useKeyOptions.setState({ lettersOff });
};

/** Puts a layer of commands on top; returns how to take it away. */
export const addLayer = (layer: Layer): (() => void) => {
  layers.push(layer);
  return () => {
    const index = layers.indexOf(layer);
    if (index >= 0) layers.splice(index, 1);
  };
};

/** The commands that would act now, newest layer first: what the palette lists. */
export const activeCommands = (): { id: CommandId; run: () => void }[] => {
  const found = new Map<CommandId, () => void>();
  for (const layer of [...layers].reverse()) {
    for (const id of commandIds) {
      const run = layer.handlers.current[id];
      if (run && !found.has(id)) found.set(id, run);
    }
  }
  return [...found].map(([id, run]) => ({ id, run }));
};

let pressedAt: number | null = null;

/**
 * When the key was pressed whose command runs now, milliseconds by the page's clock; null where a click, the palette or a menu began
 * it. A page that was busy hears a key late: what it was meant for is what stood there then.
 */
export const keyPressedAt = (): number | null => pressedAt;

/** Runs the command a key press means. Returns whether there was one. */
export const press = (keyPress: KeyPress): boolean => {
  const found = dispatch(
    keyPress,
    layers.map((layer) => ({
      commands: new Set(commandIds.filter((id) => layer.handlers.current[id] !== undefined)),
      modal: layer.modal,
      always: layer.always,
    })),
    useKeyOptions.getState(),
  );
  if (!found) return false;
  pressedAt = keyPress.at ?? null;
  try {
    layers[found.layer]?.handlers.current[found.id]?.();
  } finally {
    pressedAt = null;
  }
  return true;
};
