import { formatSlotLabel, isTimeNamed, timesNamed, zoneLabel } from '../../availability';
import { type Check, withoutSignatureBlock } from '../check-context';
import { fail, pass, quote } from './result';

/** `14:30 (Lisbon time)`, `both Lisbon time`, `New York time` */
const zoneNamed = /\b((?:\p{Lu}[\p{L}.'-]+ ){1,3})time\b/gu;
const clock = (hour: number, minute: number): string => `${hour}:${String(minute).padStart(2, '0')}`;

/**
 * Every time of day named is an offered slot, in the zone the offer is made in, still ahead, and inside the window asked for.
 * Hours that the knowledge states (support 07:00–19:00) may be repeated as long as no date makes an appointment of them.
 */
export const time: Check = (context) => {
  const { offered, windowAsked, now } = context;
  const text = withoutSignatureBlock(context);
  const facts = context.knowledge.flatMap((fact) =>
    timesNamed(fact.text).map((each) => clock(each.hours[0] ?? -1, each.minute)),
  );
  const known = new Set(facts);
  for (const named of timesNamed(text)) {
    const slot = offered.find((offer) => isTimeNamed(named, offer.startAt, offer.zone));
    const said = named.date === null ? named.text : `${named.date.text} ${named.text}`;
    if (!slot) {
      const fact = named.date?.day == null && known.has(clock(named.hours[0] ?? -1, named.minute));
      if (fact) continue;
      return fail('time', `${quote(said)} is not one of the times offered.`);
    }
    if (slot.startAt <= now) return fail('time', `${quote(said)} is past.`);
    if (windowAsked && (slot.startAt < windowAsked.fromAt || slot.startAt >= windowAsked.toAt)) {
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
    const isZone = Intl.supportedValuesOf('timeZone').some((zone) =>
      words.some((_, from) => `${words.slice(from).join(' ')} time` === zoneLabel(zone)),
    );
    if (isZone && !fits)
      return fail('time', `${quote(phrase)} is not the zone of the offers (${zoneLabel(offered[0]?.zone ?? 'UTC')}).`);
  }
  return pass('time');
};
