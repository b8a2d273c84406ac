import type { CommandId } from './bindings';
import { bindingOf, commandIds } from './bindings';
import { chordsOf, type OwnKeys } from './own-keys';

/** What of a keyboard event decides. */
export type KeyPress = {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  repeat: boolean;
  /** Where the focus is: in a text field, on a button or link, or neither. */
  focus: 'typing' | 'control' | 'other';
  /** When it was pressed, milliseconds by the page's clock (performance.now); it may be heard later by a busy page. */
  at?: number;
};

/** One group of commands that came on screen together; a modal one hides all before it but those marked `always` (stop). */
export type CommandLayer = { commands: ReadonlySet<CommandId>; modal: boolean; always?: boolean };

export type KeyOptions = {
  /** Single letters can be switched off (WCAG 2.1.4). */
  lettersOff: boolean;
  /** Keys of one's own, by command; a command not named has its usual ones. */
  own?: OwnKeys;
};

/** A press as a chord: Shift is named only with letters and named keys, since "?" already holds it. */
export const chordOf = (press: KeyPress): string => {
  const key = press.key.toLowerCase();
  const symbol = key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase();
  return [press.ctrl ? 'ctrl' : '', press.alt ? 'alt' : '', press.shift && !symbol ? 'shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
};

const isPlain = (chord: string): boolean => !chord.includes('ctrl+') && !chord.includes('alt+');
const presses = (chord: string): boolean => chord === 'enter' || chord === ' ' || chord === 'shift+ ';

/** Whether a press may reach a command at all, whoever owns it. */
const mayAct = (id: CommandId, chord: string, press: KeyPress, options: KeyOptions): boolean => {
  const binding = bindingOf(id);
  if (press.repeat && binding.once) return false;
  if (press.focus === 'typing' && (binding.neverTyping || (isPlain(chord) && !binding.whileTyping))) return false;
  // A focused button keeps Enter and Space: pressing it is what the person sees.
  if (press.focus === 'control' && presses(chord)) return false;
  if (options.lettersOff && /^(shift\+)?[a-z]$/.test(chord)) return false;
  return true;
};

/**
 * The command a press means, or null. Layers come in the order they appeared; the newest that knows the chord wins, and
 * nothing under a modal layer is reached.
 */
export const dispatch = (
  press: KeyPress,
  layers: readonly CommandLayer[],
  options: KeyOptions = { lettersOff: false },
): { layer: number; id: CommandId } | null => {
  const chord = chordOf(press);
  let hidden = false;
  for (let layer = layers.length - 1; layer >= 0; layer -= 1) {
    const found = layers[layer];
    if (!found || (hidden && !found.always)) continue;
    const id = commandIds.find((each) => found.commands.has(each) && chordsOf(each, options.own).includes(chord));
    if (id) return mayAct(id, chord, press, options) ? { layer, id } : null;
    if (found.modal) hidden = true;
  }
  return null;
};
