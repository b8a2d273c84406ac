import { foldedPattern } from '../fold-text';
import { anyMayMatch, patternsIn } from '../guarded/ask-together';
import { guarded, never } from '../guarded/guarded-pattern';
import { type SentenceParts, sentenceParts } from './words/sentence-parts';

type Parts = Record<keyof SentenceParts, RegExp>;

const compiled = new Map<string, Parts>(
  Object.entries(sentenceParts).map(([code, parts]) => [
    code,
    {
      self: foldedPattern(parts.self),
      single: foldedPattern(parts.single),
      absent: foldedPattern(parts.absent),
      back: foldedPattern(parts.back),
      thing: foldedPattern(parts.thing),
      taken: foldedPattern(parts.taken),
      handled: foldedPattern(parts.handled),
      not: foldedPattern(parts.not),
      attended: foldedPattern(parts.attended),
      mail: foldedPattern(parts.mail),
      gone: foldedPattern(parts.gone),
      post: foldedPattern(parts.post),
      successor: foldedPattern(parts.successor),
      contrast: foldedPattern(parts.contrast),
    },
  ]),
);

export const partsOf = (code: string | null): Parts | null => (code === null ? null : (compiled.get(code) ?? null));

/** Of a language's parts those that may stand in a folded text or one of its sentences. */
export const partsSaid = (code: string | null): ((folded: string) => Readonly<Parts>) | null =>
  code === null ? null : (said.get(code) ?? null);

const said = new Map([...compiled].map(([code, parts]) => [code, patternsIn(parts)]));

