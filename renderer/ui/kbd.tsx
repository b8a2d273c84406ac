import type { CommandId } from '../keys/bindings';
import { useKeyOptions } from '../keys/command-registry';
import { chordsOf } from '../keys/own-keys';
import { t } from '../strings';
import { classNames } from './class-names';

/** The caps of a chord as printed on keys: `ctrl+enter` → Ctrl, Enter. */
export const capsOf = (chord: string): string[] =>
  chord.split('+').map((part) => t.keys.caps[part] ?? part.toUpperCase());

/** One key cap. `onFill` is for a cap inside a filled button. */
export const Kbd = ({ cap, onFill, large }: { cap: string; onFill?: boolean; large?: boolean }) => (
  <kbd
    className={classNames(
      'inline-flex items-center justify-center rounded-key px-1 font-sans text-axis font-medium',
      large ? 'h-5 min-w-5' : 'h-[18px] min-w-[18px]',
      onFill ? 'bg-(--cap-on-fill) text-on-fill' : 'border border-control-soft bg-sheet text-ink-2',
    )}
  >
    {cap}
  </kbd>
);

/** The first chord of a command, as caps: the one that acts, also where the person chose another. Screen readers get it from aria-keyshortcuts instead. */
export const CommandKeys = ({ id, onFill }: { id: CommandId; onFill?: boolean }) => {
  const own = useKeyOptions((state) => state.own);
  const [chord] = chordsOf(id, own);
  if (chord === undefined) return null;
  return (
    <span aria-hidden="true" className="inline-flex items-center gap-1">
      {capsOf(chord).map((cap) => (
        <Kbd key={cap} cap={cap} large {...(onFill ? { onFill } : {})} />
      ))}
    </span>
  );
};

/** `aria-keyshortcuts` of a command: "Control+Enter". */
export const shortcutsOf = (id: CommandId): string =>
  chordsOf(id, useKeyOptions.getState().own)
    .map((chord) =>
      chord
        .split('+')
        .map((part) =>
          part === 'ctrl' ? 'Control' : part === ' ' ? 'Space' : part.charAt(0).toUpperCase() + part.slice(1),
        )
        .join('+'),
    )
    .join(' ');
