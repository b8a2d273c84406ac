/*
 * Times that nobody offered and no hour names: whole days on which we are said to be free, and an hour counted from another one.
 * Folded, in the languages we write.
 */

const words = (...sources: string[]): string => `(?<!\\p{L})(?:${sources.join('|')})(?!\\p{L})`;

/** "I am free all Thursday", "any time next week works for me": our calendar has slots, not days. */
const openDays = new RegExp(
  `${words(
    "(?:i|we)(?:['’](?:m|re|ll be)| am| are| will be) (?:\\p{L}+ )?(?:free|available|open|around|here) (?:(?:on|for|at) )?(?:all|any ?time|the (?:whole|entire)|whenever|throughout)",
    '(?:any ?time|all day|the (?:whole|entire) day)(?: \\S+){0,5}? (?:works?|suits?|is (?:fine|good|ok)|fits) (?:(?:well|fine|best|just as well) )?(?:for |with )?(?:me|us)',
    '(?:ich|wir) (?:habe|haben|bin|sind)(?: \\S+){0,3}? (?:(?:den|die) (?:ganzen?|gesamten?) \\p{L}+|ganztagig|jederzeit|durchgehend)(?: \\S+){0,3}? (?:zeit|frei|verfugbar|erreichbar)',
    '(?:bin|sind|habe|haben) (?:ich|wir) (?:den ganzen \\p{L}+|ganztagig|jederzeit|durchgehend)',
    'my (?:mon|tues|wednes|thurs|fri|satur|sun)day is (?:\\p{L}+ )?(?:open|free|clear)|mein \\p{L}+(?:tag|woch) ist (?:\\p{L}+ )?frei',
    'whatever (?:hour|time)(?: \\S+){0,3} on (?:mon|tues|wednes|thurs|fri|satur|sun)day|cualquier hora (?:del|de la) \\p{L}+ me',
    "(?:je suis|nous sommes)(?: \\p{L}+)? (?:disponibles?|libres?) (?:toute?s?|a tout moment|a n'importe|n'importe quand)",
    '(?:estoy|estare|estamos) (?:libres?|disponibles?) (?:tod[oa]s?|en cualquier|a cualquier)|tengo tod[oa] (?:el|la) (?:\\p{L}+ ){1,2}libre',
    '(?:estou|estarei|estamos) (?:livres?|disponive(?:l|is)) (?:tod[oa]s?|o dia (?:todo|inteiro)|a qualquer|durante tod[oa])',
    '(?:sono|saro|siamo) (?:liber[oai]|disponibil[ei]) (?:tutt[oaie]|in qualsiasi|a qualsiasi)',
    'ik (?:ben|heb)(?: \\p{L}+)? (?:de )?(?:hele|gehele|altijd) ?\\p{L}* (?:vrij|beschikbaar|tijd)',
    '(?:jestem|bede) (?:\\p{L}+ )?(?:woln[ay]|dostepn[ay]) (?:przez )?(?:cał\\p{L}+|o kazdej|w kazdej)|mam wolny cały',
    'jag (?:ar|har) (?:ledig|tillganglig|tid) hela|jeg (?:er|har) (?:ledig|tid|til radighed) hele',
    'я (?:\\p{L}+ )?(?:свобод\\p{L}+|доступ\\p{L}+) (?:весь|всю|целы\\p{L}+|в любо\\p{L}+)',
  )}|終日(?:空いて|対応|可能)|いつても(?:空いて|対応可能|大丈夫)|(?:全天|一整天|随时|任何时间)[^。,]{0,4}(?:有空|有时间|可以通话|可以见面)`,
  'u',
);

/** "Or an hour before that", "une heure plus tard". */
const countedFrom = new RegExp(
  `${words(
    '(?:an|one|two|three|half an|\\d+) (?:hours?|minutes?) (?:earlier|later|sooner|(?:before|after)(?= (?:that|it|then)|[,.;?!]|$))',
    '(?:eine?|zwei|drei|\\d+) (?:halbe )?(?:stunden?|minuten) (?:fruher|spater|davor|danach|vorher)',
    '(?:une|deux|\\d+) (?:demi-)?(?:heures?|minutes) (?:plus (?:tard|tot)|avant|apres)',
    '(?:una|dos|media|\\d+) (?:media )?(?:horas?|minutos) (?:antes|despues|mas (?:tarde|temprano))',
    '(?:uma|duas|meia|\\d+) (?:horas?|minutos) (?:antes|depois|mais (?:tarde|cedo))',
    "(?:un'|mezz'|due )(?:ora|ore) (?:prima|dopo|piu (?:tardi|presto))",
    '(?:een|twee|\\d+) (?:half )?(?:uur|minuten) (?:eerder|later|ervoor|erna|daarna)',
    '(?:pol )?godzin[eyę] (?:pozniej|wczesniej)',
    'en (?:halv)?timme (?:tidigare|senare|innan|efter)|en (?:halv )?time (?:tidligere|senere|før|efter)',
    '(?:на )?(?:пол)?(?:часа?|часом) (?:позже|раньше)',
  )}|(?:[一两半]个?(?:半)?(?:小时|钟头)(?:之?后|之?前))|[早晚][一半两]个?小时|[一二\\d]時間(?:前|後)`,
  'u',
);

/** Offered beside another time: "10:00, or an hour before that". Folded; only where an hour is counted. */
export const orCounted =
  /(?<!\p{L})(?:or|oder|ou|o|oppure|of|lub|albo|eller|или)(?: \p{L}+){0,2} (?:an|one|two|half|eine?|une|una|uma|un'|mezz'|een|en|media|meia|pol|godzin\p{L}|на|часом|\d+)|または|或者?/u;

const hundreds = new RegExp(
  words(
    '(?:zero |oh )?(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty) hundred (?:hours|hrs)',
  ),
  'u',
);

/** What a folded sentence says of whole days or of hours counted in hundreds that nobody offered, in its words; null where it says nothing. */
export const looseTimeIn = (folded: string): string | null =>
  (openDays.exec(folded) ?? hundreds.exec(folded))?.[0] ?? null;

/** The hour of a folded sentence that is counted from another; it is a time only where somebody is to meet or another one stands beside it. */
export const countedTimeIn = (folded: string): string | null => countedFrom.exec(folded)?.[0] ?? null;

const hanHour =
  /(?:曜日?の?|[午]前|午後|朝|夜|日の?)\s?(?<hour>十?[一二三四五六七八九十])(?:時|时|點|点)(?!間|间|期)(?<half>半)?/gu;

/** Hours of a text in Chinese numerals behind a day or a part of it ("水曜日の三時半"), of twelve, with their minute. */
export const hanHoursIn = (text: string): { text: string; hour: number; minute: number }[] =>
  [...text.matchAll(hanHour)].map((found) => {
    const said = found.groups?.hour ?? '';
    const digit = '一二三四五六七八九'.indexOf(said.at(-1) ?? '') + 1;
    return {
      text: found[0],
      hour: (said.startsWith('十') ? 10 + digit : digit) % 12,
      minute: found.groups?.half ? 30 : 0,
    };
  });
