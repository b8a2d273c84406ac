import type { ParsedMail } from '../../ingest';
import { htmlToText } from '../../ingest/html-to-text';

/** The text for people, from HTML where there is no plain one. */
export const textOf = (mail: ParsedMail): string =>
  (mail.text.trim() === '' ? htmlToText(mail.html.slice(0, 300_000)) : mail.text).slice(0, 300_000);

// Lines below which the returned mail begins: its words are no evidence.
const returned = new RegExp(
  `^[ \\t>]{0,40}(?:${[
    '[-=_*~]{2,}.{0,60}(?:original|returned|copy of|header|undelivered|unsent|below|message body|body of|text of|enclosed|the following is|forwarded|weitergeleitet|ursprünglich|nachricht folgt|d.origine|initial|reenviado|encaminhad|inoltrat|oorspronkelijk|oryginaln|ursprunglig|oprindelig|исходн|оригинал|原始|原邮件|元の|オリジナル).{0,80}',
    'received: (?:from|by|\\().*',
    'return-path: ?<.*',
    '(?:your )?(?:original|returned) message (?:follows|headers?).*',
    'message headers? follow.*',
    'original message(?: headers?)?:?\\s*$',
    'here (?:is|are) .{0,40}(?:copy|header).*',
    'the (?:header|body) of (?:the|your) original.*',
    'below (?:this line )?is a copy.*',
    'included (?:below )?is (?:a|the) .{0,40}(?:copy|original|message).*',
    '(?:begin )?forwarded message.{0,20}$',
    '(?:ursprüngliche nachricht|message d.origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|oryginalna wiadomość|ursprungligt meddelande|oprindelig meddelelse|исходное сообщение|原始邮件|元のメッセージ).{0,20}$',
    'x-received: by.*',
    'dkim-signature: v=.*',
  ].join('|')})`,
  'imu',
);

/** Several kinds of report are looked for in each mail, all in the same words. */
const known = new WeakMap<ParsedMail, string>();

/** Gateways on qmail return its log line, in which underscores stand for spaces and slashes for line ends. */
const spaced = (words: string): string =>
  words.includes('_said:_')
    ? words.replace(/\S{0,300}_said:_\S{0,2000}/g, (line) =>
        line.replace(/\/(?=$|\d{3}_|Remote_|Giving_)/gm, '\n').replaceAll('_', ' '),
      )
    : words;

/** The report's own words, without the mail it returns. */
export const wordsOf = (mail: ParsedMail): string => {
  const before = known.get(mail);
  if (before !== undefined) return before;
  const text = textOf(mail);
  const cut = text.search(returned);
  const words = spaced(cut > 40 ? text.slice(0, cut) : text.slice(0, 30_000));
  known.set(mail, words);
  return words;
};

/** The lines about one of several addresses: each that names it and those below, up to the next that names another one. */
export const linesAbout = (words: string, address: string, others: readonly string[]): string => {
  const wanted = address.toLowerCase();
  const rest = others.map((each) => each.toLowerCase()).filter((each) => each !== wanted);
  const kept: string[] = [];
  let on = false;
  for (const line of words.split('\n')) {
    const lower = line.toLowerCase();
    if (lower.includes(wanted)) on = true;
    else if (rest.some((each) => lower.includes(each))) on = false;
    if (on) kept.push(line);
  }
  return kept.join('\n').slice(0, 1_500);
};
