import { timesNamed } from '../availability';
import type { CheckContext } from './check-context';
import { plainWords } from './checks/result';
import { onceFor } from './once-for';

/*
 * A lead says when their vans leave, when they open, when the school fetches the children; the reply says it back ("as your vans leave
 * at 6, …"). That makes no appointment. It is told from one by three things: the lead named that hour, the part of the sentence says
 * what the lead's own sentence said, and neither asks anybody to meet or be rung.
 */

/** Meeting, ringing, proposing, agreeing: folded, in the languages we write. */
const arranges = new RegExp(
  "(?<!\\p{L})(?:meet|meets|meeting|call|calls|calling|ring|phone|talk|speak|see you|chat|visit|demo|session|appointment|book|booked|booking|slot|suits?|zoom|join|let's|shall|would|could|can|how about|what about|i'll|we'll|i will|we will|(?:i|we) (?:propose|suggest|offer|come|am|are)|come by|drop by|" +
    'treff\\p{L}*|sprech\\p{L}*|telefon\\p{L}*|anruf\\p{L}*|ruf(?:e|en)?|termin\\p{L}*|sehen uns|gebucht|passt|passen|wollen wir|sollen wir|konnen|konnte\\p{L}*|wurde\\p{L}*|(?:ich|wir) (?:komm\\p{L}*|schlag\\p{L}*|bin|sind|melde\\p{L}*)|' +
    'rendez-vous|rdv|appel\\p{L}*|parl\\p{L}*|voit|voyons|reunion|disponible|convien\\p{L}*|pouv\\p{L}*|pourr\\p{L}*|propos\\p{L}*|je (?:viens|serai|passe\\p{L}*)|' +
    'reuniao|llam\\p{L}*|cita|hablamos|hablar|vemos|vernos|viene bien|encaja|podem\\p{L}*|podr\\p{L}*|falamos|falar|conversar|ligar|ligo|vediamo|vedersi|sentirci|sentiamo|chiam\\p{L}*|appuntamento|possiamo|va bene|' +
    'afspraak|bellen|bel|spreken|afspreken|schikt|kunnen|spotk\\p{L}*|rozmow\\p{L}*|zadzwon\\p{L}*|widzimy|odpowiada|pasuje|mozemy|' +
    'motas|traffas|ses|prata\\p{L}*|ring(?:er|a|e)|samtal\\p{L}*|passar|kan (?:jag|vi)|snakk?es?|tales|taler|tale|mødes|passer|kan (?:jeg|vi)|' +
    'встре\\p{L}*|звон\\p{L}*|созвон\\p{L}*|позвон\\p{L}*|поговор\\p{L}*|удобно|подо[ий]д\\p{L}*|давайте|мож\\p{L}*)(?!\\p{L})|电话|通话|见面|会议|约|方便|电话会|打給|電話|お打ち合わせ|打ち合わせ|面談|会議|伺|いかか|よろしい|ご都合|可以.{0,6}吗',
  'u',
);

/** Words that any two sentences share. Folded. */
const common = new Set(
  'about again after also always been before both come does from have here into just like many more most much need next only over please since some soon such sure take than thank thanks that their them then there these they this time until very want well were what when where which while will with work works your yours morning evening afternoon today tomorrow monday tuesday wednesday thursday friday saturday sunday aber alle also auch bitte dann dass denn diese durch eine einem einen einer etwa gern gerne haben hier ihre ihren ihnen immer kann mehr nach nicht noch oder schon sehr sich sind uber unser unsere viel vielen wenn werden wird wann zwischen morgen abend heute montag dienstag mittwoch donnerstag freitag avec aussi bien comme dans depuis donc elle encore entre etre faire fait leur mais meme merci nous notre plus pour pouvez puis puisque quand sans sont soir matin tous tout tres votre vous heure heures cuando desde donde entre esta este esto gracias hasta hora horas manana mucho nuestro para pero porque puede pueden sobre solo tambien tarde tiene todo usted ustedes vuestro como mais manha muito nosso obrigado onde pela pelo porque quando seus tambem temos voce voces anche ancora come dalla dalle della delle dove grazie molto nostro perche prima quando questo quindi siamo sono tutti vostra vostro alle ogni mattina deze door goed graag heel heeft hier hoor jullie maar meer moet naar niet onze over toch voor wanneer want wordt zijn zoals daarom bardzo chcemy dzien dobry dziekuje jest jestem juz mamy moze nasz ponieważ przed tylko wiec zeby efter eller fran gang hade inte kommer kunna mycket nagot nar ocksa redan sedan skulle till under vara vill andre blive hvis hvor ikke jeres kommer kunne meget ogsaa skal vaere være если когда меня можно ваша ваше ваши вами наши нужно очень пожалуйста после сейчас спасибо только чтобы этот'.split(
    ' ',
  ),
);

/** How much of a word must be the same: endings differ between "we open" and "you open", "chauffeurs" and "chauffeur". */
const stem = 4;

/** The stems of a text that mean something; for scripts without spaces, pairs of characters. */
const meanings = (folded: string): Set<string> => {
  const found = new Set<string>();
  for (const word of folded.match(/\p{L}+/gu) ?? []) {
    if (/[\p{sc=Han}\p{sc=Katakana}]/u.test(word)) {
      for (const [run] of word.matchAll(/[\p{sc=Han}\p{sc=Katakana}]{2,}/gu))
        for (let at = 0; at + 2 <= run.length; at += 1) found.add(run.slice(at, at + 2));
    } else if (word.length >= stem && !common.has(word)) found.add(word.slice(0, stem));
  }
  for (const word of ['上午', '下午', '早上', '晚上', '午前', '午後']) found.delete(word);
  return found;
};

