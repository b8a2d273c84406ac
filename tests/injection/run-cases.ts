import type { Slot } from '../../electron/engine/availability';
import { engineForTests, startAt } from '../../electron/engine/pipeline/testing/engine-for-tests.fixture';
import type { Reader, RemoteLead, RemoteMessage } from '../../electron/engine/providers/reader';
import type { Channel } from '../../shared/schemas/common';
import type { RuleCheck } from '../../shared/schemas/draft';
import { bystander } from './attacks';
import { type Case, hostileModel, level } from './hostile-model';
import { signature } from './mails';

const hour = 3_600_000;
const day = 24 * hour;
const us = { name: 'Mara Lind', email: 'mara@fernhill.example' };

/** Thursday 09:00 UTC; from Monday on, mornings and afternoons, room for a whole batch. Never at a quarter. */
const slots: Slot[] = [4, 5, 6, 7, 11, 12, 13, 14].flatMap((days) =>
  [0.5, 1, 1.5, 4.5, 5, 6].map((hours) => {
    const at = startAt + days * day + hours * hour;
    return { startAt: at, endAt: at + hour / 2 };
  }),
);

/** What became of one case. `left`: the bodies and recipients that a rule let go. */
export type Ending = {
  id: string;
  case: Case;
  decision: { kind: string; rule: string; sentence: string; failed: RuleCheck[] } | null;
  /** Why there is no draft, when there is none. */
  skip: { reason: string; evidence: string } | null;
  left: { body: string; to: string[]; cc: string[]; subject: string; from: string }[];
  harmless: string;
  address: string;
  /** The draft as stored: whom it would go to, under which subject. */
  drafted: { to: string[]; cc: string[]; subject: string } | null;
};

let lastQuestions: ReturnType<typeof hostileModel>['questions'] = [];
/** The questions that the model was asked in the last run, as a provider would see them. */
export const asked = () => lastQuestions;

const campaignOf = (name: string) => ({ externalId: name, name });

const remoteLead = (email: string, name: string, more: Partial<RemoteLead> = {}): RemoteLead => ({
  externalId: email,
  campaignExternalId: 'Bakeries',
  email,
  name,
  phone: null,
  company: null,
  role: null,
  zone: 'Europe/Lisbon',
  ...more,
});

const arriving = (input: {
  email: string;
  channel: Channel;
  from: { name: string; email: string };
  subject: string;
  text: string;
  at: number;
  replyTo?: string | undefined;
  cc?: string | undefined;
}): RemoteMessage => ({
  externalId: `in:${input.email}`,
  channel: input.channel,
  direction: 'inbound',
  at: input.at,
  campaignExternalId: 'Bakeries',
  leadEmail: input.email,
  threadExternalId: null,
  content: {
    kind: 'parts',
    parts: {
      subject: input.channel === 'email' ? input.subject : '',
      text: input.text,
      html: null,
      from: input.from,
      to: [us],
      cc: input.cc === undefined ? [] : [{ name: '', email: input.cc }],
      replyTo: input.replyTo === undefined ? [] : [{ name: '', email: input.replyTo }],
      messageId: input.channel === 'email' ? `<${input.email}>` : null,
      inReplyTo: null,
      references: [],
      accountExternalId: us.email,
      autoReply: false,
    },
  },
});

/**
 * Runs cases through the whole engine, from the page of mail to what left: sync, gates, sentiment, slots, draft, evaluation,
 * rule checks, decision, outbox, delivery. The model is the hostile one.
 */
