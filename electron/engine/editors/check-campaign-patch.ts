import { Refusal } from '../../../shared/errors';
import { readLinkEntry } from '../../../shared/read-link-entry';
import type { CampaignSettings, Persona, SendingHours } from '../../../shared/schemas/campaign';

const refuse = (sentence: string): never => {
  throw new Refusal('bad_input', sentence);
};

const checkHours = (hours: SendingHours): void => {
  if (hours.kind === 'ALWAYS') return;
  // 30 February has the form of a date and is none.
  for (const date of hours.holidays)
    if (Number.isNaN(Date.parse(date)) || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date)
      refuse(`${date} is no day of the calendar.`);
  if (hours.kind !== 'CUSTOM') return;
  for (const window of hours.windows) {
    if (window.days.length === 0)
      refuse(`The window ${window.from}–${window.to} holds on no day. Choose its days or remove it.`);
    if (window.from === window.to)
      refuse(`The window ${window.from}–${window.to} begins when it ends. For a whole day choose “at any hour”.`);
  }
};

/** The longest of each that still leaves room for the reply itself; all of it goes to the model with every draft. */
const longest = { name: 100, greeting: 200, signature: 2_000, tone: 4_000, goals: 4_000, service: 4_000 } as const;
const called = {
  name: 'name',
  greeting: 'greeting',
  signature: 'signature',
  tone: 'tone',
  goals: 'goals',
  service: 'description of the service',
} as const;

const checkPersona = (persona: Persona): void => {
  for (const part of Object.keys(longest) as (keyof typeof longest)[])
    if (persona[part].length > longest[part])
      refuse(
        `The ${called[part]} has ${persona[part].length.toLocaleString('en')} characters and may have ${longest[part].toLocaleString('en')}. Long texts belong in Knowledge.`,
      );
};

/**
 * What the form of a setting cannot say about its content: links that could never match, an address twice, hours that open
 * never. Only what is being changed is looked at, so that an old entry never blocks another setting.
 * Throws Refusal('bad_input') with the sentence that stands beside the field.
 */
export const checkCampaignPatch = (patch: Partial<CampaignSettings>): Partial<CampaignSettings> => {
  const { linkAllowList, reviewers, sendingHours, bookingLink, persona } = patch;
  if (persona) checkPersona(persona);
  if (sendingHours) checkHours(sendingHours);
  if (bookingLink && !/^https:\/\//i.test(bookingLink))
    refuse('The booking link must begin with https://: browsers warn leads of any other.');
  return {
    ...patch,
    ...(linkAllowList
      ? {
          linkAllowList: [
            ...new Set(
              linkAllowList.map((typed) => {
                const entry = readLinkEntry(typed);
                return entry.kind === 'entry'
                  ? entry.text
                  : refuse(`“${typed.trim()}” is no entry that could match a link.`);
              }),
            ),
          ],
        }
      : {}),
    ...(reviewers
      ? {
          reviewers: reviewers.filter(
            (email, index) => reviewers.findIndex((other) => other.toLowerCase() === email.toLowerCase()) === index,
          ),
        }
      : {}),
    ...(sendingHours && sendingHours.kind !== 'ALWAYS'
      ? { sendingHours: { ...sendingHours, holidays: [...new Set(sendingHours.holidays)].sort() } }
      : {}),
  };
};
