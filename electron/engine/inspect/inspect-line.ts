import { z } from 'zod';
import { channel } from '../../../shared/schemas/common';
import { cleanStrings, type MailHeader, messageIdsOf, normaliseMessageId, type ParsedMail } from '../ingest';
import { knownZone } from './inspect-mail';
import { failedInspection, type Inspection } from './inspection';
import { judgeParsed } from './judge-parsed';

/** One line of `inspect --lines`: a message of any channel as a JSON object. Unknown fields are let through. */
export const inspectionLine = z.looseObject({
  id: z.unknown(),
  channel: channel.default('email'),
  subject: z.string().nullish(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  /** A name-to-value object (a value may be a list), or a list of `{name, value}` or `[name, value]`. */
  headers: z.unknown().optional(),
  /** ISO 8601 or UTC milliseconds. */
  at: z.union([z.string(), z.number()]).nullish(),
  zone: z.string().nullish(),
});

/**
 * What the gates make of one JSON line, parsed or not. Echoes its id. A local `at` without an offset is read in `zone`. Never throws.
 */
export const inspectLine = (line: unknown): Inspection => {
  let value = line;
  if (typeof line === 'string') {
    try {
      value = JSON.parse(line);
    } catch (error) {
      return failedInspection({ id: null }, `Not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  try {
    const read = inspectionLine.safeParse(cleanStrings(value));
    if (!read.success) {
      const first = read.error.issues[0];
      return failedInspection({ id }, `${first?.path.join('.') || 'line'}: ${first?.message ?? 'not a message'}`);
    }
    const zone = knownZone(read.data.zone ?? undefined);
    const at = timeOf(read.data.at ?? null, zone);
    return judgeParsed(asMail(read.data, at), { channel: read.data.channel, at, zone, source: { id } });
  } catch (error) {
    return failedInspection({ id }, error);
  }
};

const asMail = (line: z.infer<typeof inspectionLine>, at: number | null): ParsedMail => {
  const headers = headersOf(line.headers);
  const value = (name: string): string => headers.find((each) => each.name === name)?.value ?? '';
  const person = (name: string): { name: string; email: string }[] =>
    [...value(name).matchAll(/(?:"?([^"<>,]{0,200}?)"?\s*<)?([^\s<>,;"]+@[^\s<>,;"]+)>?/g)].map((match) => ({
      name: (match[1] ?? '').trim(),
      email: match[2] ?? '',
    }));
  return {
    headers,
    messageId: value('message-id') === '' ? null : normaliseMessageId(value('message-id')),
    inReplyTo: messageIdsOf(value('in-reply-to')),
    references: messageIdsOf(value('references')),
    from: person('from')[0] ?? null,
    sender: person('sender')[0] ?? null,
    to: person('to'),
    cc: person('cc'),
    replyTo: person('reply-to'),
    returnPath: value('return-path') === '' ? null : value('return-path').replace(/[<>\s]/g, ''),
    subject: (line.subject ?? value('subject')).trim(),
    sentAt: at,
    text: line.text ?? '',
    html: line.html ?? '',
    attachments: [],
    reports: [],
    calendar: [],
    problems: [],
  };
};

const headersOf = (headers: unknown): MailHeader[] => {
  const one = (name: unknown, value: unknown): MailHeader[] => {
    if (Array.isArray(value)) return value.flatMap((each) => one(name, each));
    return typeof name === 'string' && (typeof value === 'string' || typeof value === 'number')
      ? [{ name: name.toLowerCase().trim(), value: String(value) }]
      : [];
  };
  if (Array.isArray(headers)) {
    return headers.flatMap((each: unknown) => {
      if (Array.isArray(each)) return one(each[0], each[1]);
      if (typeof each === 'object' && each !== null && 'name' in each && 'value' in each)
        return one(each.name, each.value);
      return [];
    });
  }
  return typeof headers === 'object' && headers !== null
    ? Object.entries(headers).flatMap(([name, value]) => one(name, value))
    : [];
};

const timeOf = (at: string | number | null, zone: string): number | null => {
  if (at === null) return null;
  if (typeof at === 'number') return Number.isFinite(at) ? at : null;
  const local = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/.exec(at.trim());
  if (local === null) {
    const parsed = Date.parse(at);
    return Number.isNaN(parsed) ? null : parsed;
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = local;
  const guess = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return guess - offsetOf(guess - offsetOf(guess, zone), zone);
};

/** The zone's offset from UTC at an instant, in milliseconds. */
const offsetOf = (at: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const value = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return (
    Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second')) -
    Math.floor(at / 1000) * 1000
  );
};
