import { withoutQuoteLines } from '../../ingest/separate-reply';
import { phonesOf } from '../../ingest/signature-facts';
import { addressesIn } from '../bounce/addresses-in';

export type WrongPerson = {
  kind: 'wrong_person' | 'left_company';
  /** Whom the message names instead. */
  contact: { name: string | null; email: string | null; phone: string | null } | null;
  evidence: string;
};

const any = (...words: string[]): RegExp => new RegExp(words.join('|'), 'iu');

const left = any(
  '\\b(?:no longer|not anymore|not any ?more) (?:with|works? (?:at|for|here|with)|employed|(?:a )?(?:part|member|employee) of|at (?:the|this|our) (?:company|firm|organi[sz]ation)|in (?:this|that|the) (?:role|position)|working)|\\b(?:has|have|had|.s|.ve) (?:since |now |recently |already )?(?:left|retired|moved on|resigned|departed|passed away)(?: (?:from )?(?:the|our|this|us)?\\b)?|\\bleft (?:the|our|this) (?:company|business|firm|organi[sz]ation|team)|\\bdoes(?: not|n.t) work (?:here|with us|for us|at)|\\b(?:isn.t|is not) with (?:us|the company)|\\bi (?:have )?(?:retired|left|resigned)\\b|\\bmy last (?:working )?day (?:was|is)',
  '\\bnicht mehr (?:im unternehmen|bei uns|in unserem|f(?:ü|ue)r (?:uns|die firma)|t(?:ä|ae)tig|besch(?:ä|ae)ftigt|in der firma|da\\b)|(?:unternehmen|firma) verlassen|ausgeschieden|in (?:rente|pension|ruhestand)',
  '\\bne (?:travaille|fait|font) plus (?:partie|chez|pour|ici|dans|parmi)|a quitté (?:l.entreprise|la société|ses fonctions|notre)|plus dans (?:l.entreprise|la société)|à la retraite|n.est plus (?:en poste|parmi|chez|dans)',
  '\\bya no (?:trabaja|forma parte|est[áa] en|pertenece)|dej[óo] la (?:empresa|compañía)|ha dejado la|se (?:ha )?jubil|j[áa] n[ãa]o (?:trabalha|faz parte|est[áa])|n[ãa]o trabalha mais|deixou a empresa|saiu da empresa|n[ãa]o faz mais parte',
  '\\bnon (?:lavora|fa|[èe]) pi[ùu] (?:qui|con noi|parte|in azienda|per)|ha lasciato (?:l.azienda|la società)|in pensione|niet meer (?:werkzaam|in dienst|bij ons|werkt)|werkt (?:hier |bij ons )?niet (?:meer|langer)|heeft (?:ons|het|de) (?:bedrijf|organisatie)? ?verlaten|met pensioen',
  '\\b(?:ju[żz] )?nie pracuje|odszed[łl]|odesz[łl]a|na emerytur|(?:arbetar|jobbar) inte (?:l[äa]ngre|kvar)|har slutat|g[åa]tt i pension|(?:arbejder|jobber) ikke (?:l[æa]ngere|lenger)|er (?:fratr[åa]dt|stoppet|sluttet)|har (?:forladt|sluttet)|g[åa]et p[åa] pension|(?:больше )?не работает|уволи|ушел из|退職|退社|已(?:经)?离职|已離職|不在(?:本|我们)公司|不再任职',
);

