import type { Channel } from '../../../../shared/schemas/common';
import { detectOptOut, isOptOutText, loneKeywordLimit, type OptOut } from './detect-opt-out';
import { foldKeyword } from './fold-text';
import { stopKeywords } from './keywords';

/** Characters above which what a machine sends is written to many: then no sentence of it is somebody's wish. */
const machineLimit = 1_200;

/** Characters of a courtesy: "Thanks", "Best regards, Phil". */
const courtesyLimit = 30;

/** Characters of a wish below a stroke; a longer text there is a firm's notice. */
const wishLimit = 160;

/** Characters above what was sent to many in which somebody says what he wants of it. */
const firstWordsLimit = 600;

/**
 * The beginning of a text, up to the end of a line or else of a word: longer than what a keyword as a sentence of its own counts in, since "STOP" is a
 * mailing's headline as well.
 */
const firstLines = (text: string): string => {
  if (text.length <= firstWordsLimit) return text;
  const end = text.lastIndexOf('\n', firstWordsLimit);
  return text.slice(
    0,
    end > loneKeywordLimit ? end : Math.max(text.lastIndexOf(' ', firstWordsLimit), loneKeywordLimit + 1),
  );
};

/** "Thanks", a stroke, and below it a wish or nothing but the word: nobody signs so. */
const isSaidBelow = (body: string, signature: string): boolean =>
  body.trim().length <= courtesyLimit &&
  signature.trim().length <= wishLimit &&
  (stopKeywords.has(foldKeyword(signature)) || isOptOutText(signature));

/**
 * The opt-out of a message, whoever sent it on: through a help desk, a list or an absence a wish to hear no more is heard as well, whatever their
 * headers say, since one that is lost is a complaint. Of a machine's mail counts what came to an unsubscribe address, a request in words, or a
 * keyword that is all of the text; a keyword beside other words, or in the subject, is a footer's or a robot's. Where the text is empty, what stands
 * in the signature's place (below the mark of a phone, below a stroke) was said all the same. Null: none.
 */
export const hearOptOut = (message: {
  body: string;
  signature: string;
  subject: string;
  channel: Channel;
  to: readonly string[];
  /** Something but the words says that a machine or a list sent it, or its words do. */
  machine: boolean;
  /** Only its words say that it was written to many: then somebody may speak in its first lines, above what he was sent. */
  toMany?: boolean;
}): OptOut | null => {
  const { signature, subject, channel, to } = message;
  const body = message.toMany === true ? firstLines(message.body) : message.body;
  // Of a long mail that a machine sent only the address it came to can count: its words need no reading.
  if (message.machine && body.trim().length > machineLimit) return detectOptOut({ text: '', channel, to });
  const found =
    detectOptOut({ text: body, subject, channel, to }) ??
    (body.trim() === '' || isSaidBelow(body, signature) ? detectOptOut({ text: signature, channel, to }) : null);
  if (found === null || !message.machine || found.where === 'recipient') return found;
  const said = body.trim() === '' ? signature.trim() : body.trim();
  if (found.where !== 'text' || said.length > machineLimit) return null;
  return found.form !== 'keyword' || found.matched === said.slice(0, 120) ? found : null;
};
