import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { readActor } from '../content/cast';
import type { DraftedStory } from '../content/story';

interface File {
  readonly campaignDefaults: { readonly bookingLink: string; readonly persona: { readonly signature: string } };
  readonly knowledge: readonly { readonly key: string; readonly text: string }[];
}

const isFile = (value: unknown): value is File => typeof value === 'object' && value !== null && 'knowledge' in value;

/** The demo's own persona and knowledge, as the engine would pass them on. */
export const demoFile = (): File => {
  const value: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../resources/demo/workspace.json'), 'utf8'),
  );
  if (!isFile(value)) throw new Error('not a workspace file');
  return value;
};

/** Two offers in a zone, one in the morning of a Tuesday, one in the afternoon of the Wednesday after. */
export const offersIn = (zone: string): { label: string; startAt: string; zone: string }[] =>
  [DateTime.fromISO('2026-05-12T10:00', { zone }), DateTime.fromISO('2026-05-13T14:30', { zone })].map((at) => ({
    label: `${at.setLocale('en-GB').toFormat("cccc d LLLL 'at' HH:mm")} (${zone.split('/').at(-1)} time)`,
    startAt: at.toUTC().toISO() ?? '',
    zone,
  }));

/** The document of the reply stage for a story of the demo. */
export const replyDocument = (story: DraftedStory, more: Record<string, unknown> = {}): Record<string, unknown> => {
  const file = demoFile();
  const actor = readActor(story.lead, story.lang ?? 'en');
  return {
    channel: 'email',
    language: null,
    lead: {
      name: `${actor.first} ${actor.last}`,
      email: actor.address,
      company: actor.company,
      role: actor.role,
      zone: actor.zone,
    },
    campaign: { name: 'Demo' },
    sentiment: story.mood,
    inbound: { subject: 'Re: Rounds', body: story.text, at: '2026-05-04T13:08:00.000Z', signature: story.sign ?? '' },
    history: [],
    knowledge: file.knowledge,
    persona: file.campaignDefaults.persona,
    windowAsked: null,
    strategy: { answers: [], offerTimes: true, avoid: [], language: story.lang ?? 'en' },
    offeredTimes: story.reply.ask === 'none' ? [] : offersIn(actor.zone),
    noMatchingTime: false,
    bookingLink: file.campaignDefaults.bookingLink,
    signature: file.campaignDefaults.persona.signature,
    bounds: { min: 220, max: 1200, unit: 'characters' },
    wish: null,
    alternative: 0,
    ...more,
  };
};
