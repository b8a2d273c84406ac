import { describe, expect, it } from 'vitest';
import { inspectLine } from '../inspect-line';
import type { Inspection } from '../inspection';
import { away } from './away.cases';
import { awayAgain } from './away-again.cases';
import { awayThird } from './away-third.cases';
import { awayTold } from './away-told.cases';
import { calls } from './calls.cases';
import { elsewhere } from './elsewhere.cases';
import { elsewhereAgain } from './elsewhere-again.cases';
import { elsewhereThird } from './elsewhere-third.cases';
import { elsewhereTold } from './elsewhere-told.cases';
import { keywords } from './keywords.cases';
import { orders } from './orders.cases';
import type { PlainCases, PlainMail } from './plain-case';
import { thanks } from './thanks.cases';
import { wishes } from './wishes.cases';

/*
 * The plainest ways of saying what a gate listens for, as whole mails, however they are set: as written, under a greeting and above a name, without the
 * last stop, in small letters, in capitals, without accents. Whatever else is missed, these are heard, and what only looks like them passes.
 */

/** A greeting and a closing of each language, the name of who writes in it. */
const letters: Record<string, readonly [string, string, string]> = {
  English: ['Hi Dana,', 'Best,', 'Sam'],
  German: ['Guten Tag Frau Okafor,', 'Viele Grüße', 'Sven'],
  French: ['Bonjour,', 'Cordialement,', 'Luc'],
  Spanish: ['Hola Dana,', 'Saludos,', 'Luis'],
  Portuguese: ['Olá Dana,', 'Abraço,', 'João'],
  Italian: ['Buongiorno,', 'Saluti,', 'Marco'],
  Dutch: ['Beste Dana,', 'Groet,', 'Jan'],
  Polish: ['Dzień dobry,', 'Pozdrawiam,', 'Piotr'],
  Swedish: ['Hej Dana,', 'Mvh', 'Olle'],
  Danish: ['Hej Dana,', 'Mvh', 'Ole'],
  Japanese: ['お世話になっております。', '', '山田'],
  Chinese: ['您好,', '', '李明'],
  Russian: ['Добрый день!', 'С уважением,', 'Пётр'],
};

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=[a-zA-Z])[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .replace(/[łŁøØßæ]/g, (letter) => ({ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', ß: 'ss', æ: 'ae' })[letter] ?? letter);

const capitals = (text: string): string =>
  text.toUpperCase().replace(/[A-Z.]+@[A-Z]+\.EXAMPLE/g, (address) => address.toLowerCase());

/** One text in its settings; one that brings its own signature keeps its letters. */
const settings = (text: string, language: string): string[] => {
  const plain = [text, text.replace(/[.。]$/, ''), withoutAccents(text)];
  if (text.includes('\n\n')) return plain;
  const [hello, closing, name] = letters[language] ?? ['', '', ''];
  return [
    ...plain,
    text.toLowerCase(),
    capitals(text),
    `${hello}\n\n${text}\n\n${closing === '' ? '' : `${closing}\n`}${name}`,
  ];
};

const inspect = (mail: PlainMail, language: string): Inspection => {
  const name = mail.text.includes('\n\n') ? (mail.text.split('\n').at(-1) ?? '') : (letters[language]?.[2] ?? '');
  return inspectLine({
    id: 1,
    ...mail,
    headers: { from: `"${name}" <${language.toLowerCase()}@lead.example>` },
    at: '2026-05-04T09:00:00Z',
    zone: 'Europe/Berlin',
  });
};

const mailOf = (each: string | PlainMail): PlainMail => (typeof each === 'string' ? { text: each } : each);

/** `heard`: whether an inspection shows that the gate stopped or noted the mail; `passed`: that nothing is wrong with it. */
type Judge = { heard: (found: Inspection, mail: PlainMail) => boolean; passed: (found: Inspection) => boolean };

/** Declares the tests of one gate. */
const holds = (
  gate: string,
  cases: PlainCases,
  judge: Judge,
  dress: (text: string) => string = (text) => text,
): void => {
  describe.each(Object.entries(cases))(`${gate}, %s`, (language, { yes, no }) => {
    const wrong = (mail: PlainMail, right: (found: Inspection) => boolean, as = dress): string[] =>
      settings(mail.text, language).filter((text) => !right(inspect({ ...mail, text: as(text) }, language)));
    it.each(yes.map(mailOf))('hears: $text', (mail) => {
      expect(wrong(mail, (found) => judge.heard(found, mail))).toEqual([]);
    });
    it.each(no.map(mailOf))('lets pass: $text', (mail) => {
      expect(wrong(mail, judge.passed, (text) => text)).toEqual([]);
    });
  });
};

const goesOn = ({ skipReason }: Inspection): boolean => skipReason === null;

const automatic: Judge = {
  heard: ({ autoReply, evidence }, { until, instead }) =>
    autoReply !== null &&
    (until === undefined || autoReply.until?.startsWith(until) === true) &&
    (instead === undefined || evidence.instead?.includes(instead) === true),
  passed: goesOn,
};
holds('automatic', away, automatic);
holds('automatic, in free words', awayTold, automatic);
holds('automatic, in more free words', awayAgain, automatic);
holds('automatic, in still more free words', awayThird, automatic);

holds('mere thanks', thanks, {
  heard: ({ skipReason }) => skipReason === 'acknowledgement_only',
  passed: goesOn,
});

const anotherPerson: Judge = {
  heard: ({ optOut, autoReply, evidence }, { instead }) =>
    optOut === null &&
    (autoReply === null ? evidence.wrongPerson !== undefined : autoReply.kind === 'left_company') &&
    (instead === undefined || evidence.instead?.includes(instead) === true),
  passed: (found) => goesOn(found) && found.evidence.wrongPerson === undefined,
};
holds('wrong person', elsewhere, anotherPerson);
holds('wrong person, in free words', elsewhereTold, anotherPerson);
holds('wrong person, in more free words', elsewhereAgain, anotherPerson);
holds('wrong person, in still more free words', elsewhereThird, anotherPerson);

const signed = (text: string): string =>
  /\d{3}/.test(text) ? text : `${text}\n\n-- \nSam Holt\nTel: +44 20 7946 0018`;

holds(
  'call',
  calls,
  {
    heard: (found) => goesOn(found) && found.evidence.callRequest !== undefined,
    passed: (found) => goesOn(found) && found.evidence.callRequest === undefined,
  },
  signed,
);

holds('order to a model', orders, {
  heard: ({ evidence }) => evidence.instruction !== undefined,
  passed: (found) => goesOn(found) && found.evidence.instruction === undefined,
});

describe.each(Object.entries(wishes))('nothing for a rule, %s', (language, texts) => {
  it.each(texts)('goes on: %s', (text) => {
    const stopped = settings(text, language).filter((each) => {
      const { skipReason, evidence } = inspect({ text: each }, language);
      return skipReason !== null || Object.keys(evidence).some((name) => name !== 'awayUntil');
    });
    expect(stopped).toEqual([]);
  });
});

describe('keywords of text messages', () => {
  const found = (text: string): Inspection => inspectLine({ id: 1, text, channel: 'sms' });
  it.each(keywords.yes)('stops at: %s', (text) => {
    expect(found(text).optOut).not.toBeNull();
  });
  it.each(keywords.no)('does not stop at: %s', (text) => {
    expect(found(text).optOut).toBeNull();
  });
});
