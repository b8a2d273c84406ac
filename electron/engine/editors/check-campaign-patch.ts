import { Refusal } from '../../../shared/errors';
import { readLinkEntry } from '../../../shared/read-link-entry';
import type { CampaignSettings, SendingHours } from '../../../shared/schemas/campaign';

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

/**
 * What the form of a setting cannot say about its content: links that could never match, an address twice, hours that open
 * never. Only what is being changed is looked at, so that an old entry never blocks another setting.
 * Throws Refusal('bad_input') with the sentence that stands beside the field.
 */
export const checkCampaignPatch = (patch: Partial<CampaignSettings>): Partial<CampaignSettings> => {
  const { linkAllowList, reviewers, sendingHours, bookingLink } = patch;
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
