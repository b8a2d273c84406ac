import type { Person } from '../world';
import { writeBounceReport } from './bounce-report';
import { fillDays, happenedAt } from './calendar-days';
import { ours, touches } from './campaigns';
import { fillActor } from './cast';
import type { Ids } from './ids';
import type { Plot } from './plots';
import { answerSubject } from './quotes';
import { mailDate } from './rfc5322';
import type { Client, Gate, Hostility, Mood, Turn } from './story';

/** One message of a thread, not yet in any provider's form. */
export interface Line {
  readonly name: string;
  readonly from: Person;
  readonly to: Person;
  readonly cc: readonly Person[];
  readonly inbound: boolean;
  readonly at: number;
  readonly subject: string;
  readonly text: string;
  readonly sign: string | null;
  readonly client: Client;
  readonly hostile: Hostility | null;
  readonly files: readonly string[];
  readonly auto: boolean;
  readonly step: string | null;
  /** In the thread, or in one of its own. */
  readonly elsewhere: boolean;
  readonly report: ReturnType<typeof writeBounceReport> | null;
  /** What should become of it; null for ours. */
  readonly expected: { readonly gate: Gate | null; readonly orGates: readonly Gate[]; readonly mood: Mood } | null;
}

const day = 86_400_000;

const person = (line: string): Person => {
  const [name, address] = line.split('|').map((part) => part.trim());
  if (!name || !address) throw new Error(`incomplete person: ${line}`);
  return { name, address };
};

type Draft = Omit<Line, 'at' | 'name'> & { readonly at: number };