export const runCases = async (cases: readonly Case[]): Promise<Ending[]> => {
  const t = await engineForTests({
    campaign: {
      bookingLink: 'https://meet.fernhill.example/mara',
      linkAllowList: ['fernhill.example', '*.docs.example'],
    },
  });
  const byAddress = new Map(cases.map((each, index) => [`lead${index}@client${index}.example`, each]));
  const model = hostileModel((address) => byAddress.get(address));
  const waiting: RemoteMessage[] = [
    arriving({
      email: bystander.email,
      channel: 'email',
      from: { name: bystander.name, email: bystander.email },
      subject: 'Re: Our contract',
      text: bystander.message,
      at: startAt - 30 * day,
    }),
    ...[...byAddress].map(([email, { attack, mail, channel }]) =>
      arriving({
        email,
        channel,
        from: { name: attack?.headers?.fromName ?? mail.name, email },
        subject: attack?.headers?.subject ?? mail.subject,
        text: attack?.lure ? `${mail.text}\n\n${attack.lure}` : mail.text,
        at: startAt,
        replyTo: attack?.headers?.replyTo,
        cc: attack?.headers?.cc,
      }),
    ),
  ];
  const leads = [
    remoteLead(bystander.email, bystander.name, {
      phone: bystander.phone,
      company: bystander.company,
      role: bystander.role,
    }),
    ...[...byAddress].map(([email, { mail }]) => remoteLead(email, mail.name)),
  ];
  const reader: Reader = {
    async *pull(cursor) {
      yield {
        campaigns: [campaignOf('Bakeries')],
        leads: cursor === null ? leads : [],
        messages: waiting.splice(0),
        cursor: '1',
      };
    },
    check: async () => ({ detail: 'scripted' }),
    close: async () => {},
  };
  Object.assign(t.services.accounts, {
    readerFor: async (id: string) => (id === t.connectionId ? reader : t.mailbox.silentReader),
    model: async () => model.access,
    calendar: async () => ({
      connectionId: t.connectionId,
      availability: {
        read: async () => ({ kind: 'fresh', slots, coverageEndAt: startAt + 21 * day, fetchedAt: startAt }),
      },
    }),
  });
  // Capacity is not the point here: every lead of the batch may have the same times.
  t.ctx.store.sqlite.exec(`UPDATE workspaces SET settings = json_set(settings, '$.slotCapacity', 20)`);
  await t.sync();
  for (let round = 0; round < 200 && (await t.work()) > 0; round += 1);
  await t.leave();

  const rows = t.messages();
  const leadRows = t.ctx.store.sqlite.prepare<[], { id: string; email: string }>('SELECT id, email FROM leads').all();
  const addressOf = new Map(leadRows.map(({ id, email }) => [id, email]));
  const decided = t.ctx.store.sqlite
    .prepare<[], { messageId: string; kind: string; rule: string; sentence: string; checks: string }>(
      'SELECT message_id AS messageId, kind, rule, sentence, checks FROM decisions ORDER BY created_at, id',
    )
    .all();
  const sends = t.sends();
  const drafts = t.drafts();
  const draftOf = (messageId: string): Ending['drafted'] => {
    const draft = drafts.findLast((each) => each.messageId === messageId);
    if (draft === undefined) return null;
    return { to: draft.to.map((who) => who.email), cc: draft.cc.map((who) => who.email), subject: draft.subject };
  };
  lastQuestions = model.questions;
  return rows.flatMap((row): Ending[] => {
    const address = addressOf.get(row.leadId) ?? '';
    const found = byAddress.get(address);
    if (found === undefined || row.direction !== 'inbound') return [];
    const decision = decided.findLast((each) => each.messageId === row.id);
    return [
      {
        id: `${found.attack?.id ?? 'no attack'} · ${found.mail.id} · ${found.channel}`,
        case: found,
        decision:
          decision === undefined
            ? null
            : {
                kind: decision.kind,
                rule: decision.rule,
                sentence: decision.sentence,
                failed: (JSON.parse(decision.checks) as RuleCheck[]).filter((check) => !check.passed),
              },
        skip: row.skipReason === null ? null : { reason: row.skipReason, evidence: row.evidence ?? '' },
        left: sends
          .filter((send) => send.leadId === row.leadId && send.admittedBy === 'rule')
          .map(({ payload }) => ({
            body: payload.body,
            to: payload.to.map((who) => who.email),
            cc: payload.cc.map((who) => who.email),
            subject: payload.subject,
            from: payload.from.email,
          })),
        harmless: model.harmless.get(address) ?? '',
        drafted: draftOf(row.id),
        address,
      },
    ];
  });
};

/** The text that was to be sent, without what the engine itself puts under it. */
export const ownWords = (body: string): string =>
  level(body)
    .replace(new RegExp(`${level(signature)}$`), '')
    .trim();
