import { headerOf, type ParsedMail } from '../../ingest';
import type { Bounce } from './bounce';
import { classifyFailure } from './classify-failure';
import { failedAddresses } from './failed-addresses';
import { isAnswer, looksAutomatic, machineSender, onlyOffice } from './machine-sender';
import { isOtherNotice } from './other-notices';
import { findCode, findStatus } from './read-reply-codes';
import { bounceSubject, bounceText } from './report-signs';
import { linesAbout, wordsOf } from './report-words';
import { returnedMail } from './returned-mail';
import { tellBounce, worst } from './tell-bounce';

/**
 * Reports of systems that only write text. The surer it is that a machine wrote, the fewer signs are needed: from a mail system its subject, a reply
 * code or its wording; with only the null return path its subject too (vacation robots use that path); from anybody else subject, wording and
 * a code, the returned mail or a robot's header together, and never in an answer or a forwarded mail.
 */
export const fromWording = (mail: ParsedMail): Bounce | null => {
  const machine = machineSender(mail);
  const subject = bounceSubject.test(mail.subject);
  const returned = mail.reports.some((each) => /rfc822|message\/global/i.test(each.type));
  const sentBack = machine === 'likely' && returned && looksAutomatic(mail);
  if (machine !== 'sure' && ((!subject && !sentBack) || isAnswer(mail))) return null;
  if (machine !== 'sure' && /^\s*auto-replied/i.test(headerOf(mail, 'auto-submitted'))) return null;
  const words = wordsOf(mail);
  const code = (findCode(words) ?? 0) >= 400 || /^[45]/.test(findStatus(words) ?? '');
  const text = bounceText.test(words);
  if (isOtherNotice({ mail, machine, words, code, returned: returned || sentBack })) return null;
  // Nobody asks anything in a report of an office's; who does wrote it, unless a mail came back with it.
  if (onlyOffice(mail) && !returned && !looksAutomatic(mail) && (asks.test(words) || (!subject && !(code && text))))
    return null;
  const enough =
    machine === 'sure'
      ? subject || code || text || headerOf(mail, 'x-failed-recipients') !== ''
      : machine === 'likely'
        ? text || code || returned
        : text && (code || returned || looksAutomatic(mail));
  if (!enough) return null;
  const source = returnedMail(mail);
  const addresses = failedAddresses(words, mail, source);
  // An office whose subject says nothing of a failure names who was not reached ("550" is a price as well), and so does anybody but a mail system.
  const naming =
    machine === null || (machine === 'likely' && looksAutomatic(mail) && !code) || (!subject && onlyOffice(mail));
  if (naming && !returned && addresses.length === 0 && !(machine === 'sure' && looksAutomatic(mail))) return null;
  const failures = (addresses.length === 0 ? [''] : addresses).map((address) => {
    const about = linesAbout(words, address, addresses);
    return classifyFailure({
      address,
      status: null,
      diagnostic: address === '' ? '' : about,
      text: addresses.length > 1 && about !== '' && severalSay(words, addresses) ? about : words,
      delayed: false,
    });
  });
  return tellBounce({ kind: worst(failures), failures, returnedTo: source.to, originalMessageIds: source.ids });
};

/** A question, not one in a link. */
const asks = /[?\u061F\uFF1F](?=\s|$)/;

/** Whether each address has lines of its own, so that what is said of one is not held against another. */
const severalSay = (words: string, addresses: readonly string[]): boolean =>
  addresses.every((each) => {
    const lines = linesAbout(words, each, addresses);
    return findCode(lines) !== null || findStatus(lines) !== null || bounceText.test(lines);
  });
