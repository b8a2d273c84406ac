import { foldText } from './fold-text';

/** One sentence as it was written and as the tables read it. */
export type Sentence = { written: string; folded: string };

const sentenceLimit = 600;
const sentencesLimit = 400;
/** A line this long that ends without a stop was wrapped by a mail program. */
const wrappedAt = 45;

/** The sentences of a text (600 characters at most each, 400 at most), wrapped lines put together, so that words of two thoughts are not read as one. */
export const sentencesOf = (text: string): readonly Sentence[] => {
  if (lately.text !== text) lately = { text, sentences: cut(text) };
  return lately.sentences;
};

/** Opt-outs and wrong persons are looked for in the same text. */
let lately: { text: string; sentences: readonly Sentence[] } = { text: '', sentences: [] };

const cut = (text: string): Sentence[] =>
  unwrap(text)
    .split(
      /\n+|(?<=[!?;])\s+|(?<=(?<!(?<![\p{L}\d_])(?:art|nr|no|mr|mrs|ms|dr|hr|fr|st|bzw|ca|inc|ltd|u|b|a|z|tel|ust|lit|abs))\.)(?!(?<=\d\.)\s+(?:jan|feb|m[äa]r|apr|mai|jun|jul|aug|sep|okt|nov|dez))\s+|(?<=[。！？])/iu,
    )
    .map((each) => each.trim().slice(0, sentenceLimit))
    .filter((each) => each !== '')
    .slice(0, sentencesLimit)
    .map((written) => ({ written, folded: foldText(written) }));

const unwrap = (text: string): string => {
  const out: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const last = out.at(-1);
    const wrapped =
      last !== undefined && last !== '' && line !== '' && !/[.!?:;。！？,]$/u.test(last)
        ? last.length >= wrappedAt || /^\p{Ll}/u.test(line)
        : last !== undefined && last !== '' && /,$/u.test(last) && /^\p{Ll}/u.test(line) && last.length >= wrappedAt;
    if (wrapped && last !== undefined && last.length < sentenceLimit) out[out.length - 1] = `${last} ${line}`;
    else out.push(line);
  }
  return out.join('\n');
};
