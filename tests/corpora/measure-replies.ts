import { parseMail, separateReply } from '../../electron/engine/ingest';
import { htmlToText } from '../../electron/engine/ingest/html-to-text';
import { type Measure, readBytes, readJson, squeeze, tally } from './corpora';

type Trimmed = { id: string; input: string; expected_reply: string };
type Crisp = {
  id: string;
  input: string;
  expected_visible?: string;
  expected_first_fragment?: string;
  reply_must_match?: string[];
  nothing_stripped?: boolean;
};
type TalonHtml = { id: string; input: string; expected_reply?: string; expected_text?: string };

const bare = (text: string): string => text.replace(/[\s>]+/g, '');

export const measureTrimmer = (): Measure => {
  const measure = tally('replies/email_reply_trimmer exact');
  for (const each of readJson<Trimmed[]>('replies', 'email_reply_trimmer.json')) {
    measure.add(squeeze(separateReply({ text: each.input }).body) === squeeze(each.expected_reply), each.id);
  }
  return measure.done();
};

export const measureCrisp = (): Measure => {
  const measure = tally('replies/crisp exact or matching');
  for (const each of readJson<Crisp[]>('replies', 'crisp.json')) {
    const { body } = separateReply({ text: each.input });
    const whole = each.expected_visible ?? each.expected_first_fragment;
    const exact = whole === undefined || squeeze(body) === squeeze(whole);
    const kept = each.nothing_stripped !== true || squeeze(body) === squeeze(each.input);
    const matching = (each.reply_must_match ?? []).every((pattern) => new RegExp(pattern).test(body));
    measure.add(exact && kept && matching, each.id);
  }
  return measure.done();
};

export const measureTalonText = (): Measure => {
  const measure = tally('replies/talon text exact');
  for (const each of readJson<Trimmed[]>('replies', 'talon_text.json')) {
    measure.add(squeeze(separateReply({ text: each.input }).body) === squeeze(each.expected_reply), each.id);
  }
  return measure.done();
};

export const measureTalonHtml = (): Measure => {
  const measure = tally('replies/talon html exact text');
  for (const each of readJson<TalonHtml[]>('replies', 'talon_html.json')) {
    const { body } = separateReply({ text: '', html: each.input });
    const expected = each.expected_text ?? htmlToText(each.expected_reply ?? '');
    measure.add(bare(body) === bare(expected), each.id);
  }
  return measure.done();
};

export const measureTalonMails = async (): Promise<Measure> => {
  const measure = tally('replies/talon mails exact');
  for (const each of readJson<{ file: string; expected_reply: string }[]>('replies', 'talon_eml', 'labels.json')) {
    const mail = await parseMail(readBytes('replies', 'talon_eml', each.file));
    measure.add(squeeze(separateReply(mail).body) === squeeze(each.expected_reply), each.file);
  }
  return measure.done();
};

type Forged = { id: string; has_signature: boolean; lines: { text: string; sig: boolean }[] };

/** F1 over lines as hits of (true positives + half of the errors), so that hits/of is F1. */
export const measureForge = (): { f1: number; whole: Measure; misses: string[] } => {
  let right = 0;
  let extra = 0;
  let missed = 0;
  const misses: string[] = [];
  const whole = tally('signatures/forge mails without signature kept whole');
  for (const each of readJson<Forged[]>('signatures', 'forge.json')) {
    const { signature, quoted } = separateReply({ text: each.lines.map((line) => line.text).join('\n') });
    const found = signature
      .split('\n')
      .map(squeeze)
      .filter((line) => line !== '');
    const expected = each.lines
      .filter((line) => line.sig)
      .map((line) => squeeze(line.text))
      .filter((line) => line !== '');
    const rest = [...expected];
    let hits = 0;
    for (const line of found) {
      const at = rest.indexOf(line);
      if (at >= 0) {
        rest.splice(at, 1);
        hits += 1;
      }
    }
    right += hits;
    extra += found.length - hits;
    missed += rest.filter((line) => !/^[_-]+$/.test(line)).length;
    if (hits !== found.length || rest.length > 0)
      misses.push(`${each.id}: +${JSON.stringify(found)} -${JSON.stringify(rest)}`);
    if (!each.has_signature) whole.add(signature === '' && quoted === '', each.id);
  }
  return { f1: (2 * right) / (2 * right + extra + missed), whole: whole.done(), misses };
};
