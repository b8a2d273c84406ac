import { expect, it } from 'vitest';
import { bookingsForTests, thursdayAt } from './testing/bookings-for-tests.fixture';

type T = Awaited<ReturnType<typeof bookingsForTests>>;
const ivo = 'ivo@couriers.example';

const confirmed = async (t: T, lead?: string, text = 'Tuesday 14:30 works') => {
  await t.offer(undefined, lead);
  const booking = await t.says(text, lead === undefined ? {} : { lead });
  if (!booking) throw new Error('no proposal');
  await t.call('bookings.confirm', { id: booking.id }, 'setter');
  return booking.id;
};
/** Writes about this booking fail while this is on, as on a disk that stumbles. */
const stumble = (t: T, when: string): void =>
  void t.ctx.store.sqlite.exec(`CREATE TEMP TRIGGER stumble BEFORE UPDATE ON main.bookings WHEN ${when}
    BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`);
const stateOf = (t: T, id: string) => t.all().find((booking) => booking.id === id)?.state;

it('a booking whose outcome could not be written is looked for at the next turn, without a start', async () => {
  const t = await bookingsForTests();
  const id = await confirmed(t);
  stumble(t, "NEW.state IN ('booked','uncertain')");
  await expect(t.lane()).rejects.toThrow(/disk I\/O error/);
  expect(stateOf(t, id)).toBe('handed_off');
  t.ctx.store.sqlite.exec('DROP TRIGGER stumble');
  await t.lane();
  await t.lane();
  expect(stateOf(t, id)).toBe('booked');
  expect(t.book.standing()).toHaveLength(1);
});

it('a booking in trouble keeps no other from being booked or looked for, and is told', async () => {
  const t = await bookingsForTests();
  const first = await confirmed(t);
  const second = await confirmed(t, ivo, 'Thursday works');
  expect(t.all().find(({ id }) => id === second)?.startAt).toBe(thursdayAt);
  stumble(t, `OLD.id = '${first}'`);
  await expect(t.lane()).rejects.toThrow(/disk I\/O error/);
  expect(stateOf(t, second)).toBe('booked');
  t.ctx.store.sqlite.exec('DROP TRIGGER stumble');
  await t.lane();
  await t.lane();
  expect(stateOf(t, first)).toBe('booked');
  expect(t.book.standing()).toHaveLength(2);
});
