import { cheaper } from './cheaper';

/*
 * Words that promise something, folded (see `plainWords`: the Polish ł and the Danish ø stay), in the languages we write. One that the
 * knowledge uses itself may be used. Stems, so that "guaranteed" is found in knowledge that says "guarantee".
 */

const words = (...sources: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${sources.join('|')})(?!\\p{L})`, 'u');
/** Chinese and Japanese write without spaces: nothing bounds a word. */
const or = (bounded: RegExp, unbounded: string): RegExp => new RegExp(`${bounded.source}|${unbounded}`, 'u');

const free = or(
  words(
    'free of (?:charge|cost)|for free|at no (?:extra |additional )?cost|no charge|complimentary|(?:costs?|pay|pays) nothing|zero cost|without (?:any )?(?:cost|charge)s?|(?:you|he|she|they|customers?) pays? nothing',
    '(?:is|are|goes|comes|be) on (?:us|me|the house)|free (?:trial|test|month|week|pilot|set-?up|onboarding|training|migration|delivery|shipping|phone|device|visit|sample|installation|support)s?',
    "(?:is|are) free (?:for|in|during) (?:the|your) (?:first|next|whole)|(?:months?|weeks?|years?) (?:(?:is|are|of it) )?free|(?:will not|won't|does not|doesn't|would not|wouldn't) cost (?:you )?(?:anything|a (?:cent|penny))",
    "(?:will|do|shall) not (?:charge|bill|invoice)|won't (?:charge|bill|invoice)|don't (?:charge|bill|invoice)|not be (?:charged|billed|invoiced)",
    'kostenlos\\p{L}*|kostenfrei\\p{L}*|gebuhrenfrei\\p{L}*|umsonst|geschenkt|schenken (?:wir|ich)|(?:wir|ich) schenken?|(?:geht|gehen) aufs haus|ohne aufpreis',
    'gratis|gratuit\\p{L}*|offert\\p{L}* par nous|vous est offert\\p{L}*|(?:vous )?offrons|(?:je|nous) vous offr\\p{L}+|sans frais|cadeau',
    'sin (?:coste|cargo)|(?:le|te|les|os) regal\\p{L}+|(?:a|por|de) nuestra cuenta|(?:por|a) nossa conta|(?:fica|corre|vai|e|sao|ficam|correm) (?:tudo )?por nossa conta|sem (?:custos?|custo adicional)|(?:lhe )?oferecemos',
    '(?:no|without(?: an?| any)?) (?:set-?up|start-?up|activation|onboarding|installation|migration|delivery|shipping|porting) (?:fees?|costs?|charges?)',
    '(?:ohne|keine) (?:einrichtungs|anschluss|aktivierungs|start|liefer|versand)(?:gebuhr|kosten)\\p{L}*|(?:zonder|geen) (?:opstart|aansluit|installatie|verzend)kosten',
    '(?:utan|ingen) (?:start|anslutnings|installations)avgift|(?:uden|intet|ingen) (?:oprettelses|start|installations)gebyr',
    'senza costi|gratuitamente|omaggio|offriamo noi|(?:le|vi|ti) regaliamo|bez(?:p[łl]atn\\p{L}*| op[łl]at)|za darmo|darmow\\p{L}*|w prezencie',
    'kostnadsfri\\p{L}*|kostar (?:ingenting|inget)|utan kostnad|bjuder vi pa|omkostningsfri\\p{L}*|koster (?:ingenting|intet|ikke noget)|uden beregning|kosteloos|kosteloze',
    'бесплатн\\p{L}*|даром|в подарок|дарим',
  ),
  '免费|免費|赠送|無料|无偿|無償',
);

/** What is promised, in one word, beside the words that promise it. */
export const promises: readonly (readonly [RegExp, string])[] = [
  [
    or(
      words(
        'guarant(?:ee|y)\\p{L}*|warrant(?:y|ies)|garant(?:ie|ier|i|iz|ia|it|ir|ee|er)\\p{L}*|garandeer\\p{L}*|garanz\\p{L}*|gwaran\\p{L}*|гарант\\p{L}*',
      ),
      '保证|保証|保障|担保',
    ),
    'guarantee',
  ],
  // A warranty on a device is no word of ours for anything else.
  [
    or(
      words(
        '(?:i|we)(?: can| do| hereby| also)* promise(?: you)?(?= (?:that|you|to|the|your|a|it|an?)(?!\\p{L}))(?! to (?:write|call|send|come|get|be|keep|let|stop|not)(?!\\p{L}))|(?:(?:wir|ich) versprech\\p{L}+|versprech(?:en|e) (?:wir|ich))(?: \\p{L}+)?,? das(?:s|ß)|(?:nous vous|je vous|nous) promett\\p{L}+ qu\\S*|(?:(?:le|les|te|os) )?promet(?:o|emos)(?:-lhes?)? que|prometti?a?mo che|prometto che|(?:(?:wij|we|ik) belo(?:ven|of)|beloven (?:wij|we))(?: \\p{L}+)? dat|obiecuj\\p{L}+(?! (?:byc|nie|sie|krotko))|vi lovar,? (?:\\p{L}+ )?att (?:ni|du|det|er)|(?:vi|jeg) lover,? (?:\\p{L}+ )?at (?:i|du|det|jeres)|обеща\\p{L}+,? что',
        '(?:we|i|is|are|be) (?:can |fully |hereby |personally )?guaranteed?|and guarantee (?:the|that|you|your|an?)|(?:garantier|garantiss|garantiz|garantim|garantiam|garanto|garantisco|garandeer|garanderen|gwarantuj|garanterar|garanterer|гарантируе|гарантирую)\\p{L}*',
      ),
      '我们?保证|保証(?:いた)?します',
    ),
    'guaranteed',
  ],
  [
    or(
      words(
        '(?:discount|rabatt|nachlass|remise|descuento|desconto|sconto|korting|rabat|zniz[kc]|скидк|preisnachlass)\\p{L}*',
        '\\d+\\s?% (?:off|in meno|de moins|menos|taniej)|half (?:off|the price|price)|halber preis|moitie prix|mitad de precio|meta prezzo|metade do preco|halve prijs|halva priset|halv pris',
      ),
      '割引|値引|[一二三四五六七八九\\d]折|折扣|优惠价|打折',
    ),
    'discount',
  ],
  [
    or(
      words(
        '(?:at )?half (?:of )?(?:the|your|that|our) (?:\\p{L}+ )?(?:price|rate|fee|cost)|half[- ]price|half off|(?:pay|pays|paying) (?:only |just )?half',
        'zum halben preis|halber preis|(?:nur )?die halfte (?:des preises|zahlen|bezahlen)|(?:zahlen|bezahlen)(?: \\p{L}+){0,6} die halfte|moitie prix|(?:pai|pay)\\p{L}+ (?:que )?la moitie|moitie du prix',
        '(?:a )?mitad de(?:l)? precio|pag\\p{L}+ (?:solo )?la mitad|(?:pela )?metade do preco|pag\\p{L}+ (?:so )?(?:a )?metade|meta (?:del )?prezzo|pag\\p{L}+ (?:solo )?la meta',
        '(?:voor )?(?:de )?halve prijs|(?:betaal\\p{L}*|betalen) (?:u )?(?:maar )?de helft|za poł ceny|połow[aeę] ceny|(?:for )?halva priset|hal[vf]t? pris|половин\\p{L}+ цен\\p{L}+|за полцены|(?:заплатите|платите) половину',
        'buy[- ]one[- ]get[- ]one|two for (?:the price of )?one|pay for \\S+(?: \\S+){0,2} (?:and )?get \\S+',
      ),
      '半价|半額|买一送一',
    ),
    'half price',
  ],
  [
    words(
      "(?:we|i)(?:'ll| will| can| would| could|'d| gladly| happily)* waive|(?:is|are|be|gets?) waived|(?:verzichten|verzichte) (?:wir|ich)|(?:wir|ich) (?:verzichten?|erlassen?)|(?:erlassen|erlasse) (?:wir|ich)",
    ),
    'waived',
  ],
  [
    words(
      '(?:price|rate|fee)s? (?:\\p{L}+ ){0,2}(?:locked(?: in)?|frozen)|(?:locked in|fixed|guaranteed) (?:for (?:life|ever)|forever)|lock in (?:the|your|this|today)|never (?:rises|goes up|increases)|preisgarantie|prix (?:bloque|garanti)s?|precio (?:congelado|bloqueado)|prezzo bloccato',
    ),
    'fixed price',
  ],
  [
    words(
      "(?:match|beat) (?:any|every|their|the|your|a)(?: [\\p{L}'’]+){0,3} (?:price|offer|quote|rate)s?|(?:unterbieten|ubertreffen) (?:wir|jedes)|(?:nous )?alignons|igualamos (?:cualquier|el) precio|igualamos qualquer|eguagliamo",
    ),
    'price match',
  ],
  [
    words(
      'no lock-?in|without lock-?in|(?:cancel|leave|stop|quit|go|walk away)(?: \\p{L}+){0,2} (?:any|every) (?:day|moment|minute)|walk away (?:any ?time|whenever)',
    ),
    'lock-in',
  ],
  [
    words(
      'rebates?|voucher|coupon|gutschein|special (?:price|offer|rate|deal|discount)|better price|sonder(?:preis|angebot|konditionen)\\p{L}*|vorzugspreis|prix special|tarif special|precio especial|preco especial|prezzo speciale|speciale prijs|specjaln\\p{L}+ cen\\p{L}*|specialpris|особ\\p{L}+ цен\\p{L}+',
    ),
    'special price',
  ],
  [cheaper, 'lower price'],
  [free, 'free'],
  [
    or(
      words(
        '(?:refund|money[- ]back|money is back|ruckerstatt|rembours|reembols|rimbors)\\p{L}*|get (?:it|everything|it all|every (?:cent|penny|euro|dollar)(?: of it)?|all (?:of it|your money)) back|(?:every (?:cent|penny)|the full amount|the whole sum) back|geld zuruck\\p{L}*|devol\\p{L}+ (?:d(?:o|el|e su|e seu)|el|o|su|seu) (?:dinero|dinheiro)|zwroci\\p{L}+ (?:\\p{L}+ )?pieniadze|erstatten? (?:wir|ich)|(?:wir|ich) erstatten?|(?:your|the|all your) money back|restitui\\p{L}+ (?:il|i) (?:denaro|soldi)|zwrot\\p{L}* pieniedzy|niet goed,? geld terug|geld terug|pengarna tillbaka|pengene tilbage|возврат\\p{L}* денег|вернем деньги',
      ),
      '全额退款|退款|返金',
    ),
    'refund',
  ],
  [
    words(
      '(?:cancel|leave|stop|quit|terminate)(?: \\p{L}+){0,2} (?:at )?(?:any ?time|whenever)|jederzeit (?:\\p{L}+ )?(?:kund|aussteig|beend)\\p{L}*|no (?:contract|commitment|obligation)s?|month[- ]to[- ]month|no minimum term|ohne (?:\\p{L}+)?(?:bindung|mindestlaufzeit)|monatlich kundbar|sans engagement|sin permanencia|sem fideli\\p{L}+|senza vincol[oi]|senza impegno|zonder verplichting\\p{L}*|maandelijks opzegbaar|bez zobowiazan|utan bindningstid|uden binding|без обязательств|resilier a tout moment|resiliable a tout moment|sin compromiso|(?:cancelar|dar(?:se)? de baja)(?: \\p{L}+){0,2} (?:cuando quiera|en cualquier momento|en todo momento)|sem compromisso|cancelar(?: \\p{L}+){0,2} (?:quando quiser|a qualquer (?:momento|altura))|(?:disdire|recedere|annullare)(?: \\p{L}+){0,2} (?:quando vuole|in qualsiasi momento|in ogni momento)|(?:op elk moment|wanneer u wilt|altijd|dagelijks) (?:\\p{L}+ )?opze\\p{L}+|(?:zrezygnowac|wypowiedziec)(?: \\p{L}+){0,3} (?:w kazdej chwili|w dowolnym momencie|kiedykolwiek)|saga upp(?: \\p{L}+){0,2} nar som helst|opsige(?: \\p{L}+){0,2} nar som helst|отказаться(?: \\p{L}+){0,2} в любо\\p{L}+ (?:момент|время)|расторгнуть(?: \\p{L}+){0,2} в любо\\p{L}+ (?:момент|время)',
    ),
    'cancel',
  ],
  [
    words(
      'no notice(?: at all| period)?|without (?:any )?notice|ohne (?:kundigungs)?frist|keine (?:kundigungs)?frist|aucun preavis|sans preavis|sin preaviso|sem aviso previo|senza preavviso|nessun preavviso|zonder opzegtermijn|geen opzegtermijn|bez (?:okresu )?wypowiedzenia|utan uppsagningstid|ingen uppsagningstid|uden (?:opsigelses)?varsel|без предупреждения|без уведомления',
    ),
    'notice',
  ],
  [
    or(
      words(
        '24 ?(?:/|x) ?7|(?:around|round) the clock|rund um die uhr|24 ?h ?(?:/|sur) ?24|24 heures sur 24|las 24 horas|24 (?:ore|ure|horas|uur|timer|timmar) (?:su|al dia|por dia|per dag|i dognet|om dagen|om dygnet)(?: 24)?|dygnet runt|døgnet rundt|dag en nacht|24 uur per dag|cał[aą] dobe|przez 24 godziny|круглосуточно',
      ),
      '24小时|24時間|全天候',
    ),
    'always there',
  ],
  [
    or(
      words('(?:unlimited|unbegrenzt|illimit|ilimitad|onbeperkt|obegransad|ubegrænset|nieogranicz|неограничен)\\p{L}*'),
      '无限|無制限',
    ),
    'unlimited',
  ],
  [
    words(
      '(?:lowest|best) price\\p{L}*|price match|bestpreis|meilleur prix|mejor precio|melhor preco|miglior prezzo|laagste prijs|najnizsz\\p{L}+ cen\\p{L}*|lagsta pris\\p{L}*|laveste pris\\p{L}*',
    ),
    'price',
  ],
  // An outcome for them, said to be certain: what becomes of their costs and figures nobody knows.
  [
    words(
      "(?:you(?:r|'ll)?|your (?:\\p{L}+ ){1,3})(?: will| are going to| shall)? (?:definitely|certainly|surely|undoubtedly|without (?:a |any )?(?:doubt|fail)) (?:will )?(?:save|earn|gain|win|cut|go down|fall|drop|shrink|rise|grow|double|halve|increase|decrease|improve)",
      'your (?:\\p{L}+ ){1,3}(?:will|are going to|is going to) (?:definitely|certainly|surely|undoubtedly|always) (?:go down|fall|drop|shrink|rise|grow|double|halve|increase|decrease|improve)',
      '(?:sie|ihr|du) (?:werden?t?|wirst|sparen|spart|sparst) (?:garantiert|auf jeden fall|mit sicherheit|definitiv|sicher)(?: \\p{L}+){0,4} ?(?:sparen|verdienen|gewinnen|senken)?|(?:vous|tu) (?:\\p{L}+ )?(?:economiserez|gagnerez|reduirez|ferez des economies) (?:a coup sur|certainement|surement|sans aucun doute)|(?:ahorrara|ganara|reducira)n? (?:seguro|con seguridad|sin duda|con toda seguridad)|(?:vai|vao) (?:poupar|ganhar|reduzir) (?:de certeza|com certeza|sem duvida)|(?:risparmiera|guadagnera|ridurra)\\p{L}* (?:sicuramente|di sicuro|certamente|senza dubbio)|(?:u|jullie|je) (?:bespaart|besparen|verdient) (?:gegarandeerd|zeker|sowieso)|na pewno (?:\\p{L}+ )?(?:zaoszczedz|obniz|zarobi)\\p{L}*|(?:sparar|tjanar) (?:du|ni) (?:garanterat|definitivt)',
    ),
    'certain outcome',
  ],
  [
    words(
      'never fails?|zero risk|risk[- ]free|risikofrei|ohne risiko|sans risque|sin riesgo|sem risco|senza rischi|zonder risico|bez ryzyka|utan risk|uden risiko|без риска',
    ),
    'risk',
  ],
  [
    words(
      '(?:gdpr|dsgvo|rgpd|avg|rodo|lgpd|hipaa|pci(?:[- ]dss)?|soc ?2|iso ?\\d{3,5})(?:[- ](?:fully )?(?:compliant|conform\\p{L}*|konform\\p{L}*|certified|zertifiziert\\p{L}*|certifie\\p{L}*|certificad\\p{L}*|certificat\\p{L}*|proof|compliance))?|(?:legally|fully) (?:compliant|binding)|rechtssicher\\p{L}*|tax[- ]deductible|steuerlich absetzbar\\p{L}*|conform\\p{L}* (?:au|al|ao) (?:rgpd|gdpr|lgpd)|certified|zertifiziert\\p{L}*|certifie(?:e|s|es)?|certificad[oa]s?|certificat[oaie]|gecertificeerd\\p{L}*|certyfikowan\\p{L}*|certifierad\\p{L}*|certificeret|сертифицирован\\p{L}*',
    ),
    'compliance',
  ],
];

/** What is said to cost nothing: that one thing is free bears out no other. The words for a time are none: terms compares those. */
export const topicsOfFree: readonly RegExp[] = [
  or(
    words(
      '(?:trial|pilot|sample|test|probe|prob|prov|proef|prova|prueba|essai|echantillon|muestra|amostra|campion|teste|prøv|пробн|образц)\\p{L}*|try|probieren|testen|experimentar|probar|provare|uitproberen',
    ),
    '试听|试用|体験|試|サンプル|样品',
  ),
  or(
    words(
      '(?:set-?up|onboarding|install|einricht|mise en (?:place|service)|instalac|puesta en marcha|implement|implant|activat|attivaz|alta|adesao|wdroz|montering|monter|allestiment|установк|внедрен)\\p{L}*',
    ),
    '安装|導入|初期',
  ),
  words(
    '(?:migrat|migrac|migraz|migrer|porting|port|portab|portier|rufnummernmitnahme|umzug|data|daten|donnees|datos|dados|dati|перенос)\\p{L}*',
  ),
  or(
    words(
      '(?:deliver|shipping|liefer|livrais|livr|entreg|envio|consegn|spedizion|lever|bezorg|dostaw|wysył|доставк|transport)\\p{L}*',
    ),
    '运费|配送|送料',
  ),
  words(
    '(?:phone|telephon|telefon|device|gerat|appareil|telefono|aparelho|apparecchi|toestel|urzadzen|enhet|badge|lecteur|reader|batteri|panel|router|hardware)\\p{L}*',
  ),
  or(
    words(
      '(?:visit|besuch|besichtig|visite|visita|bezoek|rondleiding|wizyt|besok|besøg|hembesok|tour|визит|выезд)\\p{L}*',
    ),
    '访问|訪問',
  ),
  or(
    words(
      '(?:training|schulung|formation|formacion|formacao|formazione|szkolen|utbildning|kurs|course|lesson|обучен|урок)\\p{L}*',
    ),
    '培训|研修|课',
  ),
  // Months are more than a trial.
  or(
    words(
      'months?|monat\\p{L}*|mois|mes|meses|mese|mesi|maand\\p{L}*|miesi\\p{L}*|manad\\p{L}*|maned\\p{L}*|месяц\\p{L}*|years?|jahr\\p{L}*|(?:first|next|whole|full) quarter|quartal\\p{L}*|trimestr\\p{L}*|kwarta\\p{L}*',
    ),
    '个月|か月|ヶ月|カ月',
  ),
  or(words('(?:notar|beglaubig|certification|legalis|стампа|заверен)\\p{L}*'), '公证'),
  or(words('(?:subvention|grant|funding|zuschuss)\\p{L}*'), '助成金|补贴'),
];

export const isFree = free;

/** Laws and standards that a reply may say are kept: each by its own name, since one kept says nothing of another. Folded. */
export const standards =
  /(?<!\p{L})(?:gdpr|dsgvo|rgpd|rodo|lgpd|hipaa|pci(?:[- ]dss)?|soc ?2|iso(?:\/iec)? ?\d{3,5}|ral-gz \d+|din(?: en)?(?: iso)? \d{2,5})(?!\p{L})/gu;

const europeanLaw = /^(?:gdpr|dsgvo|rgpd|rodo)$/;

/** What a standard is compared by: one law has a name in each language ("RGPD" is the GDPR), blanks and hyphens do not count. */
export const standardCalled = (name: string): string => (europeanLaw.test(name) ? 'gdpr' : name.replace(/[\s-]/g, ''));

/** "18 % less": a saving of theirs rather than a discount of ours, where the knowledge tells of that figure; the number is captured. */
export const lessBy = /(\d+)\s?% (?:de moins|in meno|menos|taniej)/g;
export const lessInKnowledge =
  /(\d+)\s?% (?:fewer|less|lower|shorter|weniger|kurzer\w*|(?:de )?moins|(?:in )?meno|(?:de )?menos|minder|mindre|farre|mniej)(?! (?:cost|price|preis|prix|kost))/g;
