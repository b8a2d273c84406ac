import { detectInstruction } from '../../electron/engine/gates/detect-instruction';
import { detectOptOut, isOptInKeyword } from '../../electron/engine/gates/opt-out/detect-opt-out';
import { parseMail, separateReply } from '../../electron/engine/ingest';
import { inspectLine, inspectMail } from '../../electron/engine/inspect';
import { type Measure, readBytes, readJson, tally } from './corpora';

export const measureOptOut = (): Measure[] => {
  const keywords = tally('optout/keywords');
  for (const each of readJson<{ text: string; label: 'opt_out' | 'opt_in' | 'help' }[]>('optout', 'keywords.json')) {
    const out = detectOptOut({ text: each.text, channel: 'sms' }) !== null;
    keywords.add(
      out === (each.label === 'opt_out') && (each.label !== 'opt_in' || isOptInKeyword(each.text)),
      each.text,
    );
  }
  const phrases = tally('optout/phrases');
  for (const each of readJson<{ text: string; opt_out: boolean }[]>('optout', 'phrases.json')) {
    phrases.add((detectOptOut({ text: separateReply({ text: each.text }).body }) !== null) === each.opt_out, each.text);
  }
  return [keywords.done(), phrases.done()];
};

const bodyOf = async (...path: string[]): Promise<{ text: string; subject: string }> => {
  const mail = await parseMail(readBytes(...path));
  return { text: separateReply({ text: mail.text, html: mail.html }).body, subject: mail.subject };
};

/** Replies, ham and intents that ask for nothing of the kind; of the refusals and of the sentences, a few do ask. */
export const measureFalseOptOuts = async (): Promise<Measure[]> => {
  const replies = tally('no opt-out in sales replies that do not refuse');
  const refusals = tally('opt-outs only where they are said in sales refusals');
  for (const each of readJson<{ text: string; label: string }[]>('intent', 'sales_replies.json')) {
    const tallied = each.label === 'negative' ? refusals : replies;
    tallied.add(detectOptOut({ text: each.text }) === null, each.text);
  }
  const sentences = tally('no opt-out in sentences of business mail');
  for (const each of readJson<{ text: string }[]>('intent', 'enron_intent.json')) {
    sentences.add(detectOptOut({ text: each.text }) === null, each.text);
  }
  const mails = tally('no opt-out in spam and ham');
  for (const each of readJson<{ file: string }[]>('mime', 'spamassassin', 'labels.json')) {
    const found = detectOptOut(await bodyOf('mime', 'spamassassin', each.file));
    mails.add(found === null, `${each.file}:${found?.matched ?? ''}`);
  }
  return [replies.done(), refusals.done(), sentences.done(), mails.done()];
};

export const measureAutoReplies = async (): Promise<Measure[]> => {
  const found = tally('autoreply/header_units and sisimai vacations');
  for (const each of readJson<{ id: string; headers: Record<string, string>; auto_reply: boolean }[]>(
    'autoreply',
    'header_units.json',
  )) {
    const inspection = inspectLine({ id: each.id, channel: 'email', text: '', headers: each.headers });
    found.add((inspection.autoReply !== null) === each.auto_reply, each.id);
  }
  for (const each of readJson<{ file: string; class: string }[]>('bounces', 'sisimai', 'labels.json')) {
    if (each.class !== 'auto_reply') continue;
    found.add((await inspectMail(readBytes('bounces', 'sisimai', each.file))).autoReply !== null, each.file);
  }
  const people = tally('no auto-reply among spam, ham and replies');
  for (const [folder, sub] of [
    ['mime', 'spamassassin'],
    ['replies', 'talon_eml'],
  ] as const) {
    for (const each of readJson<{ file: string }[]>(folder, sub, 'labels.json')) {
      const inspection = await inspectMail(readBytes(folder, sub, each.file));
      people.add(inspection.ok && inspection.autoReply === null, each.file);
    }
  }
  for (const each of readJson<{ id: string; text: string }[]>('intent', 'sales_replies.json')) {
    people.add(inspectLine({ id: each.id, channel: 'email', text: each.text }).autoReply === null, each.text);
  }
  return [found.done(), people.done()];
};

export const measureInstructions = (): Measure[] => {
  const clean = tally('no instruction seen in injection/bipia_email_contexts');
  for (const each of readJson<Record<string, unknown>[]>('injection', 'bipia_email_contexts.json')) {
    const text = Object.values(each)
      .filter((value) => typeof value === 'string')
      .join('\n');
    clean.add(detectInstruction(text) === null, text.slice(0, 60));
  }
  return [clean.done()];
};
