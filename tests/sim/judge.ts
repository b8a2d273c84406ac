import type { Outgoing } from '../../electron/engine/providers/sender';
import { fingerprint } from '../../electron/engine/store/fingerprint';
import type { Sqlite } from './engine-in-world';
import { rows } from './invariants';
import type { World } from './world';

type SendRow = {
  id: string;
  leadId: string;
  draftId: string;
  causeKind: string;
  body: string;
  admittedBy: string;
  subject: string;
  draftBody: string;
  to: string;
  cc: string;
};

/**
 * What people said and were told, kept outside the engine: the measure of what it may do. A person counts as having said a
 * thing from the moment it was acknowledged.
 */
export const createJudge = (world: World) => {
  const under = { stopped: false, autoSendOff: false };
  const approved = new Map<string, { fingerprint: string; body: string }>();
  const acknowledged = new Set<string>();
  const undone = new Set<string>();
  const optedOut = new Set<string>();
  const pardoned = new Set<string>();
  const confirmed = new Set<string>();
  const whenAdmitted = new Map<string, { seq: number; triggerAt: number }>();
  /** Nobody resumes after a restore without the old database before Sent can show what left: its index may lag. */
  let blindUntil = 0;
  const fault = (sentence: string): void => {
    world.violations.push(sentence);
  };

  const wordsOf = (sqlite: Sqlite, leadId: string) =>
    rows<{ header: string; seq: number; at: number }>(
      sqlite,
      `SELECT message_id_header AS header, seq, at FROM messages WHERE lead_id = ? AND direction = 'inbound'`,
      leadId,
    );

  const weighHandOff = (sqlite: Sqlite, message: Outgoing): string => {
    const send = rows<SendRow>(
      sqlite,
      `SELECT o.id, o.lead_id AS leadId, o.draft_id AS draftId, o.cause_kind AS causeKind, json_extract(o.payload, '$.body') AS body,
         o.admitted_by AS admittedBy, d.subject, d.body AS draftBody, d."to", d.cc
       FROM outbox o JOIN drafts d ON d.id = o.draft_id WHERE o.id = ?`,
      message.outboxId,
    )[0];
    const reply = `reply ${message.inReplyTo}`;
    if (!send) {
      fault(`handed over without a row: ${message.messageId}`);
      return reply;
    }
    const about = `${message.messageId} (${send.id})`;
    if (under.stopped) fault(`handed over after the stop: ${about}`);
    if (under.autoSendOff && send.admittedBy === 'rule')
      fault(`handed over by rule after auto-send was turned off: ${about}`);
    const words = wordsOf(sqlite, send.leadId);
    const refused = words.some(({ header }) => world.written.get(header)?.refusal && !pardoned.has(header));
    if (refused || optedOut.has(send.leadId)) fault(`handed over after an opt-out: ${about}`);
    for (const [messageId, cause] of world.forgotten)
      if (cause === reply && send.causeKind === 'reply' && messageId !== message.messageId) {
        const header = messageId.replace(/^<|>$/g, '');
        const told = rows(sqlite, 'SELECT 1 FROM messages WHERE message_id_header = ?', header).length > 0;
        if (send.admittedBy === 'rule' || !told) fault(`sent again after the database was lost: ${about}`);
      }
    const known = whenAdmitted.get(send.id);
    if (known && words.some(({ seq, at }) => seq > known.seq && at > known.triggerAt))
      fault(`handed over although the lead had written again: ${about}`);
    if (send.body !== message.body) fault(`another text than was stored: ${about}`);
    const wanted = approved.get(send.id);
    const now = fingerprint({
      body: send.draftBody,
      subject: send.subject,
      to: JSON.parse(send.to),
      cc: JSON.parse(send.cc),
    });
    if (wanted && wanted.fingerprint !== now) fault(`handed over although the text is not the one approved: ${about}`);
    if (wanted && wanted.body !== message.body) fault(`another text than was approved: ${about}`);
    // What a person asks to write beside the reply is a message of its own; a reply there is once per message answered.
    return send.causeKind === 'compose' ? `compose ${send.draftId}` : reply;
  };

  return {
    under,
    approved,
    acknowledged,
    confirmed,
    optedOut,
    /** Whether a database was lost with what nobody else knows. */
    hasLost: () => blindUntil > 0,
    mayResume: () => world.now() >= blindUntil,
    admitted: (outboxId: string, seq: number, triggerAt: number): void => {
      whenAdmitted.set(outboxId, { seq, triggerAt: whenAdmitted.get(outboxId)?.triggerAt ?? triggerAt });
    },
    /** What a person had read when they approved: by row, since mail of one second has one date. */
    readUpTo: (outboxId: string, seq: number, answeredAt: number): void => {
      const known = whenAdmitted.get(outboxId);
      if (known)
        whenAdmitted.set(outboxId, {
          seq: Math.min(known.seq, seq),
          triggerAt: Math.min(known.triggerAt, answeredAt - 1),
        });
    },
    /** A copy took the place of the database. What is still known is held to all that was said; of the rest, what can be. */
    restored: (
      how: 'whole' | 'gone',
      left: {
        sends: { id: string; messageId: string }[];
        seq: number;
        bookings: ReadonlySet<string>;
        optedOut: ReadonlySet<string>;
      },
      ended: ReadonlySet<string>,
    ): void => {
      under.stopped = true;
      under.autoSendOff = true;
      const there = new Set(left.sends.map(({ id }) => id));
      // What had come to nothing before the restore need not be there; what was to leave must, where it could be read.
      for (const id of acknowledged) if (!there.has(id) && (how === 'gone' || ended.has(id))) acknowledged.delete(id);
      for (const id of confirmed) if (!left.bookings.has(id) && (how === 'gone' || ended.has(id))) confirmed.delete(id);
      for (const [id, known] of whenAdmitted) whenAdmitted.set(id, { ...known, seq: Math.min(known.seq, left.seq) });
      if (how === 'whole') return;
      blindUntil = world.now() + 40 * 60_000;
      world.forget(new Set(left.sends.map(({ messageId }) => messageId)));
      for (const id of optedOut) if (!left.optedOut.has(id)) optedOut.delete(id);
      undone.clear();
      approved.clear();
    },
    /** A person was told that a send was taken back. */
    tookBack: (messageId: string): void => {
      undone.add(messageId);
      if (world.isDelivered(messageId)) fault(`taken back by a person's undo after it had left: ${messageId}`);
    },
    /** A person took an opt-out back: what the lead said until now does not count any more. */
    pardon: (sqlite: Sqlite, leadId: string): void => {
      optedOut.delete(leadId);
      for (const { header } of wordsOf(sqlite, leadId)) pardoned.add(header);
    },
    /** The engine hands a message over: gives what it was sent for. Never throws: a sender would take that for a lost line. */
    handedOff: (sqlite: Sqlite, message: Outgoing): string => {
      try {
        return weighHandOff(sqlite, message);
      } catch (error) {
        fault(`the judge threw: ${String(error)}`);
        return 'unjudged';
      }
    },
    delivered: (message: Outgoing): void => {
      if (undone.has(message.messageId)) fault(`delivered although a person took it back: ${message.messageId}`);
    },
  };
};
export type Judge = ReturnType<typeof createJudge>;
