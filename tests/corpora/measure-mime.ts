import { parseMail, separateReply } from '../../electron/engine/ingest';
import { type Measure, readBytes, readJson, squeeze, tally } from './corpora';

type Body = { content: string } | string;
type Expected = { subject: string; from: string[]; to: string[]; text_body: Body[]; html_body: Body[] };

const bare = (text: string): string => text.replace(/[\s\u00a0]+/g, '');
const contentOf = (body: Body): string => (typeof body === 'string' ? body : body.content);

/** Another parser's recorded reading; with `broken`, NUL bytes are put in by a fixed pattern first. */
export const measureStalwart = async (broken: boolean): Promise<Measure[]> => {
  const note = broken ? ', NUL bytes inside' : '';
  const subject = tally(`mime/stalwart subject${note}`);
  const body = tally(`mime/stalwart body${note}`);
  const people = tally(`mime/stalwart sender and recipients${note}`);
  for (const each of readJson<{ file: string; expected: Expected }[]>('mime', 'stalwart', 'labels.json')) {
    const raw = readBytes('mime', 'stalwart', each.file);
    const mail = await parseMail(broken ? withNuls(raw) : raw);
    subject.add(sameButUnread(squeeze(each.expected.subject ?? ''), squeeze(mail.subject)), each.file);
    const expected = [...each.expected.text_body, ...each.expected.html_body].map((one) =>
      bare(contentOf(one)).slice(0, 400),
    );
    const found = `${bare(mail.text)}\n${bare(mail.html)}`;
    if (expected.length > 0)
      body.add(
        expected.every((one) => found.includes(one) || letters(one).test(found)),
        each.file,
      );
    const addresses = [mail.from?.email ?? '', ...mail.to.map((one) => one.email)].map((one) => one.toLowerCase());
    people.add(
      [...each.expected.from, ...each.expected.to].every(
        (one) => one === null || addresses.includes(one.toLowerCase()),
      ),
      each.file,
    );
  }
  return [subject.done(), body.done(), people.done()];
};

/** Where the other parser itself could not read a letter (U+FFFD in a raw 8-bit header), any letter is right. */
const sameButUnread = (expected: string, found: string): boolean =>
  expected.length === found.length &&
  [...expected].every((letter, at) => letter === '\uFFFD' || letter === [...found][at]);

/** The same for a whole text: what the other parser could not read stands for one letter or two. */
const letters = (expected: string): RegExp =>
  new RegExp(
    expected
      .split(/\uFFFD+/)
      .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.{1,4}?'),
    'su',
  );

const withNuls = (raw: Uint8Array): Uint8Array => {
  const out: number[] = [];
  raw.forEach((byte, at) => {
    if (at % 37 === 11) out.push(0);
    out.push(byte);
  });
  return Uint8Array.from(out);
};

/** Every mail there is goes through ingest without a throw, and no string keeps a NUL. */
export const measureSurvival = async (): Promise<Measure> => {
  const measure = tally('mime: none throws, no NUL left');
  for (const folder of ['python', 'spamassassin', 'stalwart']) {
    for (const each of readJson<{ file: string }[]>('mime', folder, 'labels.json')) {
      let fine = false;
      try {
        const mail = await parseMail(withNuls(readBytes('mime', folder, each.file)));
        separateReply(mail);
        fine = !JSON.stringify(mail).includes('\\u0000');
      } catch {
        fine = false;
      }
      measure.add(fine, each.file);
    }
  }
  return measure.done();
};
