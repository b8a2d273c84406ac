import { withoutQuoteLines } from '../../ingest/separate-reply';

const words =
  'thank(?:s| you)(?: (?:so much|very much|a lot|again|a million|kindly|for (?:the (?:info|information|update|reply|note|heads up|quick (?:reply|response))|letting me know|your (?:reply|help|time|message|response|e-?mail|patience)|sharing|confirming|getting back(?: to me)?)))?|many thanks|thx|ty|tks|cheers|much appreciated|appreciated|appreciate it|(?:got|received|noted)(?: it| that| this| with thanks| thanks)?|(?:well )?(?:received|noted)|ok(?:ay)?|okey|k|kk|great|perfect|cool|super|awesome|excellent|wonderful|lovely|nice|brilliant|fine|good|all good|no problem|no worries|np|will do|understood|roger|copy that|acknowledged|you too|likewise|same to you|have a (?:good|great|nice|lovely) (?:one|day|weekend|evening|week|time)|best|regards|welcome|you.?re welcome|my pleasure|anytime' +
  '|danke(?: (?:sch(?:ö|oe)n|sehr|dir|ihnen|f(?:ü|ue)r die (?:info|information|r(?:ü|ue)ckmeldung|antwort|schnelle antwort|nachricht)))?|vielen dank(?: f(?:ü|ue)r (?:die|ihre) (?:info|information|r(?:ü|ue)ckmeldung|antwort|nachricht|schnelle antwort))?|besten dank|herzlichen dank|merci(?: (?:beaucoup|bien|pour (?:l.info|votre (?:retour|réponse|message)|l.information)))?|bien reçu|bien noté|c.est noté|d.accord|parfait|très bien|entendu|alles klar|in ordnung|verstanden|erhalten|passt|gerne|gern geschehen|bitte|gracias(?: (?:por (?:la (?:información|info|respuesta)|su (?:mensaje|respuesta))))?|muchas gracias|mil gracias|recibido|de acuerdo|entendido|perfecto|vale|genial|de nada|obrigad[oa]|muito obrigad[oa]|recebido|entendido|perfeito|combinado|ok obrigad[oa]|de nada|grazie(?: (?:mille|tante|per (?:l.informazione|la risposta|il messaggio)))?|ricevuto|perfetto|va bene|d.accordo|prego|bedankt(?: voor (?:de info|je (?:reactie|bericht)|uw (?:reactie|bericht)))?|dank je(?: wel)?|dank u(?: wel)?|dankjewel|ontvangen|begrepen|prima|goed|oké|dzięki|dziękuję(?: (?:bardzo|za (?:informację|odpowiedź)))?|otrzymałem|otrzymałam|przyjąłem|przyjęłam|rozumiem|w porządku|super|tack(?: (?:så mycket|för (?:infon|svaret|informationen)))?|stort tack|mottaget|noterat|uppfattat|perfekt|tak(?: (?:skal du have|for (?:info|svaret|beskeden)))?|mange tak|modtaget|forstået|noteret|fint|takk|tusen takk|mottatt|спасибо(?: (?:большое|за (?:информацию|ответ|сообщение)))?|благодарю|получил[аи]?|понял[аи]?|принято|хорошо|ок|отлично|ありがとうございます|ありがとうございました|ありがとう|承知(?:しました|いたしました)|了解(?:です|しました|いたしました)|拝受(?:しました|いたしました)?|かしこまりました|谢谢|謝謝|多谢|收到|好的|好|明白|知道了|了解|感谢|감사합니다|네';
const one = new RegExp(`^(?:${words})$`, 'iu');
const split =
  /[\s]*[.!,;。！、，~…\n]+[\s]*|\s+(?:and|und|et|y|e|en|i|och|og|и|-|–|&)\s+|(?:[\u{1F300}-\u{1FAFF}\u2600-\u27BF]|\uFE0F)+/gu;

/**
 * Whether a message only acknowledges ("Thanks, got it!"): nothing asked, nothing offered. Every piece of the text must be such a word; names after a
 * thank-you are allowed. An empty text is none: nothing was said. A question mark or a number is always something to answer.
 */
export const isAcknowledgementOnly = (text: string, names: readonly string[] = []): boolean => {
  const own = withoutQuoteLines(text.slice(0, 1_000)).trim();
  if (own === '' || own.length > 160 || /[?？\d@]|https?:/.test(own.replace(/^(?:👍|🙏|❤️)/u, '')))
    return /^(?:👍|🙏|👌|❤️|✅|🙌|😊|🙂|[:;]-?\))+$/u.test(own.replace(/[\u{1F3FB}-\u{1F3FF}\s]|\uFE0F/gu, ''));
  const known = names.flatMap((name) => name.toLowerCase().split(/\s+/)).filter((name) => name.length > 1);
  const pieces = own
    .split(split)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^[\p{P}\p{S}]+$/u.test(piece));
  if (pieces.length === 0) return true;
  let said = 0;
  for (const piece of pieces) {
    if (one.test(piece) || one.test(withoutName(piece, known))) said += 1;
    else if (!isName(piece, known)) return false;
  }
  return said > 0;
};

const withoutName = (piece: string, known: readonly string[]): string => {
  const parts = piece.split(/\s+/);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && (known.includes(last.toLowerCase()) || /^\p{Lu}\p{Ll}+$/u.test(last))
    ? parts.slice(0, -1).join(' ')
    : piece;
};

const isName = (piece: string, known: readonly string[]): boolean =>
  known.includes(piece.toLowerCase()) ||
  (/^\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?$/u.test(piece) && !notNames.test(piece));

const notNames =
  /^(?:yes|no|sure|call|please|interested|stop|tomorrow|today|monday|tuesday|wednesday|thursday|friday|agreed|deal|confirmed|maybe|later|when|what|how|who|why|where|ja|nein|oui|non|si|sí|sim|não|sì|nee|tak|nie|да|нет)$/i;
