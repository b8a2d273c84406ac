import {
  type DateNamed,
  formatSlotLabel,
  isInsideWindow,
  isTimeNamed,
  type TimeNamed,
  zoneLabel,
} from '../../availability';
import { strangeAppointment } from '../appointments';
import { type Check, type CheckContext, withoutSignatureBlock } from '../check-context';
import { factTimes, ownTimes } from '../reading';
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

/**
 * Every time of day named is an offered slot, in the zone the offer is made in, still ahead, and inside the window asked for.
 * The end of a slot may follow its start. Hours that the knowledge states (support 07:00–19:00) may be repeated as long as
 * no date makes an appointment of them.
 */
export const time: Check = (context) => {
  const found = byClock(context);
  if (!found.passed) return found;
  const appointment = strangeAppointment(withoutSignatureBlock(context), context);
  return appointment === null ? found : fail('time', appointment);
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
      const date = ownDate(text, named);
      if ((date === null || date.day === null) && isKnown(stated(named, date?.weekday ?? null))) continue;
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
