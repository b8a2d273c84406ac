import { anyOf } from './language-rules';

/*
 * "One more mail and this goes to our lawyers": a threat for the next message asks that there be none. Folded text, one sentence; both
 * tables and a word for mails or writing (grammar/words) must be there.
 */

/** Once more, the next one, any further. */
export const onceMore = anyOf(
  /\b(?:another|one more|any more|next|further|again|once more|keep|continue\w*|persist|noch (?:einmal|eine?\w*|mal|so eine?\w*)|weiter\w*|nochmals?|erneut\w*|nachste\w*|encore|prochain\w*|autre|nouveau|nouvelle|continuez|un (?:solo )?\w+ mas|otr[oa]|sigu\w+|siguiente|proxim[oa]|vuelv\w+|mais uma?|outr[oa]|voltarem|continu\w+|altr[oaie]|prossim[oa]|ancora|ulterior\w+|nog (?:een|1)\w*|volgende|verder\w*|blijf\w*|jeszcze|kolejn\w+|nastepn\w+|till|igen|nasta|mere|naeste|til|neste|igjen|ytterligare|yderligere|ytterligere)\b|еще од|еще раз|следующ|продолж|любое/u,
);

/** Lawyers, authorities, complaints. */
export const lawWords = anyOf(
  /\b(?:lawyers?|attorneys?|solicitors?|legal (?:action|team|department|counsel|steps|proceedings|office)|(?:to|our|my) legal|harassment|ico|ftc|police|court|authorit\w+|regulator|report(?:ed)? (?:you|it|this|as|to)|complaint|anwalt\w*|anwaltin|rechtsabteilung|rechtliche\w*|justitiar\w*|jurist\w*|abmahnung|anzeige|beschwerde|(?:will be |we will |i will |i'll |we'll )?(?:billed|bill you|charge you|invoice you)|in rechnung|bundesnetzagentur|verbraucherzentrale|wettbewerbszentrale|datenschutzbeauftragte\w*|datenschutzbehorde|avocat\w*|juridique|cnil|plainte|poursuites|huissier|abogad\w+|juridic[oa]s?|legales|denuncia\w*|demanda|aepd|advogad\w+|queixa|anpd|cnpd|procon|avvocat\w+|legale|legali|denunc\w+|querela|garante|diffida|advocaat|advocaten|juridische|aangifte|klacht|jurist|prawnik\w*|adwokat\w*|prawn\w+|uodo|policj\w+|skarg\w*|advokat\w*|polisanmal\w*|imy|politi\w*|datatilsyn\w*|melder (?:jer|dere|dig|deg|det til)|polisanmaler|politianmelder|juridisk\w*|jurid\w+)\b|юрист|адвокат|роскомнадзор|в суд|полици|жалоб/u,
);