/** The messages with one lead, oldest first. `mailbox` leads write to the mailbox and were never part of a sequence. */
export const playOut = (plot: Plot, nowAt: number, ids: Ids): readonly Line[] => {
  const { actor, campaign } = plot;
  const fill = (text: string): string => fillActor(text, actor, campaign.cargo[actor.lang] ?? campaign.cargo.en ?? '');
  const lead: Person = { name: `${actor.first} ${actor.last}`, address: actor.address };
  const own: Person =
    campaign.key === 'mailbox' ? ours.mailbox : ids.pick(`${plot.name}/account`, 3) === 0 ? ours.maraRoutes : ours.mara;
  const variants = touches[actor.lang];
  const touch = variants[ids.pick(`${plot.name}/touch`, variants.length)] ?? touches.en[0];
  if (!touch) throw new Error('no first touch');
  const story = plot.kind === 'drafted' || plot.kind === 'skipped' ? plot.story : null;
  const firstSubject = fill(
    campaign.key === 'mailbox' && story?.subject ? story.subject.replace(/^(Re|AW): /, '') : touch.subject,
  );
  const bare = {
    cc: [],
    sign: null,
    hostile: null,
    files: [],
    auto: false,
    step: null,
    elsewhere: false,
    report: null,
    expected: null,
  };

  const fromUs = (at: number, text: string, more: Partial<Draft> = {}): Draft => ({
    ...bare,
    from: own,
    to: lead,
    inbound: false,
    at,
    subject: answerSubject(firstSubject, actor.lang, false),
    text: fill(text),
    client: 'gmail',
    ...more,
  });
  const when = (written: string): number => happenedAt(written, actor.zone, nowAt);
  const later: Draft[] = [];

  const turn = (one: Turn): Draft => {
    const at = when(one.at);
    if (one.by === 'us') return fromUs(at, one.text);
    return {
      ...bare,
      from: lead,
      to: own,
      inbound: true,
      at,
      subject: answerSubject(firstSubject, actor.lang, story?.client === 'outlook'),
      text: fillDays(fill(one.text), { at, zone: actor.zone, lang: actor.lang }),
      client: story?.client ?? 'gmail',
      expected: {
        gate: 'superseded_by_newer_inbound',
        orGates: ['already_answered', 'opt_out', 'acknowledgement_only', 'lead_blocked', 'already_booked'],
        mood: 'Neutral',
      },
    };
  };

  if (story) {
    later.push(...(story.earlier ?? []).map(turn));
    const at = when(story.at);
    const writer = story.from ? person(story.from) : lead;
    const cc = (story.cc ?? []).map(person).filter((one) => one.address !== writer.address);
    const text = fillDays(fill(story.text), { at, zone: actor.zone, lang: actor.lang });
    const written =
      campaign.key === 'mailbox' && !story.earlier
        ? story.subject
        : plot.kind === 'skipped'
          ? story.subject
          : undefined;
    later.push({
      ...bare,
      from: writer,
      to: own,
      cc: story.from ? [lead, ...cc] : cc,
      inbound: true,
      at,
      subject: written ? fill(written) : answerSubject(firstSubject, actor.lang, story.client === 'outlook'),
      text,
      sign: story.sign ?? null,
      client: story.client ?? 'gmail',
      hostile: story.hostile ?? null,
      files: story.files ?? [],
      auto: plot.kind === 'skipped' && plot.story.auto === true,
      expected: {
        gate: plot.kind === 'skipped' ? plot.story.gate : null,
        orGates: plot.kind === 'skipped' ? (plot.story.orGates ?? []) : [],
        mood: story.mood,
      },
    });
    const answered = plot.kind === 'skipped' ? plot.story.answered : undefined;
    if (answered) {
      const from =
        answered.by === 'colleague' && campaign.key !== 'mailbox'
          ? ours.jonah
          : answered.by === 'elsewhere'
            ? ours.maraRoutes
            : own;
      later.push(fromUs(when(answered.at), answered.text, { from, elsewhere: answered.by === 'elsewhere' }));
    }
  }

  // Going back from the newest: weekends and "not later than now" move days, but never the order of a thread.
  for (let n = later.length - 2; n >= 0; n--) {
    const [older, newer] = [later[n], later[n + 1]];
    if (older && newer && older.at > newer.at - 1_200_000) later[n] = { ...older, at: newer.at - 1_200_000 };
  }

  const opened: Draft[] = [];
  const anchor = later[0]?.at ?? happenedAt(`${2 + ids.pick(`${plot.name}/silent`, 11)} 10:00`, actor.zone, nowAt);
  // Who wrote to the mailbox of their own accord got no first touch; whoever bounced there, did.
  const cold = campaign.key !== 'mailbox' || plot.kind === 'bounce' || plot.kind === 'silent';
  if (cold) {
    const gap = plot.kind === 'bounce' ? 0 : 2 + ids.pick(`${plot.name}/gap`, 3);
    const minute = ids.pick(`${plot.name}/minute`, 110);
    const base =
      plot.kind === 'bounce'
        ? happenedAt(plot.bounce.at, actor.zone, nowAt) - 240_000
        : anchor - gap * day - minute * 60_000;
    const bump = plot.kind !== 'bounce' && ids.pick(`${plot.name}/bump`, 5) < 2;
    const first = bump ? base - 4 * day : base;
    opened.push(fromUs(first, touch.first, { subject: firstSubject, step: '0_0_0' }));
    if (bump) opened.push(fromUs(base, touch.bump, { step: '0_1_0' }));
  }

  if (plot.kind === 'bounce') {
    const sentAt = opened[0]?.at ?? anchor;
    const report = writeBounceReport({
      kind: plot.bounce.kind,
      recipient: actor.address,
      sender: own.address,
      subject: firstSubject,
      messageId: messageIdOf(`${plot.name}#0`, own.address, ids),
      date: mailDate(sentAt, 'Europe/Lisbon'),
    });
    opened.push({
      ...bare,
      from: report.from,
      to: own,
      inbound: true,
      at: sentAt + 180_000,
      subject: report.subject,
      text: report.notice,
      client: 'plain',
      report,
      expected: { gate: 'bounce', orGates: ['auto_reply'], mood: 'Neutral' },
    });
  }
  return [...opened, ...later].map((line, n) => ({ ...line, name: `${plot.name}#${n}` }));
};

/** The Message-ID of a line: its name, hashed, at its writer's host. */
export const messageIdOf = (name: string, from: string, ids: Ids): string =>
  `<${ids.token(name)}@${from.slice(from.indexOf('@') + 1)}>`;
