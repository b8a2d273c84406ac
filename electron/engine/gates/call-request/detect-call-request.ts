import { shorten } from '../../../../shared/shorten';
import { withoutQuoteLines } from '../../ingest/separate-reply';
import { phonesOf } from '../../ingest/signature-facts';
import { foldText } from '../fold-text';
import { anyMayMatch } from '../guarded/ask-together';
import { mayMatch } from '../guarded/guarded-pattern';
import { notByTelephone } from '../opt-out/another-way-words';
import { asks, denials } from './call-words';

export type CallRequest = { number: string; evidence: string };

/** Without one of these nothing below can stand in a text: looked for first, since most mail has none. */
const anchor =
  /call|ring|phon|tel[ -]|dial|ruf|anruf|erreich|telefon|durch|appel|joi|fil|llam|toque|lig|chiam|trova|contat|contact|bel|bereik|dzwon|numer|number|nummer|reach|get |catch|shoot|drop|give|signal|tråd|trad|melden|samtal|kald|nas |nar m|traff|treff|fange|звон|набер|номер|телефон|電話|电话|来电|來電|致电|致電|回电|回電|拨打|撥打|打给我|打給我|打我|折り返し/;

/** A Danish or Norwegian number typed without blanks, behind the wish to be rung; alone it may be any number, or a day (20260504). */
const eightDigits = /(?<![\p{L}\d#./-])(?!20[0-4]\d[01]\d[0-3]\d)[2-9]\d{7}(?![\d/-])/u;

/** Says which number is the writer's, and asks for nothing. */
const numberOnly =
  /\b(?:(?:my|the) (?:direct )?(?:number|line|cell|mobile) is|meine (?:handy|telefon|mobil)?nummer|mon (?:numero|portable|mobile)|mi (?:telefono|numero|movil|celular)|meu (?:telefone|numero|telemovel|celular)|il mio (?:numero|cellulare|telefono)|mijn (?:nummer|mobiel\w*|telefoonnummer)|moj (?:numer|telefon)|mitt? (?:mobil)?nummer)\b|мой (?:номер|телефон|мобильный)/u;

const mayDeny = anyMayMatch(denials);

/**
 * Whether the message asks to be rung, and at which number: one in its new text, else one of the signature. Without a number anywhere it is an ordinary wish
 * for a call, which slots and drafting answer; null then. Judged sentence by sentence: who wants no call, reports one or announces his own asks for none there.
 */
export const detectCallRequest = (message: {
  text: string;
  signaturePhones: readonly string[];
  country?: string;
}): CallRequest | null => {
  const text = withoutQuoteLines(message.text.slice(0, 10_000)).normalize('NFC');
  const folded = foldText(text);
  if (!anchor.test(folded)) return null;
  const possible = asks.filter((ask) => mayMatch(ask, folded));
  if (possible.length === 0) return null;
  const sentences = folded
    .split(/(?<=[!?。！？])\s*|(?<=\p{L}{3}\.)(?<!\b(?:tel|tlf|tfn|mob)\.)\s+|\n+/u)
    .map((each) => each.trim());
  const asked = sentences.find(
    (each) =>
      each !== '' &&
      possible.some((ask) => ask.test(each)) &&
      !(mayDeny(each) && denials.some((denial) => denial.test(each))),
  );
  if (asked === undefined) return null;
  // "No need to call me. My number is …": for the records.
  if (numberOnly.test(asked) && notByTelephone.test(folded)) return null;
  const number =
    phonesOf(text, message.country)[0] ??
    eightDigits.exec(folded.slice(folded.indexOf(asked)))?.[0] ??
    message.signaturePhones[0];
  if (number === undefined) return null;
  const start = folded.indexOf(asked);
  const shown = shorten(text.slice(start, start + asked.length), 80);
  return { number, evidence: `Asks to be called (“${shown}”) at ${number}.` };
};
