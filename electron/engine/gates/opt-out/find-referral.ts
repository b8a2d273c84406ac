import { phonesOf } from '../../ingest/signature-facts';

/** Somebody to write to instead, as far as the message says it; phones as they can be dialled. */
export type Referral = { name: string | null; email: string | null; phone: string | null };

const address = /[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/;

const name =
  "(?<name>\\p{Lu}[\\p{L}'’-]+(?:\\s(?:(?:de|da|van|von|der|den|la|di|del|dos|el|al)\\s){0,2}\\p{Lu}[\\p{L}'’-]+){0,2})";
/** Titles and what somebody is to the writer, between the verb and the name. */
const titles =
  '(?:(?:[Mm]y|[Oo]ur|the|new|colleague|successor|replacement|manager|lead|head|operations|fleet|Mr\\.?|Ms\\.?|Mrs\\.?|Dr\\.?|Herrn?|Frau|meine[nr]?|unsere[nr]?|[Kk]olleg\\p{L}+|M\\.|Mme|[Mm]adame|[Mm]onsieur|mon|ma|notre|coll[èe]gue|el|la|mi|[Ss]eñora?|compañer[oa]|colega|o|a|meu|minha|il|mio|mia|[Ss]ig(?:nora?|\\.)?|collega|dott\\p{L}*|mijn|onze|de|heer|mevrouw|pan\\p{L}*|pani\\p{L}*|min|kollega\\p{L}*|kolleg\\p{L}+|к|коллег\\p{L}+)\\s+){0,4}';
const verbs =
  '(?:(?:best |right |better )?(?:person|contact|one)(?: to \\p{L}+(?: to| with)?| for \\p{L}+)? (?:is|would be)|contact|reach out to|reach|speak (?:to|with)|talk (?:to|with)|try|ask(?: our| for)?|e-?mail|write to|call|message|replaced by|taken over by|direct (?:all |any )?(?:queries|questions|enquiries|requests|this) to|loop in|handed (?:this |that |it )?(?:area |topic |over |on )*to|forward(?:ing|ed) (?:this|it) to|you want|you need|you are (?:looking for|after)|that would be|ask for|be talking to(?: our [A-Z]{2,4},)?|his successor|her successor|successor|replacement is|be|is now|wenden (?:Sie )?sich (?:bitte )?an|kontaktieren Sie|fragen Sie|schreiben Sie(?: bitte)? an|sprechen Sie mit|[Nn]achfolger(?:in)? ist|[Nn]achfolge hat|kümmert sich|liegt bei|betreut|(?:Ansprechpartner(?:in)? (?:wäre|ist))|macht bei uns|zuständig ist|übernimmt|contacter|contactez(?: plutôt)?|adressez-vous à|voyez avec|écrivez à|successeur est|suivi par|géré par|remplacée? par|en charge est|contacte(?: mejor)?(?: con)?|contactar (?:con|a)|hable con|la sustituye|lo sustituye|le sustituye|de eso se ocupa|se ocupa|se encarga|la lleva|lo lleva|escriba a|diríjase a|reemplazad[oa] por|sustituid[oa] por|fale com|falar com|contacte|contate|escreva (?:para|a)|substituíd[oa] por|cuida disso é|responsável é|contatti|contattare|parli con|scriva a|sostituit[oa] da|se ne occupa|contact op met|vraag het aan|opvolger is|moet bij|schrijf naar|mail naar|kontakt z|pisać do|kontaktować się z|kontakta|prata med|kontakt|tale med|snakk med|tal med|yhteyttä|ottakaa yhteyttä|обращайтесь к|пишите|свяжитесь с)';
const told = new RegExp(`(?<!\\p{L})${verbs}\\s*:?\\s+${titles}${name}`, 'u');
const tookOver = new RegExp(
  `${name},?\\s+(?:has taken over|took over|is (?:now )?(?:responsible|in charge)|handles|runs the|looks after|deals with|is your (?:man|woman|best bet)|hat übernommen|kümmert sich|übernimmt|s'en occupe|qui (?:gère|lui succède|s'en occupe|pilote|reprend|suit)|se encarga|ahora lleva|se ocupa|se ne occupa|gaat hierover|neemt)`,
  'u',
);
/** "Das habe ich an Tom Weller abgegeben", "transmis à Luc Bernard". */
const handedOver = [
  new RegExp(`(?<!\\p{L})(?:an|aan)\\s+${titles}${name}\\s+(?:ab|über|weiter)ge(?:geben|leitet|reicht)`, 'u'),
  new RegExp(
    `(?<!\\p{L})(?:transmis|confié|passé|pasé|traspasé|passei|passato|affidato|handed|passed|overgedragen|doorgegeven|abgegeben|weitergeleitet)(?:\\s\\S+){0,4}?\\s(?:à|a|to|ao|aan|an)\\s+${titles}${name}`,
    'u',
  ),
];
const beside = new RegExp(`${name}\\s*[,:(<–-]?\\s*[(<]?\\s*$`, 'u');
/** Capitalised, but nobody's name. */
const nobody =
  /^(?:[A-Z]{2,4}|HR|Procurement|Purchasing|Sales|Support|Accounting|Finance|Head Office|Reception|Einkauf|Buchhaltung|Vertrieb|Abteilung|Achats|Compras|Acquisti|Inkoop|Please|Instead|Monday|Tuesday|Wednesday|Thursday|Friday|Sie|Ihn|Ihr|Hi|Hello|Tel|Herrn?|Frau|Mr|Ms|Mrs|Best|Kind|Thanks|You|He|She|They|This|Not|And|Or|Or Try|My|Our|Your|Me|Us|I|Nobody|None|Somebody|Someone|Anybody|Anyone|Everybody|Everyone|Niemand|Keiner|Jemand|Personne|Aucun|Quelqu['’]un|Nadie|Alguien|Ninguém|Alguém|Nessuno|Qualcuno|Iemand|Nikt|Ktoś|Ingen|Någon|Noen|Nogen|Kukaan|Joku|Никто|Кто-то)$/u;

/** Whom a message names to write to instead: an address, a number, a name after "contact", before an address or before "has taken over". Null: nobody. */
export const findReferral = (text: string): Referral | null => {
  const found = address.exec(text);
  const email = found?.[0].replace(/\.+$/, '') ?? null;
  const phone = phonesOf(text)[0] ?? null;
  const name = nameOf([
    told.exec(withoutCapitals(text))?.groups?.name,
    found === null ? undefined : beside.exec(text.slice(Math.max(0, found.index - 80), found.index))?.groups?.name,
    ...handedOver.map((each) => each.exec(text)?.groups?.name),
    tookOver.exec(text)?.groups?.name?.replace(/^C['’]est\s+/u, ''),
  ]);
  return email === null && phone === null && name === null ? null : { name, email, phone };
};

/** The first letter of each sentence small, so that a verb there reads like one elsewhere. */
const withoutCapitals = (text: string): string =>
  text.replace(/(^|[.!?:;\n]\s*)(\p{Lu})/gu, (_all, before: string, letter: string) => before + letter.toLowerCase());

const nameOf = (candidates: readonly (string | undefined)[]): string | null =>
  candidates.find((each) => each !== undefined && !nobody.test(each)) ?? null;
