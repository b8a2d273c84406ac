import type { CheckContext } from '../check-context';
import { draftWords } from '../reading';
import { sourceTexts } from '../sources';
import { plainWords } from './result';

/*
 * Somebody named as a customer of ours. A model that knows of none invents one, or gives away who else writes to us: only names that stand
 * in a source may be used. Names are found as they are written: marks are taken off the text and the patterns, capitals are kept.
 */

/** A name as it is written: one to four words with capitals, joined or not. */
const name =
  "(?<who>(?:\\p{Lu}[\\p{L}\\p{N}'’&.-]*\\p{L}|\\p{Lu}{2,})(?:[ \\u00a0](?:(?:&|and|und|et|y|e|of|de|du|di|von|van) )?\\p{Lu}[\\p{L}\\p{N}'’&.-]*\\p{L}){0,3})";
const b = '(?<![\\p{L}\\p{N}])';
const e = '(?![\\p{L}\\p{N}])';

/** "Contoso also uses us": behind a name, what only a customer does with us. */
const uses: readonly string[] = [
  '(?:(?:also|already|now|too|currently|has|have|been|happily|recently|just) ){0,3}(?:uses?|used|using|works? with|worked with|working with|(?:planning|planned) with|relies on|rely on|trusts?|chose|chosen|switched to|moved to|signed(?: up)? with|plans? with|runs? on|bought from|buys from|is a (?:happy |long-time )?(?:customer|client)|are (?:happy |long-time )?(?:customers|clients)|is (?:one of our|our)|are (?:among our|our))',
  '(?:(?:auch|schon|bereits|ebenfalls|jetzt|inzwischen|langst|seit langem) ){0,2}(?:nutzt|nutzen|fahrt|fahren|liefert|liefern|arbeitet|arbeiten|verwendet|verwenden|setzt|setzen|vertraut|vertrauen|plant|planen|hat sich fur|ist (?:zu uns gewechselt|(?:zufriedener |langjahriger )?kunde)|ist (?:auch|schon|bereits|ebenfalls)? ?(?:unser )?kunde|zahlt zu unseren)',
  '(?:(?:aussi|deja|egalement) )?(?:utilise|utilisent|travaille|travaillent|fait confiance|nous fait (?:deja |aussi )?confiance|a choisi|nous a choisis?|est (?:deja |aussi |egalement )?(?:client|cliente)|fait partie de nos)(?: (?:aussi|deja|egalement))?',
  '(?:(?:ya|tambien|ademas|lo|la) ){0,2}(?:usa|usan|utiliza|utilizan|trabaja|trabajan|confia|confian|nos (?:eligio|usa|utiliza)|eligio|es (?:ya |tambien )?cliente|ya es cliente)',
  '(?:(?:ja|tambem) ){0,2}(?:usa|usam|utiliza|utilizam|trabalha|trabalham|confia|confiam|nos (?:escolheu|usa)|escolheu|e (?:ja |tambem )?(?:nosso |nossa )?cliente)',
  '(?:(?:gia|anche|lo|la) ){0,2}(?:usa|usano|utilizza|utilizzano|lavora|lavorano|si affida|si affidano|ci ha scelto|ha scelto|e (?:gia |anche )?(?:nostr[oa] )?cliente)',
  '(?:(?:ook|al|nu) ){0,2}(?:gebruikt|gebruiken|werkt|werken|rijdt|rijden|plant|plannen|bezorgt|bezorgen|vertrouwt|vertrouwen|koos|heeft (?:ook )?voor ons|is (?:ook |al )?klant)',
  '(?:(?:tez|rowniez|juz|takze) ){0,2}(?:korzysta|korzystaja|uzywa|uzywaja|pracuje|pracuja|zaufa\\p{L}*|wybra\\p{L}*|jest (?:juz |tez )?(?:naszym )?klientem)',
  '(?:(?:ocksa|redan) ){0,2}(?:anvander|jobbar|arbetar|litar|valde|ar (?:ocksa |redan )?kund)(?: (?:ocksa|redan))?',
  '(?:(?:ogsa|allerede) ){0,2}(?:bruger|arbejder|stoler|valgte|er (?:ogsa |allerede )?kunde)(?: (?:ogsa|allerede))?',
  '(?:(?:тоже|уже|также) ){0,2}(?:использу\\p{L}+|пользу\\p{L}+|работа\\p{L}+|выбрал\\p{L}*|доверя\\p{L}+|(?:наш|является) клиент\\p{L}*)',
];
/** What makes it ours: "us", "our app", "it" alone does not. Within a few words of the verb. */
const ours =
  /(?<!\p{L})(?:us|our|uns|unsere?[nmrs]?|kunde|nous|notre|nos|cliente?s?|nos|nosotros|nuestr[oa]s?|nos|connosco|conosco|nossos?|nossas?|noi|nostr[oaie]|ci|ons|onze|klant|nas|nami|nasz\p{L}*|nam|klientem|oss|vara?t?|kund|os|vores|customers?|clients?|нас|нами|нам|наш\p{L}*|клиент\p{L}*)(?!\p{L})/u;