/** The first four letters of each Latin word by which a language's parts may speak of absence, receipt or leaving: tablesFor looks for them. */
export const partAnchors = (code: string): string[] => {
  const parts = sentenceParts[code];
  if (parts === undefined) return [];
  return [
    ...`${parts.absent}|${parts.taken}|${parts.attended}|${parts.gone}|${parts.back}`.matchAll(
      /(?:\\b|\||\(|:)([a-z]{4,})/g,
    ),
  ].map((match) => (match[1] ?? '').slice(0, 4));
};

/** What one sentence does, by the parts that meet in it. */
export type SentenceRole =
  | 'absent'
  | 'back'
  | 'taken'
  | 'handled'
  | 'thanks'
  | 'answer'
  | 'dossier'
  | 'process'
  | 'confirmed'
  | 'notice'
  | 'sendOnly'
  | 'silent'
  | 'unread'
  | 'gone'
  | 'successor'
  | 'contact'
  | 'form';

const contact = /[\w.+-]@[\w-]|(?:\+|\b0|\(0)\d[\d\s().\-/]{6,}\d|\b\d{2,4}(?:[ .-]\d{2,4}){2,}\b|https?:\/\//;
/** "Priority: 4 - Low": a line of a form. */
const formLine = /^[\p{L}][\p{L} ./-]{1,28}: ?\S.{0,48}$/u;
const dated = guarded(
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|diens|donners|frei|sams)tag|mittwoch|\b(?:lun|mar|mercre|jeu|vendre)di\b|\b(?:lunes|martes|miercoles|jueves|viernes)|segunda|terca|quarta|quinta|sexta|(?:lune|marte|mercole|giove|vener)di|(?:maan|dins|woens|donder|vrij)dag|poniedzial|wtor|srod|czwart|piat|(?:man|tis|tirs|ons|tors|fre)dag|понедельник|вторник|сред[уы]|четверг|пятниц|[月火水木金]曜|周[一二三四五六日]|星期|\b(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)|next week|week/,
  'folded',
);

/** Thanks for what only an office is sent: people thank for a message, too. */
const thanksFor = guarded(
  /(?:thank|appreciate|dank|merci|remerci|gracias|agrade|obrigad|grazie|ringrazi|bedankt|dzieku|tack for|takk? for|спасибо|благодар|ありがと|感谢|感謝|谢谢|謝謝)/,
  'folded',
);
const officeThing = guarded(
  /(?:\bappl(?:ying|ication)|\bsubmi(?:tting|ssion)|\binvoice|\byour (?:order|request|enquiry|inquiry|registration)\b|bewerbung|rechnung|bestellung|candidature|facture|commande|candidatura|curriculum|factura|pedido|curriculo|fatura|fattura|sollicitatie|factuur|bestelling|zgloszeni|aplikacj|faktur|zamowieni|ansokan|bestallning|ansogning|soknad|bestilling|резюме|отклик|заявк|заказ|応募|注文|应聘|投递|订单|简历)/,
  'folded',
);

/** What was sent is the reader's: who pays thanks for "the invoice". */
const yours = guarded(
  /\b(?:your|ihre?\w*|deine?\w*|votre|vos|ta|su|tu|sua|seu|tua|suoi?|uw|je|panstwa|pani|pana|din|ditt|dit|er|ert|deres|appl(?:ying|ication)|submitting)\b|ваш|ご|您/,
  'folded',
);
/** "Please note": what follows is for everyone. */
const notice = guarded(
  /\bplease note|\bbitte beachten|\bveuillez noter|\bmerci de (?:noter|conserver)|\btenga en cuenta|\bpor favor note|\bsi prega|\blet op\b|\bprosimy pamietac|\bobserver(?:a)? att|\bbemark|обратите внимание|ご注意|ご了承|请注意|\bplease keep\b|\bno action\b|\bbitte geben sie\b|\bconserve\b/,
  'folded',
);
/** "This address is only used for sending". */
const sendOnlyPlace = guarded(
  /\baddress|\bmailbox|\baccount|adress|\bpostfach|\bboite|\bbuzon|\bdireccion|\bcaixa|\bendereco|\bcasella|\bindirizzo|\bpostvak|\badres|skrzynk|\bkonto\b|ящик|адрес|アドレス|邮箱|地址/,
  'folded',
);
const sendOnlyLimit = guarded(
  /\bonly\b|\bnur\b|lediglich|ausschliess|uniquement|reservee|unicamente|\bsolo\b|\bapenas|somente|soltanto|esclusiv|exclusiv|\balleen|uitsluitend|\btylko|wylacznie|\bendast|\bbara\b|\bkun\b|\bbare\b|только|のみ|専用|仅|只|cannot receive|outbound|outgoing/,
  'folded',
);
/** Many people or nobody in person. */
const house = guarded(
  /\b(?:teams?|crew|staff|department|hr|rh|rr\. ?hh|abteilung|personalabteilung|equipes?|equipas?|equipo|departamento|recursos humanos|ressources humaines|ufficio|reparto|afdeling|zespol\w*|dzial\w*|avdelning\w*|shortlisted|selected|suitable|candidates)\b|отдел|担当|部門|团队|部门|客服/,
  'folded',
);
/** Confirms that something came. */
const confirms = guarded(
  /bestatig|\bconfirm|\bconfermi|acknowledg|\baccus|\bacus|bevestig|potwierdz|bekraft|bekreft|подтвержд|受領|受付|已收到|收悉/,
  'folded',
);
/** Not before a day, or from it on: "reads mail again from Monday". */
const again = guarded(
  /\bagain\b|\bonwards?\b|\bnot .{0,24}(?:before|until|till)\b|\berst\b|\bwieder\b|\bfruhestens\b|\bnicht vor\b|\bnouveau\b|\bqu'a partir|\bpas avant\b|\bde nuevo\b|\bno .{0,24}hasta\b|\bvuelvo a\b|\bvolvere a\b|\bvolto a\b|\bvoltarei a\b|\bso a partir|\btorno a\b|\btornero a\b|\bdi nuovo\b|\bnon .{0,24}prima\b|\bweer\b|\bpas (?:vanaf|op|weer)\b|\bniet .{0,24}voor\b|\bznow\b|\bznowu\b|\bponownie\b|\bdopiero\b|\binte .{0,24}forran\b|\bigen\b|\bigjen\b|\bforst\b|\bikke .{0,24}for\b|снова|опять|только с|не раньше|再び|改めて|以降に|才能|再(?:处理|回复|查看)/,
  'folded',
);
/** What comes in, not the one mail that a person means to answer. */
const allMail = guarded(
  /\b(?:mails|e-?mails|messages|inbox|mailbox|nachrichten|postfach|courriels|messagerie|boite|correos|mensajes|buzon|mensagens|caixa|posta|casella|messaggi|(?:my|meine?|mijn|min|mine|mina) (?:e-?mails?|mails?|berichten|mejl|post)|berichten|poczt\w+|skrzynk\w+|wiadomosci|mejlen|mejlkorg\w*|inkorg\w*|indbakke\w*|innboks\w*)\b|почт[уыа]|ящик|メールボックス|邮箱|郵箱/,
  'folded',
);
/** A person who has two addresses says which. */
const another = guarded(
  /\b(?:the|my|our) (?:other|old|previous|former|private) (?:e-?mail|address|inbox|mailbox|account)/,
  'folded',
);
/** Gone, said of oneself, without a word for work. */
const iLeft = guarded(
  /\bj'ai quitte|\bi(?:'ve| have)? left(?! (?:the|my|a|an|this|it|him|her|them|you|your|his|some|all)\b(?! (?:\w+ )?(?:company|business|firm|organi[sz]ation|team|agency|department|practice|school|role|position|post|employ\w*)\b))|\bdeje\b|\bhe dejado|\bestoy jubilad|\bestou (?:reformad|aposentad)|\bsono in pensione|\bje suis (?:a la |en )?retrait|\bbin .{0,24}(?:ruhestand|rente)\b|\bben ik met pensioen|\bi(?:'ve| have)? retired|\bdeixei\b|\bho lasciato|\bhabe .{0,40}verlassen|\bheb .{0,40}verlaten|退[社職]いたし|本人已?离职|我已.{0,8}离职/,
  'folded',
);

/** What is asked of a sentence whatever its language: the tables of several languages are tried on it, and each answer is found out when it is first needed. */
export type SentenceFacts = {
  readonly sentence: string;
  readonly question: boolean;
  fact: (name: FactName) => boolean;
};
type FactName = keyof typeof facts;

const facts = {
  dated: (sentence: string) => dated.test(sentence),
  // The sentence is known by then, its beginning would have to be read anew.
  thanksFirst: (sentence: string) =>
    sentence.length < 120 && thanksFor.test(sentence) && thanksFor.test(sentence.slice(0, 24)),
  thanksForThing: (sentence: string) => thanksFor.test(sentence) && officeThing.test(sentence) && yours.test(sentence),
  house: (sentence: string) => house.test(sentence),
  sendOnly: (sentence: string) => sendOnlyPlace.test(sentence) && sendOnlyLimit.test(sentence),
  confirms: (sentence: string) => confirms.test(sentence),
  notice: (sentence: string) => notice.test(sentence),
  again: (sentence: string) => again.test(sentence) && allMail.test(sentence) && !yours.test(sentence),
  iLeft: (sentence: string) => iLeft.test(sentence),
  contact: (sentence: string) => contact.test(sentence),
  form: (sentence: string) => formLine.test(sentence),
};

export const isQuestion = (sentence: string): boolean => /[?？]\s*$/.test(sentence);

export const factsOf = (sentence: string): SentenceFacts => {
  const known: Partial<Record<FactName, boolean>> = {};
  return {
    sentence,
    question: isQuestion(sentence),
    fact: (name) => {
      const answer = known[name] ?? facts[name](sentence);
      known[name] = answer;
      return answer;
    },
  };
};

/** The roles of a folded sentence; none of absence where it is about somebody else, or about what was. */
export const rolesOf = (about: SentenceFacts, parts: Parts, someoneElse: boolean): ReadonlySet<SentenceRole> => {
  if (about.question) return noRoles;
  const { sentence, fact } = about;
  const roles = new Set<SentenceRole>();
  const at = parts.absent === never ? -1 : sentence.search(parts.absent);
  // "Absent until the 3rd": who writes a line without a subject speaks of himself.
  if (at >= 0 && !someoneElse && (at <= 24 || parts.self.test(sentence))) roles.add('absent');
  if (parts.back.test(sentence) && fact('dated') && !someoneElse) roles.add('back');
  const single = parts.single.test(sentence);
  if (!single && parts.taken.test(sentence) && parts.thing.test(sentence)) roles.add('taken');
  if (fact('thanksFirst')) roles.add('thanks');
  if (!single && fact('thanksForThing')) roles.add('taken');
  const handled = !single && parts.handled.test(sentence);
  if (handled) roles.add('handled');
  const attended = parts.attended.test(sentence);
  if (attended && parts.not.test(sentence) && parts.mail.test(sentence) && !another.test(sentence))
    roles.add(single ? 'unread' : 'silent');
  if (attended && sentence.length < 140) roles.add('answer');
  // "From Monday the 30th I read mail again": until then nobody does.
  if (attended && !someoneElse && fact('dated') && fact('again')) {
    roles.add('absent');
    roles.add('back');
  }
  const ofThing = handled && parts.thing.test(sentence);
  if (ofThing && fact('house')) roles.add('dossier');
  if (!single && fact('sendOnly')) roles.add('sendOnly');
  if (ofThing) roles.add('process');
  if (!single && fact('confirms')) roles.add('confirmed');
  if (fact('notice')) roles.add('notice');
  if ((parts.gone.test(sentence) && parts.post.test(sentence)) || fact('iLeft')) {
    roles.add('gone');
    // "No longer works here" is no absence, though "does not work" is one.
    if (noLongerWorks.test(sentence)) roles.delete('absent');
  }
  if (parts.successor.test(sentence)) roles.add('successor');
  if (fact('contact')) roles.add('contact');
  if (fact('form')) roles.add('form');
  return roles;
};

const noLongerWorks = guarded(
  /\bjuz (?:\w+ ){0,2}nie pracuj|\bnie pracuj\w+ juz|(?:больше|уже) (?:\S+ )?не работа/,
  'folded',
);

const noRoles: ReadonlySet<SentenceRole> = new Set();

/** False where no sentence of a folded text can have a role that makes an automatic reply; the others only go with one. */
export const mayHaveRoles = (folded: string, code: string): boolean =>
  mayTell.get(code)?.(folded) === true || iLeft.test(folded) || (thanksFor.test(folded) && officeThing.test(folded));

const mayTell = new Map(
  [...compiled].map(([code, parts]) => [
    code,
    anyMayMatch([parts.absent, parts.back, parts.taken, parts.handled, parts.attended, parts.gone, parts.successor]),
  ]),
);

/** The words behind a sentence's "but", folded; null when it has none. */
export const behindContrast = (sentence: string, parts: Parts): string | null => {
  const found = parts.contrast.exec(sentence);
  return found === null ? null : sentence.slice(found.index + found[0].length).trim();
};
