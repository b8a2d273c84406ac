/*
 * A lower price in words that name none: "a third less", "I can bring the price down", "at a reduced rate". Folded, in the languages we
 * write. What the knowledge says itself may be said (see `promises`).
 */

const fraction: readonly string[] = [
  '(?:a|one|two|three) (?:third|quarter|fifth|tenth|half)s? (?:less|off|cheaper|lower|below|of (?:the|our|that|your) (?:\\p{L}+ )?(?:price|rate|fee|list))',
  '(?:ein|um ein|zwei) (?:drittel|viertel|funftel|zehntel) (?:gunstiger|billiger|weniger|nachlass|des (?:\\p{L}+ )?preises|vom (?:\\p{L}+ )?preis)',
  "(?:un|deux|d'un) (?:tiers|quarts?|cinquiemes?|dixiemes?) (?:de moins|moins chere?s?|du (?:prix|tarif))",
  '(?:un|dos|una|dos) (?:tercios?|cuartos?|quintos?|(?:tercera|cuarta|quinta) parte) (?:menos|mas baratos?|del precio)',
  'um (?:terco|quarto|quinto|decimo) (?:menos|mais baratos?|do preco|a menos)',
  'un (?:terzo|quarto|quinto|decimo) (?:in meno|meno|del prezzo)',
  'een (?:derde|kwart|vijfde|tiende) (?:goedkoper|minder|lager|van de prijs)',
  '(?:o )?(?:jedna )?(?:trzecia|czwarta|piata|cwierc) (?:taniej|mniej|ceny)',
  'en (?:tredjedel|fjardedel|femtedel|fjerdedel) (?:billigare|billigere|mindre|lagre|av priset|af prisen)',
  'на (?:треть|четверть|пятую часть|половину) (?:дешевле|меньше|ниже)',
];

