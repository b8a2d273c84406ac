import { create } from 'zustand';
import type { Draft } from '../../shared/schemas/draft';
import { asFailure, call } from '../api/call';

const pauseMs = 600;
const keptKey = (draftId: string): string => `typed:${draftId}`;
/** Set while this computer knows more than the engine does: it was away when the last keys came. */
const aheadKey = (draftId: string): string => `typed-ahead:${draftId}`;

export type Typed = {
  body: string;
  /** The row as last saved: its version and fingerprint name the text the engine has. */
  saved: Draft;
  state: 'saved' | 'typing' | 'saving' | 'failed';
  /** It was typed before a crash or a reload and was found again. */
  restored: boolean;
};

/** Texts people are typing, by draft. The engine's row is the truth once it is saved. */
export const useTyped = create<Record<string, Typed>>(() => ({}));

const timers = new Map<string, number>();
const saving = new Map<string, Promise<Draft>>();

const set = (draftId: string, patch: Partial<Typed>): void =>
  useTyped.setState((all) => {
    const before = all[draftId];
    return before ? { [draftId]: { ...before, ...patch } } : {};
  });

/** What is in the sheet: the text being typed, else the draft's. */
export const bodyOf = (draft: Draft, typed: Typed | undefined): string => typed?.body ?? draft.body;

const keeping = new Map<string, { busy: Promise<void>; next: string | null | undefined }>();

/**
 * Has the engine keep what stands in the editor: on disk before the next key, unlike this window's own storage, which a crash
 * of the whole program takes seconds of. One at a time; of what is typed meanwhile only the newest counts. Null forgets it.
 */
const keepInEngine = (draftId: string, body: string | null): Promise<void> => {
  const under = keeping.get(draftId);
  if (under) {
    under.next = body;
    return under.busy;
  }
  const entry = { busy: Promise.resolve(), next: body as string | null | undefined };
  keeping.set(draftId, entry);
  const work = async (): Promise<void> => {
    while (entry.next !== undefined) {
      const now = entry.next;
      entry.next = undefined;
      try {
        await call('drafts.keepTyped', { id: draftId, body: now });
        window.localStorage.removeItem(aheadKey(draftId));
      } catch {
        // The engine is away: this window's storage has the text, and the next pause tells the person so.
        if (now !== null) window.localStorage.setItem(aheadKey(draftId), '1');
      }
    }
    keeping.delete(draftId);
  };
  entry.busy = work();
  return entry.busy;
};

/**
 * A page that goes away in good order (a reload, a closed window) takes its last calls with it: keys that the engine had not
 * answered for are only in this window's storage then, which is whole. A crash says no goodbye, and the engine's word stands.
 */
window.addEventListener('pagehide', () => {
  for (const draftId of keeping.keys()) window.localStorage.setItem(aheadKey(draftId), '1');
});

const saveOnce = async (draftId: string): Promise<Draft> => {
  const typed = useTyped.getState()[draftId];
  if (!typed) throw new Error('nothing is typed for this draft');
  if (typed.body === typed.saved.body) {
    set(draftId, { state: 'saved' });
    window.localStorage.removeItem(keptKey(draftId));
    return typed.saved;
  }
  const body = typed.body;
  set(draftId, { state: 'saving' });
  // What is kept must not come after what is saved: it would look like newer typing when the window opens again.
  await keeping.get(draftId)?.busy;
  try {
    const { draft } = await edit(typed.saved, body);
    const now = useTyped.getState()[draftId];
    const done = now === undefined || now.body === body;
    set(draftId, { saved: draft, state: done ? 'saved' : 'typing' });
    if (done) window.localStorage.removeItem(keptKey(draftId));
    return draft;
  } catch (thrown) {
    set(draftId, { state: 'failed' });
    throw thrown;
  }
};

/** Saves over a newer version of the same pending draft: what a person typed wins over what the row held. */
const edit = async (known: Draft, body: string): Promise<{ draft: Draft }> => {
  try {
    return await call('drafts.edit', { id: known.id, body, subject: known.subject, version: known.version });
  } catch (thrown) {
    if (asFailure(thrown).code !== 'conflict') throw thrown;
    const { draft } = await call('drafts.get', { id: known.id });
    return call('drafts.edit', { id: known.id, body, subject: draft.subject, version: draft.version });
  }
};

/** Saves what is typed now, waiting for a save under way. Gives the row whose fingerprint names the text. */
export const saveTyped = (draftId: string): Promise<Draft> => {
  window.clearTimeout(timers.get(draftId));
  const before = saving.get(draftId);
  const work = (before ? before.catch(() => undefined).then(() => saveOnce(draftId)) : saveOnce(draftId)).finally(
    () => {
      if (saving.get(draftId) === work) saving.delete(draftId);
    },
  );
  saving.set(draftId, work);
  return work;
};

/** Takes a keystroke: kept on this computer at once, saved by the engine at the next pause. */
export const type = (draft: Draft, body: string): void => {
  const before = useTyped.getState()[draft.id];
  window.localStorage.setItem(keptKey(draft.id), body);
  void keepInEngine(draft.id, body);
  useTyped.setState({
    [draft.id]: { body, saved: before?.saved ?? draft, state: 'typing', restored: false },
  });
  window.clearTimeout(timers.get(draft.id));
  timers.set(
    draft.id,
    window.setTimeout(() => void saveTyped(draft.id).catch(() => {}), pauseMs),
  );
};

/**
 * Brings back a text that was typed but not saved before the window or the engine ended. `typed` is what the engine kept; this
 * window's own storage is asked where the engine was away when the last keys came, or has nothing.
 */
export const restoreTyped = (draft: Draft, typed: string | null): void => {
  if (useTyped.getState()[draft.id]) return;
  const here = window.localStorage.getItem(keptKey(draft.id));
  const ahead = window.localStorage.getItem(aheadKey(draft.id)) !== null;
  const kept = ahead ? (here ?? typed) : (typed ?? here);
  if (kept === null) return;
  if (kept === draft.body || draft.state !== 'pending') {
    forgetKept(draft.id, typed !== null && kept === draft.body);
    return;
  }
  useTyped.setState({ [draft.id]: { body: kept, saved: draft, state: 'typing', restored: true } });
  void saveTyped(draft.id).catch(() => {});
};

const forgetKept = (draftId: string, inEngine: boolean): void => {
  window.localStorage.removeItem(keptKey(draftId));
  window.localStorage.removeItem(aheadKey(draftId));
  if (inEngine) void keepInEngine(draftId, null);
};

/** Forgets what was typed: the draft is settled and its text is in the engine's rows. */
export const forgetTyped = (draftId: string): void => {
  window.clearTimeout(timers.get(draftId));
  forgetKept(draftId, useTyped.getState()[draftId] !== undefined);
  useTyped.setState((all) => {
    const rest = { ...all };
    delete rest[draftId];
    return rest;
  }, true);
};