const wrong = any(
  '\\b(?:wrong|incorrect) (?:person|number|contact|guy|department|address|e-?mail|recipient|individual|company|team)|\\bnot the (?:right|correct|best|appropriate) (?:person|contact|one|point of contact|department|number)|\\b(?:you have|you.ve) (?:got )?the wrong|\\b(?:i|we) (?:don.?t|do not|am not|are not|.m not|.re not) (?:handle|deal with|in charge|responsible|involved|the one who|own|manage|look after|the decision.?maker)|\\bnot (?:my|our) (?:department|area|responsibility|role|remit|field)|\\b(?:mistaken|confused) (?:me|identity)|\\bthis is(?: not|n.t) (?:\\p{Lu}\\p{L}+|him|her|me)\\b|\\bwho is this for|\\byou.?(?:d| would| should| need to| want to| may want to| might want to)? (?:be )?(?:better off )?(?:speak|talk|contact|reach out|connect|ask)(?:ing)? (?:to|with)? ?(?:my|our|\\p{Lu})|\\bnot mine\\b',
  '\\bfalsche(?:r|n)? (?:person|ansprechpartner\\p{L}*|adresse|kontakt|nummer|abteilung)|nicht (?:der|die) richtige|nicht (?:daf(?:ü|ue)r )?zust(?:ä|ae)ndig|\\bmauvais(?:e)? (?:personne|interlocuteur|num[ée]ro|contact|destinataire|adresse|service)|pas (?:la bonne personne|le bon (?:interlocuteur|contact|service|num[ée]ro))|pas (?:en charge|responsable|concern[ée])|je ne m.occupe pas',
  '\\b(?:persona|n[úu]mero|contacto|correo|departamento) equivocad[oa]|no soy (?:la persona|el responsable|la responsable|quien)|se (?:ha )?equivoc|\\b(?:pessoa|n[úu]mero|contato|contacto) errad[oa]|n[ãa]o sou (?:a pessoa|o respons[áa]vel|a respons[áa]vel)|pessoa certa',
  '\\b(?:persona|numero|contatto|indirizzo|ufficio) sbagliat[oa]|non sono (?:la persona|il responsabile|la responsabile|io)|non me ne occupo|\\bverkeerde (?:persoon|nummer|contactpersoon|afdeling|adres)|niet de juiste (?:persoon|contactpersoon)|niet verantwoordelijk|ga (?:hier )?niet over',
  '\\b(?:niew[łl]a[śs]ciwa osoba|z[łl]y (?:numer|adres|kontakt)|nie (?:jestem|ta) (?:w[łl]a[śs]ciw|odpowiedni|osob)|nie zajmuj[ęe] si[ęe])|\\bfel (?:person|nummer|kontakt|avdelning)|inte r[äa]tt person|inte ansvarig|\\bforkert (?:person|nummer|kontakt|afdeling)|ikke (?:den )?rette? person|ikke ansvarlig|feil (?:person|nummer)|не (?:тот человек|по адресу|занимаюсь|отвечаю)|ошиблись|担当(?:では|者では|外)|人違い|番号違い|找错人|打错|发错|不是我负责|不负责|非负责人',
);

/**
 * A person who is not the one meant, or who tells that the one meant has left. Neither is an opt-out: the lead changes (another contact, or none), and
 * nobody is marked. The contact is what the message names: an address, a number, a name after "contact", "reach out to" and the like.
 */
export const detectWrongPerson = (text: string): WrongPerson | null => {
  const own = withoutQuoteLines(text.slice(0, 10_000));
  const gone = left.exec(own);
  const found = gone ?? wrong.exec(own);
  if (found === null) return null;
  const email = addressesIn(own)[0] ?? null;
  const phone = phonesOf(own)[0] ?? null;
  const name =
    /(?:contact|reach out to|speak (?:to|with)|talk (?:to|with)|try|ask|e-?mail|write to|replaced by|successor is|wenden sie sich an|kontaktieren sie|contacter|contactez|contacte|contactar con|contattare|kontakta|kontakt)\s+(?:my colleague |our colleague |mr\.? |ms\.? |mrs\.? |herr[n]? |frau |m\. |mme )?(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})/u.exec(
      own,
    )?.[1] ?? null;
  const kind = gone !== null ? 'left_company' : 'wrong_person';
  return {
    kind,
    contact: email === null && phone === null && name === null ? null : { name, email, phone },
    evidence: `${kind === 'left_company' ? 'Says that the person has left' : 'Says that this is the wrong person'}: “${found[0].trim().slice(0, 100)}”.`,
  };
};
