import { addressLine, streetLine } from './title-words';

/** Lines that only stand in a signature, by what they say: where a firm is registered, its street, its stand at a fair, a picture that plain text cannot show. */

const longestParticulars = 200;

/** A firm's entry in a register, its numbers and who runs it, which many laws want below a business letter. */
const registered =
  /(?<!\p{L})(?:amtsgericht|registergericht|handelsregister|firmenbuch\p{L}*|hr[ab]\.?:? ?\d|ust\.?-?id\p{L}*|uid-?nr|steuernummer|geschäftsführ(?:ung|er(?:in)?)\s?:|vorstand\s?:|aufsichtsrat\p{L}*\s?:|sitz der gesellschaft|registered (?:in|office|address|number|no)|company (?:no|number|reg\p{L}*)|vat (?:no|reg|number|id)\p{L}*|r\.?c\.?s\.?\s\p{Lu}|sire[nt]\s?:? ?\d|n° ?tva|tva intra\p{L}*|(?:au|con|com|di) capita[le]l? (?:de|social)|capitale? social[e]?|c\.?i\.?f\.?\s?:? ?\p{Lu}-?\d|n\.?i\.?f\.?\s?:? ?\p{Lu}?\d|cnpj|p\.? ?iva|partita iva|cod(?:ice)?\.? fisc\p{L}*|r\.?e\.?a\.?\s\p{Lu}{2}|kvk|btw|nip|regon|krs|cvr|org\.?-?\s?(?:nr|nummer|\.nr)|y-tunnus|ičo?|dič|огрн|инн|кпп|єдрпоу|едрпоу|cui|cégjegyzék\p{L}*|adószám\p{L}*|mersis|vergi no)(?![\p{L}])/iu;

/** Where a firm says what it does with data, as a line with a link. */
const privacy =
  /^(?:(?:hinweise?|informationen|infos?) (?:zu[mr]?|über) .{0,40}(?:datenschutz|verarbeitung)|(?:unsere )?datenschutz(?:hinweise?|erklärung|information\p{L}*)?\s?[:|]|(?:our )?privacy (?:policy|notice|statement)|politique de confidentialité|mentions légales|política de privaci\p{L}*|informativa (?:sulla )?privacy|privacyverklaring|polityka prywatności|(?:we|wir) .{0,40}(?:process|verarbeiten) .{0,80}https?:)/iu;

/** What a firm advertises below a card: a fair, a stand, an award, a newsletter. */
const advert =
  /^(?:\W{0,4}\s?)(?:(?:come (?:and )?)?(?:meet|visit|join|see|find) us\s(?:at|in|on|@|next)|follow us|connect with (?:me|us) on|book (?:a|your|some) (?:time|meeting|call|demo|slot)|(?:check out|download|read|discover|explore|watch|get) (?:our|the (?:new|latest))|subscribe to our|(?:proud )?(?:winner|finalist|member|sponsor|partner) of|proudly |voted |ranked |named (?:a|one)|celebrating \d|(?:besuchen sie|treffen sie|folgen sie|finden sie) uns|jetzt (?:neu|anmelden|termin|entdecken)|neu:|termin (?:buchen|vereinbaren)|(?:venez nous|rencontrez|retrouvez|rejoignez|suivez|découvrez)[- ](?:nous|nos|notre|voir|rencontrer)|prenez rendez-vous|(?:visítanos|visítenos|síguenos|síganos|encuéntranos|descubre nuestr\p{L}*|conoce nuestr\p{L}*)|(?:visite|siga|encontre|conheça)(?:-nos| noss\p{L}*)|(?:seguici|venite a trovarci|vieni a trovarci|scopri (?:i |il |le |la )?nostr\p{L}*|ci trovi)|(?:bezoek|volg|ontmoet) ons|(?:odwiedź|znajdź|obserwuj|śledź) nas|zapraszamy na|(?:besök|följ|träffa) oss|(?:besøg|følg|mød|besøk|møt) (?:os|oss)|(?:seuraa meitä|tavataan |tule tapaamaan)|(?:sledujte|navštivte) nás|(?:приходите|подписывайтесь|наш (?:сайт|канал|телеграм))|bizi (?:takip|ziyaret))(?!\p{L})[^?]{0,110}$/iu;

/** A picture of which plain text shows only the place: "[image: logo.png]", "[cid:…]", "<image001.png>". */
const picture =
  /^(?:!?\[(?:image|inline image|cid|logo|photo|bild|foto|icon|signature|banner|inline-bild|image supprimée|imagen|immagine|afbeelding)(?!\p{L})[^\]\n]{0,120}\](?:\(\S{0,200}\))?|<?image\d{1,4}\.\w{3,4}>?)(?:\s?<\S{0,300}>)?$/iu;

/** When somebody works and that nobody need answer at once, which stands below many cards. */
const noHurry =
  /^(?:i (?:currently )?work flexibl[ey]|my working (?:hours|days|pattern)|i(?:['’]m| am) sending this (?:e-?mail|message)|(?:please )?(?:do not|don['’]t) feel (?:obliged|pressured|any pressure|(?:that )?you (?:need|have)) to (?:reply|respond|answer)|(?:bitte fühlen sie sich nicht|ich erwarte keine antwort))(?!\p{L}).{0,150}$/iu;

const street = (text: string): boolean => text.length <= 100 && (addressLine.test(text) || streetLine.test(text));

/** Whether a line says what only a firm's or a person's card says: a street, an entry in a register, the place of a picture. Never a question. */
export const isParticulars = (text: string): boolean =>
  text.length <= longestParticulars &&
  !text.endsWith('?') &&
  (picture.test(text) ||
    noHurry.test(text) ||
    privacy.test(text) ||
    // Most lines of a letter hold no number, and are asked no more.
    (numbered.test(text) && (registered.test(text) || (street(text) && !speaks.test(text)))));

const numbered = /[\d:]/;

/** Words of a sentence around a street: "Ship it to 1 Pier Road by Friday". */
const speaks =
  /(?<!\p{L})(?:i|we|you|please|let|ship|send|come|meet|deliver|bitte|wir|ich|sie|liefern|schicken|nous|vous|je|envoyez|livrer|enviar|envíe|estamos|siamo|inviate|wij|stuur|proszę|wysłać|skicka|send|мы|отправьте)(?!\p{L})/iu;

/** Whether a line advertises for the firm whose card stands above it. Alone it may be somebody's own words. */
export const isAdvert = (text: string): boolean => text.length <= 140 && advert.test(text);
