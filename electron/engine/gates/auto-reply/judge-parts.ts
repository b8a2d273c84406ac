import type { AutoReplyKind } from './detect-auto-reply';
import type { Weight } from './weigh-text';

/** What the parts of a text's sentences amount to. `certain` where nothing in it speaks for a person. */
export type PartsVerdict = { kind: AutoReplyKind; sentence: string; certain: boolean };

type Source = {
  weight: Weight;
  /** Folded name and address of the sender: a robot says of its owner that he has left. */
  from: string;
  /** The sender or the subject is a robot's. */
  robot: boolean;
};

/**
 * Reads a text that no phrase decided by the roles of its sentences: absence with what belongs to it (a day of return, somebody else's address, a promise,
 * thanks), something taken in with what becomes of it, a mailbox that nobody reads, the sender gone with somebody named instead. Certain only where every
 * sentence has such a role and none answers us; where one or two have none, it may be automatic, which is for a person to see. Null: a person's.
 */
export const judgeParts = ({ weight, from, robot }: Source): PartsVerdict | null => {
  const found = coreOf(weight, from, robot);
  if (found === null) return null;
  const doubt =
    weight.engaged * 2 +
    weight.unexplained +
    weight.doubt +
    (weight.week && found.kind === 'ticket' ? 2 : 0) -
    (robot ? 1 : 0);
  return doubt > 2 ? null : { ...found, certain: doubt <= (found.kind === 'unmonitored' ? 1 : 0) };
};

const coreOf = (weight: Weight, from: string, robot: boolean): Omit<PartsVerdict, 'certain'> | null => {
  const { roles } = weight;
  const referred = roles.contact !== undefined;
  // Who is the successor, or the wrong one to ask, sits there and writes; who takes over from one that is away stands in.
  const standsIn = roles.absent !== undefined || weight.away !== null;
  const follows =
    standsIn || (roles.successor !== undefined && speaksOfHimself.test(roles.successor)) ? undefined : roles.successor;
  const gone = roles.gone ?? weight.left ?? follows;
  if (gone !== undefined && (referred || weight.unread) && ofSender(gone, from))
    return { kind: 'left_company', sentence: gone };
  const absent = roles.absent ?? weight.away ?? undefined;
  const promised = weight.later || weight.unread || weight.thanks || weight.instead;
  if (
    absent !== undefined &&
    (referred ||
      promised ||
      roles.back !== undefined ||
      roles.handled !== undefined ||
      roles.unread !== undefined ||
      (roles.answer !== undefined && roles.answer !== absent) ||
      isNote(absent))
  )
    return { kind: 'vacation', sentence: absent };
  // "Back on Thursday. My number is …" is a person's who wants to be rung.
  const referredOn = referred && !ownNumber.test(roles.contact ?? '');
  if (roles.back !== undefined && roles.contact !== roles.back && (weight.instead || referredOn))
    return { kind: 'vacation', sentence: roles.back };
  const taken = roles.taken ?? weight.ticket ?? undefined;
  const becomes = [
    roles.handled !== undefined,
    weight.deadline,
    weight.soon,
    weight.thanks && roles.thanks !== taken,
    weight.tickets > 0,
    roles.silent !== undefined,
    roles.confirmed !== undefined,
    roles.dossier !== undefined,
    /\d{3,}/.test(taken ?? ''),
    robot,
  ].filter(Boolean).length;
  if (taken !== undefined && becomes >= 1) return { kind: 'ticket', sentence: taken };
  if (roles.dossier !== undefined && (weight.thanks || roles.thanks !== undefined))
    return { kind: 'ticket', sentence: roles.dossier };
  if (roles.process !== undefined && (weight.deadline || /[a-z]{1,6}-?\d{3,}/.test(roles.process)))
    return { kind: 'ticket', sentence: roles.process };
  const answered = roles.handled ?? roles.answer;
  if (answered !== undefined && (weight.deadline || weight.soon) && weight.thanks)
    return { kind: 'ticket', sentence: answered };
  if (roles.silent !== undefined && (mailbox.test(roles.silent) || roles.sendOnly !== undefined))
    return { kind: 'unmonitored', sentence: roles.silent };
  return null;
};

/** This mail or this mailbox, not the mails of others: "no answer to our mail" is a complaint. */
const mailbox =
  /mailbox|\binbox|\baddress|\baccount|postfach|adress|\bboite|\bcompte|buzon|direccion|casilla|caixa|endereco|casella|indirizzo|postvak|\badres|skrzynk|brevlad|inkorg|postkass|indbakke|innboks|ящик|адрес|アドレス|メール|邮箱|郵箱|地址|邮件|郵件|\b(?:this|diese[rs]?|ce|cette|est[ea]|questo|quest[ao]|dit|deze|ta|det har|detta|denne|dette)\b|это/;

/** "Abwesend bis 3.6.": a note without a subject, nothing else. */
const isNote = (sentence: string): boolean =>
  sentence.length < 60 && /\d|\b(?:today|heute)\b/.test(sentence) && !subject.test(sentence) && !offered.test(sentence);
/** "Free from three", "sexta-feira às 10h", "then yes": an answer to a question about times. */
const offered =
  /\b(?:frei|free|fri|vrij|ledig\w*|libre|livre|liber[oa]|woln\w+|available|disponib\w+|disponivel|verfugbar|erreichbar|beschikbaar|tilgangelig|tillganglig|dostepn\w+)\b(?!.{0,12}(?:again|wieder|nuevo|nouveau|nuovo|weer|igen|ponownie))|-feira\b|\b(?:then|dann|danach|sonst|otherwise|ensuite|sinon|luego|despues|depois|poi|daarna|anders|potem|sedan|annars|derefter|ellers)\b.{0,12}\b(?:yes|ok|okay|free|sure|fine|gern\w*|ja|frei|passt|oui|libre|si|bien|sim|bene|graag|vrij|tak|chetnie|garna|fri)\b|свобод/;
const subject =
  /\b(?:i|i'm|we|ich|wir|je|nous|estoy|estou|sono|ik|wij|we|jag|vi|jeg|jestem)\b|(?:^|[^а-я])(?:я|мы)(?![а-я])|私|我/;

/** The writer's own number. */
const ownNumber =
  /\b(?:my|meine?|mon|mi|il mio|o meu|meu|mijn|mitt?|min|moj) (?:\p{L}+ )?(?:\p{L}*(?:number|nummer)|numero|nr|numer|telefon\p{L}*|phone|mobile|mobil\p{L}*|cell|handy)\b|мо[йи] (?:\p{L}+ )?(?:номер|телефон)|番号は|(?:号码|號碼|电话|電話)(?:是|为|為|：|:)|可以打/u;

/** The one who has left is the sender: says "I", or carries the sender's name. */
const ofSender = (sentence: string, from: string): boolean =>
  firstPerson.test(sentence) || from.split(/[^\p{L}]+/u).some((word) => word.length > 3 && sentence.includes(word));
const speaksOfHimself =
  /\b(?:i'm|i am|ich bin|bin ich|je suis|soy|sou|sono|ik ben|ben ik|jag ar|ar jag|jeg er|er jeg|jestem)\b|私が|我是|(?:^|[^а-я])я(?![а-я])/;
const firstPerson =
  /\b(?:i|i've|i'm|ich|je|j'ai|eu|ik|jag|jeg|estoy|estou|trabajo|trabalho|faco|deixei|dej[eo]|lavoro|pracuje|ho|sono)\b|(?:^|[^а-я])(?:я|работаю)(?![а-я])|私|本人|我|退[社職]いたし/;