/** "UPS uses it in three depots": what a third firm uses in a reply of ours is ours. */
const usesIt =
  /^(?:(?:also|already|now|currently|have|has|been|are|is|auch|schon|bereits|aussi|deja|ya|tambien|ja|tambem|gia|anche|al|ook|juz|tez) ){0,3}(?:(?:uses?|using|run|runs|rel(?:y|ies) on|swears? by|loves?) (?:it|this|the (?:system|tool|app|platform|software|product))|(?:nutzt|nutzen|verwendet|verwenden|setzt|setzen) (?:es|das|dies|sie|die software|das system|das tool)|(?:fahrt|fahren|plant|planen|arbeitet|arbeiten) (?:\p{L}+ ){0,2}damit|(?:l'|le |la |s'en )(?:utilise|utilisent|sert|servent)|(?:lo|la) (?:usa|usan|utiliza|utilizan|usano|utilizza|utilizzano)|(?:usam?|utilizam?)-n?[oa]|(?:gebruikt|gebruiken) (?:het|dit)|(?:werkt|werken|rijdt|rijden|plant|plannen) (?:\p{L}+ ){0,2}(?:ermee|hiermee|daarmee)|(?:tego|z tego) (?:uzywa|uzywaja|korzysta|korzystaja))(?!\p{L})/u;

