/** What word processors and web pages put between words and nobody sees: it would travel with the reply. */
const unseen = /[\u00ad\u200b\u2060\ufeff]|(?![\n\t])\p{Cc}/gu;
/** Line breaks of theirs. */
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** No-break spaces stay where typography asks for them: beside French punctuation, numbers and their units. */
const gluing = /(?<![«\d])\u00a0(?![»:;!?%€$£\d])/g;

/**
 * Pasted text as somebody would have typed it: plain line breaks and spaces, none of the invisible marks of Word or a web page, no run
 * of empty lines. What emoji and right-to-left writing are made of (joiners, direction marks) stays. Pure.
 */
export const cleanPaste = (text: string): string =>
  text
    .replace(breaks, '\n')
    .replace(unseen, '')
    .replace(gluing, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
