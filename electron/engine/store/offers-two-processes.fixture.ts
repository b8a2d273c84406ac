import { parentPort } from 'node:worker_threads';
import { computeSlots, reserveTimes } from '../availability';
import { insertBooking, moveBooking } from './bookings';
import { createNewId } from './ids';
import { openStore } from './open';

/** What one of several processes that work on one database is told: who it is, where, and how much to do. */
export type ReservingJob = {
  file: string;
  name: string;
  replies: number;
  capacity: number;
  now: number;
  slotAt: number;
};
export type ReservingResult = { offered: number; booked: boolean };

/** Reserves times for so many replies, one after another, then tries to book one slot that everybody wants. */
const work = async (job: ReservingJob): Promise<ReservingResult> => {
  const { now } = job;
  const store = await openStore({ file: job.file, migrations: 'migrations', backups: null, now: () => now });
  const newId = createNewId({
    clock: { now: () => now },
    random: { bytes: (n) => crypto.getRandomValues(new Uint8Array(n)) },
  });
  const slots = computeSlots({
    busy: [],
    now,
    config: {
      ...{ zone: 'UTC', dayFrom: '09:00', dayTo: '17:00', days: [1, 2, 3, 4, 5], stepMinutes: 30, durationMinutes: 30 },
      ...{ noticeMinutes: 0, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, coverageDays: 14, holidays: [] },
    },
  });
  let offered = 0;
  for (let n = 0; n < job.replies; n += 1) {
    const id = `${job.name}-${n}`;
    const found = reserveTimes(store, {
      ...{ slots, coverageEndAt: now + 14 * 86_400_000, window: null, planned: null, outstanding: [] },
      ...{ zone: 'UTC', snoozedUntilAt: null, count: 2, capacity: job.capacity, newId, now },
      owner: { workspaceId: 'w', campaignId: 'c', connectionId: 'calendar', leadId: 'the same lead', draftId: id },
    });
    if (found.kind === 'offered') offered += found.times.length;
  }
  const id = newId();
  store.write(() =>
    insertBooking(store, {
      ...{ id, workspaceId: 'w', createdAt: now, updatedAt: now, leadId: job.name, campaignId: 'c', messageId: id },
      ...{ connectionId: 'calendar', state: 'confirmed', words: '', zone: 'UTC', candidates: [] },
      ...{ startAt: job.slotAt, endAt: job.slotAt + 1_800_000 },
    }),
  );
  let booked = false;
  try {
    booked = store.write(() => moveBooking(store, id, 'handed_off', now, {}, ['confirmed']));
  } catch {
    // The table itself refuses a second meeting on one slot.
    booked = false;
  }
  store.close();
  return { offered, booked };
};

const port = parentPort;
port?.once('message', (job: ReservingJob) => {
  work(job).then(
    (result) => port.postMessage({ result }),
    (error: unknown) => port.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