/** "Customers such as Contoso", "like Contoso, we …", "our work for Contoso". */
const suchAs: readonly string[] = [
  '(?:[Cc]ustomers|[Cc]lients|[Cc]ompanies|[Ff]irms|[Bb]usinesses|[Tt]eams|[Oo]thers|[Oo]perators|[Rr]eferences)(?:,)? (?:such as|like|including|for example|e\\.g\\.|are|include)',
  '(?:[Oo]ur|[Aa]nother|[Aa]) (?:\\p{Ll}+ ){0,2}(?:customer|client|reference),?',
  '(?:[Aa]sk|[Cc]all|[Cc]ontact) (?:them |anyone |anybody |the people |the team )?(?:at|from)',
  "(?:[Ww]e|[Ii])(?:’ve|'ve| have)? (?:also |already |recently |just )?(?:helped|work(?:ed)? (?:for|with)|signed|onboarded|supplied|served|won|set up|did (?:this|it|the same) for)",
  '(?:[Zz]u|[Uu]nter) unseren Kunden (?:zählen|gehören|sind)|(?:[Kk]unden|[Ff]irmen|[Uu]nternehmen|[Bb]etriebe|[Tt]eams|[Rr]eferenzen) (?:wie|sind|etwa)(?: etwa| zum Beispiel)?|(?:[Uu]nser|[Uu]nserem|[Uu]nseren|[Ee]in|[Ee]inem|[Dd]er) Kunden?|(?:[Bb]ei|[Ff]ür) unserem? Kunden',
  '(?:[Cc]lients|[Ee]ntreprises|[Ss]ociétés) (?:comme|tels? que|telles que)|(?:[Nn]otre|[Uu]n(?: autre)?) (?:client|référence),?|[Nn]ous (?:avons (?:aidé|équipé)|travaillons (?:déjà |aussi )?(?:avec|pour))',
  '(?:[Cc]lientes|[Ee]mpresas) (?:como|tales como)|(?:[Nn]uestro|[Oo]tro|[Uu]n) cliente,?|(?:[Hh]emos ayudado a|[Tt]rabajamos (?:ya |también )?(?:con|para))',
  '(?:[Cc]lientes|[Ee]mpresas) como|(?:[Oo] nosso|[Oo]utro|[Uu]m) cliente,?|(?:[Aa]judámos|[Aa]judamos|[Tt]rabalhamos (?:já |também )?(?:com|para)) (?:a |o )?',
  '(?:[Cc]lienti|[Aa]ziende) come|(?:[Ii]l nostro|[Uu]n(?: altro)?) cliente,?|(?:[Aa]bbiamo aiutato|[Ll]avoriamo (?:già |anche )?(?:con|per))',
  '(?:[Kk]lanten|[Bb]edrijven) (?:zoals|als)|(?:[Oo]nze|[Ee]en(?: andere)?) klant,?|(?:[Ww]e|[Ww]ij) (?:werken|werkten) (?:al |ook )?(?:met|voor)',
  '(?:[Kk]lienci|[Ff]irmy|[Kk]lientów|[Ff]irm) (?:tacy jak|takie jak|jak|takich jak)|(?:[Nn]asz|[Ii]nny) klient,?|[Pp]racujemy (?:już |też )?(?:z|dla)',
  '(?:[Kk]under|[Ff]öretag) (?:som|såsom)|(?:[Vv]år|[Ee]n annan) kund,?|[Vv]i (?:jobbar|arbetar) (?:redan |också )?(?:med|för)',
  '(?:[Kk]under|[Vv]irksomheder) (?:som|såsom)|(?:[Vv]ores|[Ee]n anden) kunde,?|[Vv]i (?:arbejder|har hjulpet) (?:allerede |også )?(?:med|for)?',
  '(?:[Кк]лиент\\p{Ll}*|[Кк]омпани\\p{Ll}+),? (?:как|вроде|такие как|например)|[Нн]аш клиент,?|[Мм]ы (?:уже )?работаем с',
];

/** Without marks, so that one spelling of a verb does. */
const flat = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

const behindName = new RegExp(`${b}${name},? (?=(?:${flat(uses.join('|'))})${e})`, 'gu');

/** "Over 400 courier firms trust us": how many customers we have is a figure like others. */
const soMany = new RegExp(
  `(?<![\\p{L}\\d.,])(?<count>\\d{2,3}(?:[.,' \\u00a0]\\d{3})*|\\d{4,7})\\+? (?:\\p{L}+ ){0,3}?(?:customers|clients|firms|companies|businesses|teams|operators|users|couriers|kunden|firmen|unternehmen|betriebe|nutzer|entreprises|societes|utilisateurs|clientes|empresas|usuarios|utilizadores|clienti|aziende|utenti|klanten|bedrijven|gebruikers|klientow|firm|uzytkownikow|kunder|foretag|virksomheder|brugere|клиентов|компаний|お客様|社|客户|公司)(?:${e}|(?=[\\p{sc=Han}\\p{sc=Hiragana}]))`,
  'gu',
);

