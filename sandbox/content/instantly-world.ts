import type { InstantlyCampaign, InstantlyEmail, InstantlyLead, InstantlyWorld } from '../world';
import { campaignPlans, ours } from './campaigns';
import { type Line, messageIdOf } from './exchange';
import type { Ids } from './ids';
import { type Body, writeBody } from './mail-body';
import type { Plot } from './plots';
import type { Mood } from './story';

const interest: Readonly<Record<Mood, number>> = {
  Interested: 0.9,
  'Meeting Requested': 0.97,
  'Call Requested': 0.95,
  'Information Requested': 0.8,
  'Follow Up': 0.6,
  Objection: 0.35,
  Neutral: 0.3,
  'Not Interested': 0.05,
};

/** What a line looks like as its writer's program sends it, quoting the line before it. */
export const bodyOf = (line: Line, before: Line | undefined, plot: Plot): Body => {
  if (line.report) {
    return { text: `${line.report.notice}\n\n${line.report.status}\n\n${line.report.original}\n`, html: null };
  }
  const quotes = before !== undefined && line.step !== '0_0_0' && !line.auto && line.text !== '';
  return writeBody({
    client: line.inbound ? line.client : 'gmail',
    lang: plot.actor.lang,
    text: line.text,
    sign: line.sign,
    hostile: line.hostile,
    quoted: quotes
      ? {
          at: before.at,
          zone: line.inbound ? plot.actor.zone : 'Europe/Lisbon',
          from: { name: before.from.name ?? '', address: before.from.address },
          to: before.to.name ? `${before.to.name} <${before.to.address}>` : before.to.address,
          subject: before.subject,
          text: before.text,
        }
      : null,
  });
};

const leadOf = (plot: Plot, campaignId: string, lines: readonly Line[], ids: Ids): InstantlyLead => {
  const { actor } = plot;
  const state = plot.kind === 'skipped' ? plot.story.leadState : plot.kind === 'bounce' ? 'bounced' : undefined;
  return {
    id: ids.uuid(`lead/${plot.name}`),
    campaignId,
    email: actor.address,
    firstName: actor.first,
    lastName: actor.last,
    companyName: actor.company,
    jobTitle: actor.role,
    phone: actor.phone,
    website: `https://${actor.domain}`,
    variables: { timezone: actor.zone, language: actor.lang },
    status: state === 'bounced' ? -1 : state === 'unsubscribed' ? -2 : lines.some((line) => line.inbound) ? 3 : 1,
    interestStatus: state === 'booked' ? 2 : null,
    createdAt: (lines[0]?.at ?? 0) - 3_600_000,
  };
};

/** Made at the first look, and once. To write 893 mails took half of what the stand-ins need to start, and most starts read none of them. */
const whenRead = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const emailsOf = (plot: Plot, lines: readonly Line[], campaignId: string, ids: Ids): InstantlyEmail[] => {
  const account = lines.find((line) => !line.inbound)?.from.address ?? ours.mara.address;
  return lines.map((line, n) => {
    // People answer our last mail, also when they have written since.
    const inThread = lines.slice(0, n).filter((one) => !one.elsewhere && !one.auto && one.inbound !== line.inbound);
    const body = whenRead(() => bodyOf(line, line.elsewhere ? undefined : inThread.at(-1), plot));
    return {
      id: ids.uuid(`email/${line.name}`),
      campaignId,
      leadEmail: plot.actor.address,
      leadId: ids.uuid(`lead/${plot.name}`),
      threadId: ids.uuid(line.elsewhere ? `thread/${line.name}` : `thread/${plot.name}`),
      eaccount: line.inbound ? account : line.from.address,
      type: line.inbound ? 'received' : line.step ? 'campaign' : 'manual',
      messageId: messageIdOf(line.name, line.from.address, ids),
      subject: line.subject,
      from: line.from,
      to: [line.to],
      cc: line.cc,
      replyTo: null,
      get text() {
        return body().text;
      },
      get html() {
        return body().html;
      },
      isAutoReply: line.auto,
      isUnread: line.inbound && n === lines.length - 1,
      aiInterest: line.inbound && line.expected && !line.report && !line.auto ? interest[line.expected.mood] : null,
      step: line.step,
      sentAt: line.at,
      createdAt: line.at + 4_000 + ids.pick(`delay/${line.name}`, 40_000),
    };
  });
};

/** Everything that lies at Instantly: the campaigns but the mailbox, their leads and all mail with them. */
export const makeInstantly = (
  played: readonly (readonly [Plot, readonly Line[]])[],
  nowAt: number,
  ids: Ids,
): InstantlyWorld => {
  const campaigns: InstantlyCampaign[] = campaignPlans
    .filter((plan) => plan.key !== 'mailbox')
    .map((plan, n) => ({
      id: ids.uuid(`campaign/${plan.key}`),
      name: plan.name,
      status: 1,
      createdAt: nowAt - (60 - n) * 86_400_000,
      accounts: [ours.mara.address, ours.maraRoutes.address],
      zone: plan.zone,
    }));
  const own = played.filter(([plot]) => plot.campaign.key !== 'mailbox');
  return {
    organizationId: ids.uuid('organization'),
    accounts: [ours.mara.address, ours.maraRoutes.address, ours.jonah.address],
    campaigns,
    leads: own.map(([plot, lines]) => leadOf(plot, ids.uuid(`campaign/${plot.campaign.key}`), lines, ids)),
    emails: own.flatMap(([plot, lines]) => emailsOf(plot, lines, ids.uuid(`campaign/${plot.campaign.key}`), ids)),
  };
};
