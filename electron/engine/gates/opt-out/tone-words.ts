import { anyOf } from './language-rules';

/** Law, authorities and data rights named against the sender (folded text): GDPR articles 17 and 21, CAN-SPAM, TCPA, CASL, PECR and the like. */
export const legalWords = anyOf(
  /\b(?:gdpr|rgpd|dsgvo|ds-gvo|ccpa|cpra|can-?spam|casl|tcpa|pecr|lgpd|avg|rodo|lssi|lopd\w*|cnil|aepd|cnpd|anpd|uodo|imy)\b|152-?фз/u,
  /(?:data protection|privacy) (?:law|act|authority|regulation|commissioner|officer)|\bico\b.{0,40}(?:complain|report)|right (?:to|of) (?:erasure|be forgotten|object)|(?:cease|desist)|(?:delete|erase|remove) (?:all )?(?:of )?(?:my|our|any) (?:personal )?(?:data|information|record)/u,
  /(?:legal|formal) (?:action|complaint|steps|notice)|(?:report|reporting) (?:you|this|it) (?:to|as) |my (?:lawyer|attorney|solicitor)|do[- ]not[- ](?:call|contact) (?:list|registry)|object to (?:the )?processing|withdraw .{0,12}consent|revoke .{0,12}consent/u,
  /datenschutz|rechtliche schritte|abmahn|anwalt|bundesnetzagentur|meine daten (?:bitte )?(?:zu )?l(?:o|oe)schen|l(?:o|oe)schung (?:meiner|aller)|widersp(?:reche|ruch)|\bart(?:ikel|icle|icolo|iculo|igo|ykul|\.)? ?(?:15|17|21)\b|einwilligung/u,
  /droit (?:d'opposition|a l'oubli|d'effacement)|m'oppose|poursuites|en demeure|proteccion de datos|acciones legales|me opongo|derecho (?:de|al) |protecao de dados|oponho-me|mi oppongo|garante|vie legali|avvocato|diffida|diritto (?:all'oblio|di opposizione)/u,
  /persoonsgegevens|bezwaar|juridische stappen|danych osobowych|sprzeciw|cofam zgod|dataskydd|integritetsskydds|personuppgifter|motsatter|motsetter|persondata|personoplysninger|personopplysninger|indsigelse|datatilsynet|samtykke|samtycke|tietosuoja|vastustan|gdpr:n/u,
  /персональн\p{L}+ данн\p{L}+|роскомнадзор|в суд|согласи|個人情報.{0,16}(?:削除|消去|保護)|個人データ|个人信息|個人資料|撤回同意/u,
);

/** Contempt, anger, "for the last time". */
export const angryWords = anyOf(
  /\b(?:fuck\w*|f\*+k?|piss off|bugger off|get lost|go away|screw you|bullshit|crap|idiots?|morons?|scum|shit|damn|bloody|hell|spam(?:mer|mers|ming)?|harass(?:ing|ment)?|sick of|fed up|tired of|annoying|last warning|how many times|for the last time|leave (?:me|us) (?:the \S+ )?alone|stop it)\b/u,
  /\b(?:verpiss|schnauze|frechheit|unverschamt|unverschaemt|belastig|belaestig|in ruhe|nerv(?:t|en)|verschon|foutez|merde|degage|harcel|ras le bol|fichez|tranquille|mierda|joder|hart[oa]|en paz|molest|merda|porra|saco|encher|chega|rotto|smettetela|in pace|stufo)/u,
  /\b(?:rot op|donder op|lastig|met rust|odczep|spokoj|nekan|spam|i fred|dra at|skrid|lad mig vaere|la meg vaere|rauhaan|haista)|отвали|достали|отстань|хватит|задолбал|いい加減|迷惑|しつこい|するな|滚|骚扰|骚扰|烦/u,
);
