import type { Sender } from '../../electron/engine/providers/sender';
import { fingerprint } from '../../electron/engine/store/fingerprint';
import type { Sqlite } from './engine-in-world';
import { rows } from './invariants';
import type { Planted } from './simulate';

const around = (change: (inner: Sender, sqlite: Sqlite) => Partial<Sender>): Planted => ({
  disguise: (inner, sqlite) => ({ ...inner, ...change(inner, sqlite) }),
});

/** Blind for as long as the last check before the hand-over takes: what it would have seen is put away and back. */
const blindTo = (hide: string, look: (sqlite: Sqlite) => (() => unknown) | null): Planted =>
  around((inner, sqlite) => ({
    send: (message, handedOff, signal) =>
      inner.send(
        message,
        () => {
          const putBack = look(sqlite);
          if (putBack) sqlite.exec(hide);
          try {
            handedOff();
          } finally {
            if (putBack) sqlite.transaction(putBack)();
          }
        },
        signal,
      ),
  }));

/** Faults that send programs have had. Each is put between the real engine and its world; the simulation must see it. */
export const plantedFaults: Record<string, { planted: Planted; seen: RegExp; shownBy: number }> = {
  'hands over before the commit': {
    planted: around((inner) => ({
      send: async (message, handedOff, signal) => {
        const outcome = await inner.send(message, () => {}, signal);
        if (outcome.kind === 'sent') handedOff();
        return outcome;
      },
    })),
    shownBy: 10,
    seen: /two replies left|handed over|was delivered and counts as|had left/,
  },
  'sends again what it does not find': {
    planted: {
      meddle: (sqlite) =>
        sqlite.exec(
          "UPDATE outbox SET state = 'queued', leaves_at = 0 WHERE state IN ('uncertain','needs_person') AND lookups >= 1",
        ),
    },
    shownBy: 133,
    seen: /two replies left|was delivered and counts as/,
  },
  'keys a send by its draft': {
    planted: { meddle: (sqlite) => sqlite.exec('UPDATE outbox SET cause_id = draft_id WHERE cause_id <> draft_id') },
    shownBy: 17,
    seen: /two replies left|was delivered and counts as/,
  },
  'forgets that the lead wrote again': {
    planted: {
      meddle: (sqlite) => {
        const again = "SELECT draft_id FROM outbox WHERE state = 'cancelled' AND reason LIKE '%wrote again'";
        sqlite.exec(`UPDATE drafts SET state = 'sending' WHERE state IN ('pending','superseded') AND id IN (${again})`);
        sqlite.exec(
          `UPDATE OR IGNORE outbox SET state = 'queued', trigger_at = 9e15 WHERE state = 'cancelled' AND reason LIKE '%wrote again'`,
        );
        sqlite.exec("UPDATE outbox SET trigger_at = 9e15 WHERE state IN ('queued','retry_wait')");
      },
    },
    shownBy: 2,
    seen: /the lead had written again|two replies left|text/,
  },
  'takes a timeout for a refusal': {
    planted: around((inner) => ({
      send: async (message, handedOff, signal) => {
        const outcome = await inner.send(message, handedOff, signal);
        return outcome.kind === 'uncertain'
          ? { kind: 'refused', retry: true, retryAfterMs: null, code: 'timeout', message: 'timed out' }
          : outcome;
      },
    })),
    shownBy: 43,
    seen: /two replies left|was delivered and counts as|taken back by a person's undo after it had left/,
  },
  'looks at the stop only before a batch': {
    planted: blindTo('UPDATE workspaces SET stopped_by = NULL', (sqlite) => {
      const [stopped] = rows<{ by: string | null }>(sqlite, 'SELECT max(stopped_by) AS "by" FROM workspaces');
      const by = stopped?.by ?? null;
      return by === null ? null : () => sqlite.prepare('UPDATE workspaces SET stopped_by = ?').run(by);
    }),
    shownBy: 369,
    seen: /handed over after the stop/,
  },
  'forgets an opt-out': {
    planted: {
      meddle: (sqlite) => sqlite.exec('UPDATE leads SET opted_out_at = NULL WHERE opted_out_at IS NOT NULL'),
    },
    shownBy: 31,
    seen: /handed over after an opt-out/,
  },
  'does not look at the text again': {
    planted: {
      meddle: (sqlite) => {
        const sends = rows<{ id: string; subject: string; body: string; to: string; cc: string }>(
          sqlite,
          `SELECT o.id, d.subject, d.body, d."to", d.cc FROM outbox o JOIN drafts d ON d.id = o.draft_id
           WHERE o.state IN ('queued','claimed','retry_wait')`,
        );
        for (const { id, subject, body, to, cc } of sends)
          sqlite
            .prepare('UPDATE outbox SET fingerprint = @now WHERE id = @id AND fingerprint <> @now')
            .run({ id, now: fingerprint({ subject, body, to: JSON.parse(to), cc: JSON.parse(cc) }) });
      },
    },
    shownBy: 5,
    seen: /text is not the one approved/,
  },
  'goes on beside the engine that took its place': {
    planted: { undead: true },
    shownBy: 63,
    seen: /two replies left|was delivered and counts as|handed over|had left/,
  },
  'forgets at a restore what left since the copy': {
    planted: { forgetful: true },
    shownBy: 9,
    seen: /two replies left|was acknowledged and is lost|was delivered and counts as|was confirmed and is lost|had written again|took it back|twice/,
  },
  'approves over what nobody has read': {
    planted: { unread: true },
    shownBy: 93,
    seen: /the lead had written again/,
  },
  'says "taken back" of what has left': {
    planted: { gloss: ['drafts.undo'] },
    shownBy: 3,
    seen: /taken back by a person's undo after it had left|although a person took it back/,
  },
};
