import type { Answer } from '../../shared/bridge';
import type { CallOutput } from '../../shared/contract';
import type { Profile } from '../../shared/schemas/people';
import { isOneOf, type Person, whoSits } from './who-sits';

type EngineCall = (name: string, input: unknown, profileId: string | null) => Promise<Answer>;

export type Seat = {
  /** Somebody must sit here from the first minute: who was here last, else the workspace's first profile. */
  settleIn(call: EngineCall): Promise<void>;
  /** Carries a window's call as the profile that sits here; null where the workspace was closed meanwhile. */
  carry(engine: () => EngineCall | null, name: string, input: unknown): Promise<Answer | null>;
};

/** What the window may ask while nobody sits at it yet: how things are, who there is, and the stop, which is anybody's. */
const callsOfNobody: ReadonlySet<string> = new Set([
  'engine.status',
  'profiles.list',
  'workspace.list',
  'sending.stop',
]);

const peopleOf = async (call: EngineCall): Promise<readonly Profile[] | null> => {
  const answer = await call('profiles.list', {}, null);
  return 'ok' in answer ? (answer.ok as CallOutput<'profiles.list'>).profiles : null;
};

/**
 * Who sits at this computer. The engine takes a caller without a name for the owner of the machine, so that no window's call may
 * reach it before there is one.
 */
export const createSeat = (options: {
  profileId(): string | null;
  setProfile(id: string): void;
  /** Ends when a workspace that is being opened is open; null while none is. */
  opening(): Promise<unknown> | null;
  /** Windows that asked before ask again. */
  changed(): void;
}): Seat => {
  const { profileId, setProfile, opening, changed } = options;

  const settleIn = async (call: EngineCall): Promise<void> => {
    const people = await peopleOf(call);
    if (people === null) return;
    const sits = whoSits(people, { id: profileId(), email: null });
    if (sits !== null && sits !== profileId()) setProfile(sits);
    changed();
  };

  /** The person in whose place a stranger's seat was taken, as long as nobody chose another. */
  let guest: { seat: string; person: Person } | null = null;

  /** Looks for whoever was here among the people of the workspace that was switched to. */
  const follow = async (call: EngineCall, left: Person): Promise<void> => {
    const people = await peopleOf(call);
    // Who came as a stranger and goes on, or back, is still the one who came.
    const before = guest !== null && guest.seat === left.id ? guest.person : left;
    const sits = people === null ? null : whoSits(people, before);
    if (people === null || sits === null) return;
    setProfile(sits);
    guest = isOneOf(people, before) ? null : { seat: sits, person: before };
    // The key of the seat that was left lies with the engine, which has another workspace open by now.
    if (left.id !== null && sits !== left.id) await call('profiles.lock', { id: left.id }, sits);
    changed();
  };

  return {
    settleIn,
    carry: async (engine, name, input) => {
      if (profileId() === null && !callsOfNobody.has(name)) {
        // What keeps it from opening is told to whoever opens it.
        await opening()?.catch(() => {});
        const call = engine();
        if (call && profileId() === null) await settleIn(call);
      }
      const call = engine();
      if (!call) return null;
      if (name !== 'workspace.switch') return call(name, input, profileId());
      const id = profileId();
      const email = (await peopleOf(call))?.find((each) => each.id === id)?.email ?? null;
      const answer = await call(name, input, id);
      if ('ok' in answer) await follow(call, { id, email });
      return answer;
    },
  };
};
