import { expect, it } from 'vitest';
import type { Answer } from '../../shared/bridge';
import type { Profile } from '../../shared/schemas/people';
import { createSeat } from './seat';

const profile = (id: string, role: Profile['role'], email: string): Profile => ({ id, name: id, email, role });
const brightwater = [
  profile('ines', 'admin', 'ines@brightwater.example'),
  profile('mara', 'setter', 'mara@brightwater.example'),
];

/** A seat before an engine that answers, and says by whom it was asked. */
const setUp = () => {
  const world = { sits: null as string | null, people: brightwater, asked: [] as string[], open: () => {} };
  const opening = new Promise<void>((done) => {
    world.open = done;
  });
  const call = async (name: string, input: unknown, profileId: string | null): Promise<Answer> => {
    world.asked.push(`${name} by ${profileId ?? 'nobody'}`);
    if (name === 'workspace.switch') world.people = (input as { to: Profile[] }).to;
    return { ok: name === 'profiles.list' ? { profiles: world.people } : {} };
  };
  const seat = createSeat({
    profileId: () => world.sits,
    setProfile: (id) => {
      world.sits = id;
    },
    opening: () => opening,
    changed: () => {},
  });
  return { world, seat, call, carry: (name: string, input: unknown = {}) => seat.carry(() => call, name, input) };
};

it('what a window asks before somebody sits at it waits, and only looking and stopping do not', async () => {
  const { world, carry } = setUp();
  const saved = carry('settings.update');
  await carry('engine.status');
  await carry('sending.stop');
  expect(world.asked).toEqual(['engine.status by nobody', 'sending.stop by nobody']);
  world.open();
  await saved;
  expect(world.asked.slice(2)).toEqual(['profiles.list by nobody', 'settings.update by ines']);
});

it('a workspace that was closed meanwhile is asked nothing', async () => {
  const { world, seat } = setUp();
  const saved = seat.carry(() => null, 'settings.update', {});
  world.open();
  expect(await saved).toBeNull();
});

it('who switches to another workspace is the same person there by address, and a stranger has the least role', async () => {
  const { world, carry } = setUp();
  world.sits = 'mara';
  const known = [profile('owner', 'admin', 'o@else.example'), profile('mara2', 'manager', 'Mara@brightwater.example')];
  await carry('workspace.switch', { to: known });
  expect(world.sits).toBe('mara2');
  expect(world.asked.at(-1)).toBe('profiles.lock by mara2');
  await carry('workspace.switch', {
    to: [profile('ada', 'admin', 'ada@third.example'), profile('sam', 'setter', 'sam@third.example')],
  });
  expect(world.sits).toBe('sam');
});

it('who goes through a workspace as a stranger is themselves again behind it, unless another sat down there', async () => {
  const { world, carry } = setUp();
  world.sits = 'ines';
  const third = [profile('ada', 'admin', 'ada@third.example'), profile('sam', 'setter', 'sam@third.example')];
  await carry('workspace.switch', { to: third });
  expect(world.sits).toBe('sam');
  await carry('workspace.switch', { to: brightwater });
  expect(world.sits).toBe('ines');
  expect(world.asked.at(-1)).toBe('profiles.lock by ines');
  await carry('workspace.switch', { to: third });
  world.sits = 'ada';
  await carry('workspace.switch', { to: brightwater });
  expect(world.sits).toBe('mara');
});
