import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { type CallError, Refusal } from '../../../shared/errors';
import type { StoredPin } from '../../../shared/schemas/people';
import type { EngineContext } from '../engine-context';
import { getProfileRow, setPin } from '../store/profiles';

/** RFC 7914; N and r as OWASP's password storage sheet has them for interactive use, about 60 ms and 32 MB here. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const keyBytes = 32;
const freeGuesses = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

/** What a locked profile may call: to see who there is, to be opened, and the stop, which is anybody's. */
const openCalls = new Set([
  'profiles.list',
  'profiles.unlock',
  'profiles.lock',
  'workspace.list',
  'engine.status',
  'attention.look',
  'sending.stop',
]);

const derive = (pin: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), Buffer.from(salt, 'hex'), keyBytes, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

export type ProfileLocks = {
  /** Why this profile may not make this call now; null when it may. */
  refuses(profileId: string, call: string): CallError | null;
  locked(profileId: string): boolean;
  /** Throws Refusal('locked') for a wrong PIN, or one too many. */
  unlock(profileId: string, pin: string): Promise<void>;
  lock(profileId: string): void;
  set(profileId: string, pin: string | null, current: string | null): Promise<void>;
  /** Takes a PIN away without knowing it. */
  reset(profileId: string): void;
};

/**
 * PINs of profiles, and which are open. Open ones are forgotten with the engine: a restart asks again. `open` is one for all
 * workspaces: who switches to another one locks the seat that they left from there.
 */
export const createProfileLocks = (ctx: EngineContext, open: Set<string> = new Set()): ProfileLocks => {
  const pinOf = (profileId: string): StoredPin | null => getProfileRow(ctx.store, ctx.workspaceId, profileId).pin;
  const store = (profileId: string, pin: StoredPin | null): void =>
    ctx.store.write(() => setPin(ctx.store, ctx.workspaceId, { id: profileId, pin, now: ctx.ports.clock.now() }));
  const locked = (profileId: string): boolean => !open.has(profileId) && pinOf(profileId) !== null;

  /** Throws when it is not the one. */
  const check = async (profileId: string, given: string): Promise<void> => {
    const pin = pinOf(profileId);
    if (pin === null) return;
    const now = ctx.ports.clock.now();
    if (pin.lockedUntilAt !== null && now < pin.lockedUntilAt) {
      const seconds = Math.ceil((pin.lockedUntilAt - now) / 1000);
      throw new Refusal(
        'locked',
        `Too many wrong PINs. Try again in ${seconds} s, or ask an admin to take the PIN away.`,
      );
    }
    // Counted before it is judged: many guesses at once must not pass for one, nor a killed engine for none.
    const failures = pin.failures + 1;
    const over = failures - freeGuesses;
    const waitMs = over < 0 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(over, 10));
    store(profileId, { ...pin, failures, lockedUntilAt: waitMs === 0 ? null : now + waitMs });
    const same = timingSafeEqual(await derive(given, pin.salt), Buffer.from(pin.hash, 'hex'));
    if (!same) throw new Refusal('locked', 'This is not the PIN.');
    const kept = pinOf(profileId);
    if (kept?.hash === pin.hash) store(profileId, { ...kept, failures: 0, lockedUntilAt: null });
  };

  return {
    locked,
    refuses: (profileId, call) =>
      openCalls.has(call) || !locked(profileId)
        ? null
        : { code: 'locked', message: 'This profile is locked. Enter its PIN, or switch to another profile.' },
    unlock: async (profileId, pin) => {
      await check(profileId, pin);
      open.add(profileId);
    },
    lock: (profileId) => void open.delete(profileId),
    set: async (profileId, pin, current) => {
      if (pinOf(profileId) !== null) await check(profileId, current ?? '');
      if (pin === null) {
        store(profileId, null);
        open.delete(profileId);
        return;
      }
      const salt = randomBytes(16).toString('hex');
      const hash = (await derive(pin, salt)).toString('hex');
      store(profileId, { salt, hash, failures: 0, lockedUntilAt: null });
      open.add(profileId);
    },
    reset: (profileId) => {
      store(profileId, null);
      open.delete(profileId);
    },
  };
};
