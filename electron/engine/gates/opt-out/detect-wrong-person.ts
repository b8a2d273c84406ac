import { shorten } from '../../../../shared/shorten';
import { withoutQuoteLines } from '../../ingest/separate-reply';
import { mayMatch } from '../guarded/guarded-pattern';
import { findReferral, type Referral } from './find-referral';
import { foldText } from './fold-text';
import { leftCompany } from './left-company-words';
import { hasGone, neverHere, pointsElsewhere, together, turnStems } from './person-turns';
import { type Sentence, sentencesOf } from './sentences';
import { toldElsewhere, toldGone, wantsIt } from './told-elsewhere';
import { topicGoesTo, topicStems } from './topic-goes-to';
import { notThisName, personStems, rightPerson, wrongPerson } from './wrong-person-words';

export type WrongPerson = {
  kind: 'wrong_person' | 'left_company';
  /** Whom the message names instead. */
  contact: Referral | null;
  evidence: string;
};

/** Of people in general, or of who brought us together, not of whom we write to: "what happens when someone no longer works there?". */
const ofAnyone =
  /\b(?:when|if|once|after|whenever|people who|those who|contacts? who|leads? who) (?:(?:someone|somebody|anyone|anybody|people|they|(?:a|an|the|one of (?:our|your)) (?:lead|leads|contact|contacts|person|prospect|recipient|employee|customer|colleague|user)s?)\b|(?:have |has )?(?:left|retired|moved))|\b(?:person|colleague|one|man|woman|lady|guy|friend) (?:who|that) (?:sent|gave|told|forwarded|showed|recommended|introduced|set|signed|bought|ordered)\b|\bwenn (?:jemand|ein\S* (?:kontakt|mitarbeiter\S*|kunde\S*|person)|leute)\b|\b(?:si|quand|lorsque) (?:quelqu'un|une personne|un (?:contact|client|salarie))\b|\b(?:si|cuando) (?:alguien|una persona|un (?:contacto|cliente|empleado))\b|\b(?:se|quando) (?:alguem|qualcuno|uma pessoa|una persona|um (?:contato|contacto|cliente)|un (?:contatto|cliente))\b|\b(?:als|wanneer) (?:iemand|een (?:contact|klant|medewerker))\b|\b(?:jesli|gdy|kiedy) (?:ktos|osoba)\b|\b(?:om|nar|hvis) (?:nagon|nogen|noen|en (?:kontakt|kund|kunde|person))\b|(?:если|когда) (?:кто-то|человек|сотрудник|клиент)/u;

/** "My colleague has left, I took over": of a colleague, so that nobody we know of is gone, and who writes is the one to talk to. */
const colleague =
  /\b(?:(?:my|our) (?:colleague|predecessor|boss|manager)|mein\S* (?:kolleg|vorganger|chef)\S*|(?:mon|ma|notre) (?:collegue|predecesseur\w*|chef\w*)|mi (?:companer[oa]|colega|predecesor\w*|jef[ea])|(?:o meu|a minha|meu|minha) (?:colega|antecessor\w*|chefe)|(?:il mio|la mia|mia|mio) (?:collega|predecessor\w*|predecessora|capo)|mijn (?:collega|voorganger|voorgangster|baas)|kolezank\w*|koleg\w*|poprzedni\w*|min (?:kollega|foretradare|forganger|chef|sjef))\b|коллег|предшественни|前任|同僚|同事|前任者/u;
const goesOn =
  /\bi(?:'ve| have)? (?:now )?(?:took|taken|take|taking) (?:it |this |that |things )?over\b|\bi(?:'m| am) (?:now )?(?:in charge|responsible|handling|the (?:new )?contact)|\b(?:ich habe|habe ich|und ich) (?:\S+ ){0,3}?ubernommen|\bich (?:ubernehme|bin (?:jetzt|nun) (?:zustandig|dafur))|\bj'ai (?:repris|pris)\b|\bje (?:reprends|m'en occupe|la remplace|le remplace)|\b(?:ahora|yo) (?:lo )?(?:llevo|me encargo|he asumido|asumi|asumo)\b|\b(?:eu )?(?:assumi|fiquei (?:com|responsavel)|agora (?:trato|sou eu))|\bho preso (?:io )?(?:il suo posto|in mano|in carico)|\b(?:ora|adesso) (?:me ne occupo|seguo) io|\bik heb (?:het|dit|dat|zijn|haar)? ?(?:\S+ ){0,3}?overgenomen|\b(?:prze?jal?em|prze?jelam|przejmuje|teraz ja (?:sie )?(?:tym )?(?:zajmuje)?)|\bjag (?:har )?(?:tagit|tog|tar) over\b|\bjeg har (?:overtaget|overtatt|tatt over)|\bjeg (?:overtager|overtar)\b|(?:теперь|сейчас) (?:этим |за это )?(?:занимаюсь|отвечаю) я|я (?:принял|приняла|взял|взяла) (?:\S+ )?(?:дела|на себя)|私が(?:引き継|担当|後任)|(?:由|现在)(?:由)?我(?:来|來)?(?:接手|接替|负责|負責)|我接手/u;