const price = '(?:prices?|rates?|fees?|tariffs?|quotes?|subscriptions?|licen[cs]es?)';
const lowered: readonly string[] = [
  // What we do to our price, not what the product does to their costs.
  `(?:i|we)(?:'ll|'d| will| can| could| would| may| might)*(?: (?:also|gladly|happily|even|certainly|surely|always))? (?:lower|reduce|drop|cut|trim|shave|slash|bring down|come down on|sharpen|soften|adjust|knock|take)(?: \\p{L}+){0,4} (?:${price}|off)`,
  `(?:i|we)(?:'ll|'d| will| can| could| would)* (?:go|come)(?: \\p{L}+){0,2} (?:lower|down)|meet you (?:half ?way|in the middle)`,
  `(?:flexible|some room|leeway|negotiable|room to move|something (?:we|i) can do) (?:on|in|about|with) (?:the |our )?price|(?:the |our )?price is (?:negotiable|not fixed|flexible)`,
  `(?:reduced|lower|preferential|friendlier|introductory|discounted|exclusive|loyalty|insider|friends?'?s?|mates'?) ${price}|below (?:our |the )?list(?: price)?|at cost price|cheaper (?:for you|than (?:our|the) (?:list|usual|normal|standard|regular))|a (?:good|fair|nice|great) deal for you|price (?:reduction|cut)s?|money off`,
  'do something (?:about|on|with) the price|make you a (?:good|better|special|nice) price|(?:vous|te) (?:faire|fais|faisons|ferai) un (?:bon |petit )?prix|(?:le|les|te|os)? ?(?:hago|hacemos|hacer(?:le|les|te|os)?|haremos) (?:un )?(?:buen |mejor )?precio|(?:fazer|faco|fazemos|faremos)(?:-lhe)? um (?:bom |melhor )?preco|(?:le |vi )?(?:faccio|facciamo|fare|faremo)(?:le|vi)? un (?:buon |bel )?prezzo|(?:iets|wat) (?:aan|met|van) de prijs (?:te )?(?:doen|regelen)|(?:guten|besseren|fairen) preis (?:machen|anbieten)|am preis (?:\\p{L}+ ){0,3}(?:machen|tun|drehen)|(?:dobr|lepsz)\\p{L}+ cen\\p{L}+ dla (?:pana|pani|panstwa)|(?:ett|en) (?:bra|battre|god|bedre) pris (?:till|for|til) (?:er|dig|jer)|(?:сдела\\p{L}+|предлож\\p{L}+) (?:вам )?(?:хорош|лучш|особ)\\p{L}+ цен\\p{L}+',
  '(?:wir|ich) (?:(?:konnen|kann|konnte|konnten|wurden|wurde|werden|werde) )?(?:\\p{L}+ ){0,6}(?:preis\\p{L}*|tarif\\p{L}*|gebuhr\\p{L}*) (?:\\p{L}+ ){0,3}(?:senken|reduzieren|drucken|nachlassen|entgegen\\p{L}*|nach unten)|(?:senken|reduzieren|senke|reduziere) (?:wir|ich) (?:\\p{L}+ ){0,4}(?:preis|tarif|gebuhr)\\p{L}*',
  '(?:komme|kommen) (?:ich|wir) (?:ihnen|dir|euch) (?:\\p{L}+ ){0,4}entgegen|(?:ich|wir) (?:komme|kommen) (?:ihnen|dir|euch) (?:\\p{L}+ ){0,4}entgegen|preislich (?:\\p{L}+ ){0,4}(?:entgegen\\p{L}*|machen|moglich|spielraum)|spielraum (?:beim|im) preis|preis (?:\\p{L}+ ){0,2}verhandelbar|(?:reduzierte|ermaßigte|ermassigte|vergunstigte|verbilligte)[nrsm]? (?:\\p{L}+)?(?:preis|tarif|gebuhr|konditionen)\\p{L}*|ermaßigung\\p{L}*|ermassigung\\p{L}*|vergunstigung\\p{L}*|freundschaftspreis\\p{L}*|vorzugskonditionen|(?:gunstiger|billiger) (?:fur sie|fur euch|fur dich|als (?:der|unser|die|unsere) (?:listen|normal|regular))\\p{L}*|unter listenpreis',
  "(?:baisser|baissons|baisse|reduire|reduisons|reduis|casser|diminuer|faire un effort sur|faire un geste sur|revoir)(?: \\p{L}+){0,2} (?:prix|tarifs?)|(?:prix|tarifs?) (?:reduits?|preferentiel\\p{L}*|d'ami|avantageux|casses?|negociables?)|geste commercial|ristourne\\p{L}*|rabais|reduction (?:de|du|sur le) (?:prix|tarif)|moins cher (?:pour vous|que (?:notre|le) (?:tarif|prix))",
  '(?:bajar|bajamos|bajo|bajare|bajaremos|rebajar\\p{L}*|rebajamos|rebajo|reducir|reducimos|ajustar|ajustamos|mejorar|mejoramos)(?:le|les|os|te)?(?: \\p{L}+){0,2} (?:precio|tarifa|cuota)|(?:precio|tarifa|cuota) (?:reducid[oa]|rebajad[oa]|preferente|de amigo|negociable)|rebaja\\p{L}*|mas barato (?:para (?:usted|ti|vosotros)|que (?:la|nuestra) tarifa)',
  '(?:baixar|baixamos|baixo|reduzir|reduzimos|reduzo|descer|melhorar)(?:-lhe)?(?: \\p{L}+){0,2} (?:preco|tarifa|mensalidade)|(?:preco|tarifa|mensalidade) (?:reduzid[oa]|de amigo|preferencial|negociavel)|abatimento\\p{L}*|reducao (?:de|do|no) preco|mais barato (?:para si|para voce|do que a nossa)',
  '(?:abbassare|abbassiamo|abbasso|ridurre|riduciamo|riduco|ribassare|ritoccare|limare|venirle incontro sul|venirvi incontro sul)(?: \\p{L}+){0,2} (?:prezzo|tariffa|canone)|venir(?:le|vi) incontro sul prezzo|(?:prezzo|tariffa|canone) (?:ridott[oa]|di favore|scontat[oa]|agevolat[oa]|trattabile)|ribass[oi]|agevolazion[ei]|riduzione (?:di|del|sul) prezzo|piu economic[oa] per (?:lei|voi)',
  '(?:verlagen|verlaag|zakken|zak|verminderen|aanpassen)(?: \\p{L}+){0,3} (?:prijs|tarief)|(?:prijs|tarief)(?: \\p{L}+){0,3} (?:verlagen|zakken|omlaag|laten zakken|verminderen)|(?:gereduceerde?|verlaagde?|lagere?) (?:prijs|tarief)|vriendenprijs\\p{L}*|prijsverlaging\\p{L}*|tegemoet(?:komen|komt|koming)|kom(?:en)? (?:ik|we|wij)? ?u (?:\\p{L}+ ){0,3}tegemoet|goedkoper voor (?:u|jullie|je)|prijs is bespreekbaar',
  '(?:obniz\\p{L}+|zejsc|zejdziemy|zejde|opuscic|opuszcz\\p{L}+)(?: \\p{L}+){0,2} (?:cen\\p{L}*|stawk\\p{L}*|opłat\\p{L}*)|obnizk\\p{L}*|upust\\p{L}*|(?:promocyjn|preferencyjn|nizsz|obnizon)\\p{L}+ (?:cen|stawk|opłat)\\p{L}*|(?:cen|stawk)\\p{L}* (?:promocyjn|preferencyjn|obnizon)\\p{L}+|taniej dla (?:pana|pani|panstwa|was)|cena do negocjacji|spuscic z ceny|spuscimy z ceny',
  '(?:sanka|sanker|saenka|sankt|pruta|ga ner|gar ner|justera)(?: \\p{L}+){0,3} pris\\p{L}*|(?:nedsatt|reducerat|sankt|formanligt|lagre) pris|prisavdrag|prissankning\\p{L}*|vanpris|avdrag pa priset|billigare (?:for er|for dig|an (?:vart|listpriset))|priset ar forhandlingsbart',
  '(?:sænke|sænker|saenke|nedsætte|nedsætter|ga ned|gar ned|gå ned|går ned|justere)(?: \\p{L}+){0,3} pris\\p{L}*|(?:nedsat|reduceret|favorabel|lavere) pris|prisnedsættelse\\p{L}*|prisafslag|afslag (?:i|pa|på) prisen|vennepris|billigere (?:for jer|for dig|end (?:vores|listeprisen))',
  '(?:сниз\\p{L}+|снижа\\p{L}+|сброс\\p{L}+|уступ\\p{L}+|уменьш\\p{L}+)(?: \\p{L}+){0,3} (?:цен\\p{L}+|стоимост\\p{L}+|тариф\\p{L}*)|(?:сниженн|льготн|уменьшенн|дружеск)\\p{L}+ (?:цен\\p{L}+|тариф\\p{L}*|стоимост\\p{L}+)|дешевле (?:для вас|чем по прайсу)|цена обсуждаема|уступить в цене',
];

const unbounded =
  '降价|降價|减价|減價|让利|特价|特價|便宜(?:一点|一些|些|三分之一|一半)|(?:给|为)您(?:更|算|优惠|便宜)|三分之[一二]的价格|更低的价格|价格(?:可以|可)(?:商量|再谈|优惠)|お安く|安くし(?:ます|て|ておき)|値下け|値下かり|特別価格|特別料金|お値打ち|(?:三|3)分の(?:一|1|二|2)(?:の(?:価格|料金)|(?:ほと)?(?:安|お安))|価格はこ相談';

/** No word of a refusal stands in between: "wir können den Preis nicht senken". */
const refuses = '(?!(?:nicht|kein\\p{L}*|not|never|non|pas|no|nao|niet|geen|nie|inte|ikke|не) )';

/** A price of ours that is said to be lower than it is, without a figure. */
export const cheaper = new RegExp(
  `(?<!\\p{L})(?:${[...fraction, ...lowered].join('|').replaceAll('\\p{L}+ ){', `${refuses}\\p{L}+ ){`)})(?!\\p{L})|${unbounded}`,
  'u',
);