type Saying = { folded: string; meanings: Set<string> };

const sentence = /(?<=[!?;。！？；])\s*|(?<=(?<!(?<!\p{L})(?:kl|ca|ok))\.)\s+|\n+/iu;

/** The lead's sentences that hold a number and arrange nothing. */
const ofLead = onceFor((context: CheckContext): Saying[] =>
  [context.inbound.body, ...context.history.flatMap((line) => (line.direction === 'inbound' ? [line.body] : []))]
    .flatMap((text) => text.split(sentence))
    .flatMap((text) =>
      text.split(/,\s+(?=(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale|och|men|og|и|но)\s)/),
    )
    .filter((text) => /\d/.test(text))
    .map((text) => plainWords(text.replace(/[’ʼ]/g, "'")))
    .filter((folded) => !arranges.test(folded))
    .map((folded) => ({ folded, meanings: meanings(folded) })),
);

/** The hours of a clock time that a folded text names as such, or as a bare number ("we open at 8", "9 to 2"). */
const namesClock = (folded: string, hours: readonly number[], minute: number): boolean => {
  if (timesNamed(folded).some((named) => named.minute === minute && named.hours.some((hour) => hours.includes(hour))))
    return true;
  const two = String(minute).padStart(2, '0');
  return hours.some((hour) =>
    [hour, ...(hour > 12 ? [hour - 12] : [])].some((said) => {
      const clock =
        minute === 0
          ? `0?${said}(?:[:.h]00)?`
          : `0?${said}\\s?(?:[:.h]|時|时|点|uhr|uur)\\s?${minute === 30 ? `(?:${two}|半)` : two}`;
      return new RegExp(`(?<![\\d.,:/])${clock}(?![\\d/]|[.,:]\\d|半)`).test(folded);
    }),
  );
};

/** The part of a sentence that holds a place of a text: from comma to comma. */
const partAround = (text: string, index: number, end: number): { part: string; asks: boolean } => {
  const stops = /[,;:()–—，、；：（）]|[.!?。！？](?=\s|$|\p{L})|\n/gu;
  let from = 0;
  let to = text.length;
  for (const found of text.matchAll(stops)) {
    // A stop between digits belongs to a time or a number.
    if (/\d/.test(text[found.index - 1] ?? '') && /\d/.test(text[found.index + 1] ?? '')) continue;
    // "kl. 7", "ca. 8"
    if (found[0] === '.' && /(?:^|[^\p{L}])(?:kl|ca|min|ore|h)$/iu.test(text.slice(0, found.index))) continue;
    if (found.index < index) from = found.index + 1;
    else if (found.index >= end) {
      to = found.index;
      break;
    }
  }
  return { part: plainWords(text.slice(from, to).replace(/[’ʼ]/g, "'")), asks: /[?？]/.test(text[to] ?? '') };
};

/** Whether the part of a text around a place arranges something: proposes, meets, rings. */
export const arrangesAround = (text: string, place: { index: number; end: number }): boolean => {
  const { part, asks } = partAround(text, place.index, place.end);
  return asks || arranges.test(part);
};

/** Hours between which something is open, as knowledge and drafts write them, in the languages we write. */
const openHours =
  /(?<![\d.,:])(?<from>\d{1,2})(?:[:.h](?<fromMinute>\d\d))?\s?(?:am|pm|h|uhr|uur|時|点)?\s?(?:-|–|to|bis|a|à|as|às|alle|e|y|et|tot|do|til|till|al|до|〜|~|至|and|und)\s?(?:las |le |l’)?(?<to>\d{1,2})(?:[:.h](?<toMinute>\d\d))?\s?(?<sign>am|pm|h|uhr|uur|時|点)?(?![\d%€]|[.,]\d|\s?(?:%|€|eur|gbp|usd))/giu;

/** The clock times at which something opens or closes, as `8:30`. A bare pair of numbers needs a sign of hours or a weekday beside it. */
export const openingHours = (text: string): Set<string> => {
  const found = new Set<string>();
  for (const match of text.matchAll(openHours)) {
    const { from = '', fromMinute, to = '', toMinute, sign } = match.groups ?? {};
    if (fromMinute === undefined && toMinute === undefined && sign === undefined) continue;
    found.add(`${Number(from)}:${Number(fromMinute ?? 0)}`);
    found.add(`${Number(to)}:${Number(toMinute ?? 0)}`);
  }
  return found;
};

/**
 * Whether a time of day in the draft is the lead's own, said back.
 *
 * @param text the draft's own text, @param place where the time stands in it; hours and minute as it may be read.
 */
export const restatesLead = (
  context: CheckContext,
  text: string,
  place: { index: number; end: number },
  { hours, minute }: { hours: readonly number[]; minute: number },
): boolean => {
  const said = ofLead(context);
  if (said.length === 0) return false;
  const { part, asks } = partAround(text, place.index, place.end);
  if (asks || arranges.test(part)) return false;
  const own = meanings(part);
  return said.some(
    (saying) => [...own].some((each) => saying.meanings.has(each)) && namesClock(saying.folded, hours, minute),
  );
};