const tookOver = (folded: string): boolean => goesOn.test(folded) && colleague.test(folded);

const textLimit = 10_000;
/** Whom to write to instead stands beside what says so, not at the other end of a long text. */
const referralLimit = 3_000;

/** At most `referralLimit` letters of a text, with a sentence of it about in the middle. */
const around = (text: string, sentence: string): string => {
  if (text.length <= referralLimit) return text;
  const at = Math.max(0, text.indexOf(sentence.slice(0, 20)));
  return text.slice(Math.max(0, at - referralLimit / 2), at + referralLimit / 2);
};

/** Who points to somebody else does so in few words. */
const turnsLimit = 1_500;

/**
 * A person who is not the one meant, or who tells that the one meant has left (or died). Neither is an opt-out: the lead changes (somebody else to write
 * to, or nobody), and nobody is marked as one who wants no more. Takes the new text of a message, of which 10,000 characters are read.
 * The contact is what the message names instead: an address, a number, a name. The product's own rule; null when there is neither.
 */
export const detectWrongPerson = (text: string): WrongPerson | null => {
  const own = withoutQuoteLines(text.slice(0, textLimit)).trim();
  const folded = foldText(own);
  const listed = personStems.test(folded);
  const brief = own.length <= turnsLimit;
  const composed = brief && turnStems.test(folded);
  const told = brief && (mayMatch(toldElsewhere, folded) || mayMatch(toldGone, folded) || topicStems.test(folded));
  if (!listed && !composed && !told) return null;
  const sentences = sentencesOf(own);
  const asks = ({ folded: each }: Sentence): boolean => rightPerson.test(each);
  const known = listed
    ? sentences.filter((each) => personStems.test(each.folded) && !asks(each) && !ofAnyone.test(each.folded))
    : [];
  const plain = composed || told ? sentences.filter((each) => !/[?？]$/.test(each.written) && !asks(each)) : [];
  const turns = composed ? plain : [];
  const situations = told ? plain : [];
  const mixedUp = turns.find((each) => neverHere.test(each.written));
  const left =
    mixedUp === undefined && !tookOver(folded)
      ? (known.find((each) => leftCompany.test(each.folded)) ??
        turns.find((each) => hasGone.test(each.written)) ??
        situations.find((each) => toldGone.test(each.folded)))
      : undefined;
  const said =
    left ??
    mixedUp ??
    known.find((each) => wrongPerson.test(each.folded) || notThisName.test(each.written)) ??
    turns.find((each) => pointsElsewhere.test(each.written) && !together.test(each.folded)) ??
    situations.find(
      ({ written, folded: each }) =>
        !together.test(each) && ((toldElsewhere.test(each) && !wantsIt.test(each)) || topicGoesTo.test(written)),
    );
  if (said === undefined) return null;
  const words = shorten(said.written, 120);
  const near = around(own, said.written);
  return left === undefined
    ? { kind: 'wrong_person', contact: findReferral(near), evidence: `Says that this is the wrong person: “${words}”.` }
    : { kind: 'left_company', contact: findReferral(near), evidence: `Says that the person has left: “${words}”.` };
};
