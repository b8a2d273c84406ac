import { withoutQuoteLines } from '../../ingest/separate-reply';
import { phonesOf } from '../../ingest/signature-facts';

export type CallRequest = { number: string; evidence: string };

const ask =
  /\b(?:(?:please |pls |just |kindly |can you |could you |would you |you can |feel free to |better to |best to )*(?:call|ring|phone|dial) (?:me|us|my (?:cell|mobile|office))|give (?:me|us) a (?:call|ring|buzz|bell)|(?:reach|get) (?:me|us) (?:at|on)|(?:call|ring|phone) (?:at|on)?\s*(?=\+?\(?\d)|rufen sie (?:mich|uns) (?:bitte )?.{0,20}an|(?:bitte )?(?:um )?(?:einen )?r(?:ü|ue)ckruf|ruf(?:en)? .{0,20}(?:mich|uns) .{0,20}an|appelez[- ](?:moi|nous)|(?:vous pouvez |peut )?(?:me|nous) (?:appeler|rappeler|joindre)|rappelez[- ]moi|ll[áa]m(?:e|a|en)me|(?:puede|puedes) llamarme|me llame|lig(?:ue|a)[- ]?me|me ligue|pode(?:m)? (?:me )?ligar|mi (?:chiami|chiama|chiamate)|(?:chiamami|chiamatemi|chiamarmi)|bel (?:me|mij|ons)|(?:kunt u|kun je) (?:me|mij|ons) bellen|zadzwo[nń]\p{L}*|prosz[ęe] o telefon|ring (?:mig|meg|oss)|позвони(?:те)?|перезвони(?:те)?|お電話(?:ください|お願い)|给我打电话|打电话给我|致电)/iu;
const not =
  /\b(?:don.?t|do not|never|please don.?t|no need to|stop) (?:call|ring|phone)|\bnicht an(?:rufen)?\b|\bne (?:m.appelez|me rappelez) pas|\bno me llam/i;

/**
 * Whether the message asks to be rung, and at which number: one in its new text, else one of the signature. Without a number anywhere it is an ordinary wish
 * for a call, which slots and drafting answer; null then.
 */
export const detectCallRequest = (message: {
  text: string;
  signaturePhones: readonly string[];
  country?: string;
}): CallRequest | null => {
  const text = withoutQuoteLines(message.text.slice(0, 10_000));
  const found = ask.exec(text);
  if (found === null || not.test(text)) return null;
  const number = phonesOf(text, message.country)[0] ?? message.signaturePhones[0];
  if (number === undefined) return null;
  return { number, evidence: `Asks to be called (“${found[0].trim().slice(0, 60)}”) at ${number}.` };
};
