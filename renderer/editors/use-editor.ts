import { useEffect, useRef, useState } from 'react';
import { holdUnsaved } from './leave-guard';
import { type Kept, same, takeTheirs } from './take-theirs';

/** What was typed before the window went away, if it is still a change. */
const keptFor = <T>(key: string): Kept<T> | null => {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
};

export type Editor<T> = {
  value: T;
  set: (patch: Partial<T>) => void;
  dirty: boolean;
  /** What is here was typed before a reload or crash and found again. */
  found: boolean;
  /** Somebody else saved another value since this one was begun. */
  theirs: boolean;
  discard: () => void;
  state: 'idle' | 'saving' | 'saved';
  /** The engine's sentence where it refused. */
  refused: string | null;
  submit: () => Promise<boolean>;
};

/**
 * A form over one saved value. What is typed outlives everything but saving and discarding: another's change, a refusal, a
 * reload, a crash; and the page is not left before the person has said what becomes of it.
 */
export const useEditor = <T extends object>({
  key,
  saved,
  what,
  valid,
  save,
  fieldwise = false,
}: {
  /** Names the form among those kept: one per setting and campaign. */
  key: string;
  saved: T;
  /** What the person would lose, for the question on leaving. */
  what: string;
  valid: (value: T) => boolean;
  /** Throws when the engine refuses. `base` is what the person's change began from. */
  save: (value: T, base: T) => Promise<void>;
  /** Its fields are settings of their own: another's change of one shows at once beside what is typed in the others. */
  fieldwise?: boolean;
}): Editor<T> => {
  const stored = `unsaved:${key}`;
  const [start] = useState(() => keptFor<T>(stored));
  const [base, setBase] = useState(start?.base ?? saved);
  const [value, setValue] = useState(start?.value ?? saved);
  const [state, setState] = useState<Editor<T>['state']>('idle');
  const [refused, setRefused] = useState<string | null>(null);
  /** What was saved when this form was last sent: until the newer value arrives, what was sent stays on show. */
  const [sentOver, setSentOver] = useState<string | null>(null);
  const dirty = !same(value, saved);
  const touched = !same(value, base);
  useEffect(() => {
    if (sentOver === JSON.stringify(saved)) return;
    setSentOver(null);
    // Nothing typed: the newest value is simply shown.
    if (!touched && !same(base, saved)) {
      setBase(saved);
      setValue(saved);
    } else if (fieldwise && !same(base, saved)) {
      const merged = takeTheirs({ base, value, saved });
      if (!same(merged, { base, value })) {
        setBase(merged.base);
        setValue(merged.value);
      }
    }
  }, [touched, base, value, saved, sentOver, fieldwise]);
  useEffect(() => {
    if (dirty && touched) window.localStorage.setItem(stored, JSON.stringify({ base, value }));
    else window.localStorage.removeItem(stored);
  }, [dirty, touched, stored, base, value]);

  const discard = (): void => {
    window.localStorage.removeItem(stored);
    setBase(saved);
    setValue(saved);
    setRefused(null);
    setState('idle');
  };
  const submit = async (): Promise<boolean> => {
    if (!valid(value)) return false;
    setState('saving');
    setRefused(null);
    try {
      await save(value, base);
      window.localStorage.removeItem(stored);
      setSentOver(JSON.stringify(saved));
      setBase(value);
      setState('saved');
      return true;
    } catch (thrown) {
      setState('idle');
      setRefused(thrown instanceof Error ? thrown.message : String(thrown));
      return false;
    }
  };
  const latest = useRef({ submit, discard });
  latest.current = { submit, discard };
  const holding = dirty && touched;
  useEffect(() => {
    if (!holding) return;
    return holdUnsaved(
      what,
      () => latest.current.submit(),
      () => latest.current.discard(),
    );
  }, [holding, what]);
  return {
    value,
    set: (patch) => {
      setState('idle');
      setRefused(null);
      setValue((before) => ({ ...before, ...patch }));
    },
    dirty: holding,
    found: start !== null && same(start.value, value) && holding,
    theirs: holding && !same(base, saved),
    discard,
    state,
    refused,
    submit,
  };
};