/** A number of our customers that no source has; null for none. */
const strangeCount = (context: CheckContext): string | null => {
  const draft = draftWords(context);
  if (!/\d\d/.test(draft)) return null;
  for (const found of draft.matchAll(soMany)) {
    const around = draft.slice(Math.max(0, found.index - 60), found.index + found[0].length + 60);
    // Theirs may be counted: only what is ours is a claim about us.
    if (
      !ours.test(around.replace(found[0], ' ')) &&
      !/(?<!\p{L})(?:already|bereits|deja|ya|ja|gia|al|juz)(?!\p{L})/u.test(around)
    )
      continue;
    const count = (found.groups?.count ?? '').replace(/\D/gu, '');
    const said = sourceTexts(context).map((text) => text.replace(/(?<=\d)[.,' \u00a0](?=\d{3})/gu, ''));
    if (!said.some((text) => new RegExp(`(?<!\\d)${count}(?!\\d)`).test(text))) return found[0];
  }
  return null;
};
const beforeName = new RegExp(
  `${b}(?:${flat(suchAs.join('|'))}),? (?:the |die |der |den |la |le |el |il |o |a |de |компани\\p{Ll}+ )?[«“"„]?${name}`,
  'gu',
);
/** 例如X公司也在使用 · X社様にもご利用いただいております: Latin or Han names of up to ten signs. */
const inHan = new RegExp(
  flat(
    /(?<who>[A-Z][\p{L}\p{N}& .-]{2,30}|[\p{sc=Han}\p{sc=Katakana}ー]{2,10})(?:社|公司|集团|様|さま)?(?:様)?(?:に|で|は)?(?:も|也|已经|已|正在)(?:在)?(?:(?:当社|弊社|私ども|うち)(?:を|の\p{L}{1,8}を))?(?:使用|选择|采用|信任|ご?利用|ご?採用|ご?導入|お使い)|(?:客户|客戶|如|像|例えば|お客様の)(?<like>[A-Z][\p{L}\p{N}& .-]{2,30}[\p{L}\p{N}])(?:社|公司|等|など|様|集团)/u
      .source,
  ),
  'gu',
);

/** Who are many is nobody in particular. */
const many =
  /^(?:many|most|some|all|several|viele|manche|alle|einige|mehrere|beaucoup|certains?|plusieurs|muchos|muchas|algunos|varios|muitos|muitas|alguns|molti|molte|alcuni|veel|enkele|wiele|wielu|manga|mange|nagra|nogle|flere|многие|некоторые)(?!\p{L})/u;
/** Words with a capital that name nobody: they begin a sentence, or stand for those who are spoken to. */
const nobody =
  /^(?:we|i|you|it|they|he|she|this|that|these|those|who|everyone|everybody|one|our|your|their|many|most|some|all|each|both|several|other|others|another|customers?|clients?|teams?|people|planners?|drivers?|companies|users?|businesses|firms?|the|a|an|and|if|wir|ich|sie|er|es|viele|alle|kunden|kunde|unser\p{L}*|nous|vous|on|il|elle|ils|cela|nos|notre|beaucoup|cette|usted\p{L}*|nuestr\p{L}*|muchos|voce\p{L}*|nos|nosso\p{L}*|muitos|noi|voi|lei|molti|nostr\p{L}*|wij|we|u|jullie|veel|onze|my|panstwo|pan|pani|wiele|wielu|nasz\p{L}*|vi|du|ni|manga|mange|vores|var|мы|вы|он|она|они|многие|наш\p{L}*|auch|jetzt|heute|dann|dort|hier|so|now|today|here|there)$/u;

/** Whom a draft names as a customer of ours although no source knows the name; null for nobody. */
export const strangeCustomer = (context: CheckContext): string | null => {
  const draft = flat(context.draft);
  const found: string[] = [];
  for (const match of draft.matchAll(behindName)) {
    const rest = plainWords(draft.slice(match.index + match[0].length, match.index + match[0].length + 60));
    const doing = /^[^.!?\n]{0,50}/u.exec(rest)?.[0] ?? '';
    if (ours.test(doing) || usesIt.test(rest)) found.push(match.groups?.who ?? '');
  }
  for (const match of draft.matchAll(beforeName)) found.push(match.groups?.who ?? '');
  for (const match of draft.matchAll(inHan)) found.push(match.groups?.who ?? match.groups?.like ?? '');
  if (found.length === 0) return strangeCount(context);
  const said = plainWords(
    [...sourceTexts(context), ...(context.ownPeople ?? []), context.writer, ...context.known].join('\n'),
  );
  const isKnown = (who: string): boolean =>
    plainWords(who)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 2 && !nobody.test(word))
      // Names are inflected: this much of one must do.
      .every((word) => said.includes(word.slice(0, Math.max(3, Math.min(word.length - 1, 5)))));
  return found.find((who) => who !== '' && !many.test(plainWords(who)) && !isKnown(who)) ?? strangeCount(context);
};
