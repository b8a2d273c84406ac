import {
  type DateNamed,
  formatSlotLabel,
  isInsideWindow,
  isTimeNamed,
  type TimeNamed,
  zoneLabel,
} from '../../availability';
import type { KnowledgeLine } from '../../drafting';
import { strangeAppointment } from '../appointments';
import { type Check, type CheckContext, withoutSignatureBlock } from '../check-context';
import { onceFor } from '../once-for';
import { factTimes, ownDates, ownTimes } from '../reading';
import { arrangesAround, openingHours, restatesLead } from '../restates-lead';
import { weekNamedElsewhere } from '../week-named-elsewhere';
import { fail, pass, quote } from './result';

/** `14:30 (Lisbon time)`, `both Lisbon time`, `New York time` */
const zoneNamed = /\b((?:\p{Lu}[\p{L}.'-]+ ){1,3})time\b/gu;
/** Names of all zones, made when first needed: four hundred of them are too many to spell for every draft. */
let labels: ReadonlySet<string> | null = null;
const zoneLabels = (): ReadonlySet<string> => {
  labels ??= new Set(Intl.supportedValuesOf('timeZone').map(zoneLabel));
  return labels;
};

/** A time of day as the knowledge states it, with its weekday where it has one: `5 17:00`, ` 9:00`. */
const stated = (named: TimeNamed, weekday: number | null): string =>
  `${weekday ?? ''} ${named.hours[0]}:${named.minute}`;

/** The date that a time shares a sentence with; one taken over from a sentence before does not make an appointment of it. */
const ownDate = (text: string, named: TimeNamed): DateNamed | null => {
  const { date } = named;
  if (date === null || date.index > named.index) return date;
  return /[.!?]["')]*\s/.test(text.slice(date.end, named.index)) ? null : date;
};

/** "Monday to Friday" is no day of an appointment, and neither is its end. */
const withoutRange = (text: string, date: DateNamed | null): DateNamed | null =>
  date !== null &&
  date.day === null &&
  /(?:[-–至]|から|(?<!\p{L})(?:to|through|bis|à|a|al|ao|tot|t\/m|till|til|do|по))\s*(?:el |le |il |the )?$/iu.test(
    text.slice(0, date.index),
  )
    ? null
    : date;

const factHours = onceFor(({ text }: KnowledgeLine) => openingHours(text));

/** The knowledge says that something opens or closes then. */
const isOpening = ({ knowledge }: CheckContext, { hours, minute }: TimeNamed): boolean =>
  knowledge.some((fact) => hours.some((hour) => factHours(fact).has(`${hour}:${minute}`)));

/**
 * Every time of day named is an offered slot, in the zone the offer is made in, still ahead, and inside the window asked for.
 * The end of a slot may follow its start. Hours that the knowledge states (support 07:00–19:00) may be repeated as long as
 * no date makes an appointment of them. A reply that names days to a lead who counts a week from days named elsewhere is a person's.
 */
export const time: Check = (context) => {
  const found = byClock(context);
  if (!found.passed) return found;
  const appointment = strangeAppointment(withoutSignatureBlock(context), context);
  if (appointment !== null) return fail('time', appointment);
  const elsewhere = ownDates(context).length > 0 ? weekNamedElsewhere(context) : null;
  return elsewhere === null
    ? found
    : fail('time', `${quote(elsewhere)} may count from days that this message does not name.`);
};

const byClock: Check = (context) => {
  const { offered, windowAsked, now } = context;
  const text = withoutSignatureBlock(context);
  const isKnown = (said: string): boolean =>
    context.knowledge.some((fact) =>
      factTimes(fact).some((each) => [stated(each, null), stated(each, each.date?.weekday ?? null)].includes(said)),
    );
  let before: CheckContext['offered'][number] | undefined;
  for (const named of ownTimes(context)) {
    const slot = offered.find((offer) => isTimeNamed(named, offer.startAt, offer.zone));
    const said = named.date === null ? named.text : `${named.date.text} ${named.text}`;
    if (!slot) {
      if (before && isTimeNamed(named, before.endAt, before.zone)) continue;
      if (restatesLead(context, text, named, { hours: named.hours, minute: named.minute })) continue;
      const date = withoutRange(text, ownDate(text, named));
      if ((date === null || date.day === null) && isKnown(stated(named, date?.weekday ?? null))) continue;
      if (date === null && !arrangesAround(text, named) && isOpening(context, named)) continue;
      return fail('time', `${quote(said)} is not one of the times offered.`);
    }
    before = slot;
    if (slot.startAt <= now) return fail('time', `${quote(said)} is past.`);
    if (windowAsked && !isInsideWindow(windowAsked, slot)) {
      return fail('time', `${formatSlotLabel(slot.startAt, slot.zone)} is outside ${quote(windowAsked.text)}.`);
    }
  }
  for (const [phrase, city] of text.matchAll(zoneNamed)) {
    if (offered.length === 0 || city === undefined) break;
    const words = city.trim().split(' ');
    // "Both Lisbon time" begins a sentence: the zone is its last words.
    const fits = offered.every((offer) =>
      words.some((_, from) => `${words.slice(from).join(' ')} time` === zoneLabel(offer.zone)),
    );
    const isZone = words.some((_, from) => zoneLabels().has(`${words.slice(from).join(' ')} time`));
    if (isZone && !fits)
      return fail('time', `${quote(phrase)} is not the zone of the offers (${zoneLabel(offered[0]?.zone ?? 'UTC')}).`);
  }
  return pass('time');
};
