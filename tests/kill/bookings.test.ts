import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { killLimitMs, killRounds } from './kill-rounds';
import type { BookJob } from './killable-booker.fixture';
import { buildEngine, type EngineProcess, runEngine } from './run-engine';
import { scaledNow, type TimeScale } from './scaled-clock';
import { startCalendar } from './start-calendar';
import { tracedPoints } from './trace-points';

/** The peer's moment: the event stands in the calendar, and nobody knows yet. */
const peersMoment = 'the calendar has taken it';
const points = ['booking.before_handed_off', 'booking.after_handed_off', 'booking.answered', peersMoment];
const hourMs = 3_600_000;
/** These end what hangs: each is over as soon as what it waits for is there. */
const reachedWithinMs = 300_000;
const settledWithinMs = 300_000;

it('kills at every point of a booking that the engine traces', () => {
  const traced = tracedPoints().filter((point) => point.startsWith('booking.'));
  expect(points.filter((point) => point !== peersMoment).sort()).toEqual(traced.sort());
});

it(
  'books nothing twice and loses nothing',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-kill-bookings-'));
    const built = await buildEngine('killable-booker.fixture.ts');
    const time: TimeScale = { scale: 40, realFrom: Date.now(), from: Date.now() };
    let current: EngineProcess | null = null;
    let killAtPeer = false;
    const calendar = await startCalendar(() => {
      if (!killAtPeer) return true;
      killAtPeer = false;
      current?.kill();
      return false;
    });
    const accepted: BookJob['accepted'] = [];
    const confirmed = new Set<string>();
    const start = (diesAt: string | null): EngineProcess =>
      runEngine<BookJob>(
        built,
        { dataDir: folder, time, calendarUrl: calendar.url, accepted, diesAt },
        (told) => void (told.kind === 'approved' && confirmed.add(told.sendId)),
      );
    type Row = { id: string; state: string; eventId: string | null; email: string };
    const bookings = (): Row[] => {
      const db = new Database(join(folder, 'countersign.sqlite'));
      try {
        return db
          .prepare<[], Row>(
            'SELECT b.id, b.state, b.event_id AS eventId, l.email FROM bookings b JOIN leads l ON l.id = b.lead_id',
          )
          .all();
      } finally {
        db.close();
      }
    };
    /** For whoever must find out why a point was not reached. */
    const logged = (): string =>
      readdirSync(join(folder, 'logs'))
        .map((name) => readFileSync(join(folder, 'logs', name), 'utf8').slice(-2_000))
        .join('\n');
    try {
      const kills = Array.from({ length: killRounds }, () => points).flat();
      for (const [n, point] of kills.entries()) {
        const wroteAt = scaledNow(time);
        accepted.push({ email: `meets-${n}@lead.example`, startAt: wroteAt + (200 + n) * hourMs, wroteAt });
        killAtPeer = point === peersMoment;
        current = start(killAtPeer ? null : point);
        const late = new AbortController();
        const end = await Promise.race([
          current.ended,
          wait(reachedWithinMs, null, { signal: late.signal }).catch(() => null),
        ]);
        late.abort();
        if (end === null) throw new Error(`${point} was not reached: ${JSON.stringify(bookings())} ${logged()}`);
        if (end.signal !== 'SIGKILL') throw new Error(`${point}: the engine ended by itself: ${end.said}`);
      }
      current = start(null);
      const until = Date.now() + settledWithinMs;
      const open = () => bookings().filter(({ state }) => state !== 'booked' && state !== 'needs_person').length;
      while ((open() > 0 || bookings().length < kills.length) && Date.now() < until) await wait(250);
      await current.stop();
      const rows = bookings();
      const tally = points.map((point) => {
        const at = rows
          .filter(({ email }) => kills[Number(/\d+/.exec(email)?.[0])] === point)
          .map(({ state }) => state);
        return `${point}: ${at.length} kills, ${at.filter((state) => state === 'booked').length} booked, ${at.filter((state) => state === 'needs_person').length} before a person`;
      });
      console.log(`${tally.join('\n')}\n${calendar.events.length} events`);
      // Nobody is invited twice, whatever was killed where.
      const guests = calendar.events.map(({ guest }) => guest);
      expect(new Set(guests).size).toBe(guests.length);
      // Nothing that was confirmed is gone, and what was confirmed is booked or before a person.
      expect(rows.map(({ email }) => email).sort()).toEqual(accepted.map(({ email }) => email).sort());
      for (const id of confirmed) expect(rows.map((row) => row.id)).toContain(id);
      expect(rows.filter(({ state }) => state !== 'booked' && state !== 'needs_person')).toEqual([]);
      // What counts as booked stands in the calendar, and what stands there counts as booked.
      for (const { email, state, eventId } of rows) {
        const event = calendar.events.find(({ guest }) => guest === email);
        expect(event?.id ?? null, `${email} ${state}`).toBe(state === 'booked' ? eventId : null);
      }
    } finally {
      current?.kill();
      await current?.ended;
      await calendar.stop();
      built.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  killLimitMs(killRounds * points.length),
);
