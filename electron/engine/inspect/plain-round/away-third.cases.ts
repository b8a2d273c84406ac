import type { PlainCases } from './plain-case';

/** A third list like `away-told.cases.ts`, each mail of another turn, written after the rules for the first two and looked at once before they were changed. */
export const awayThird: PlainCases = {
  English: {
    yes: [
      "Hello,\n\nI've stepped away from my desk for a family matter and am back from 11 May. Until then please bear with me.\n\nSam Holt",
    ],
    no: [
      'I only work Tuesday to Thursday.',
      "Hi Dana,\n\nI'm only in on Tuesdays and Wednesdays, so could you ring me on either of those?\n\nSam Holt",
    ],
  },
  German: {
    yes: [
      'Guten Tag,\n\nunser Büro zieht um, bis zum 15. Mai sind wir weder telefonisch noch per Mail zu erreichen.\n\nSven Lang',
    ],
    no: [
      'Ich arbeite nur Dienstag bis Donnerstag.',
      'Hallo Frau Okafor,\n\nich war drei Wochen in der Reha und bin wieder da. Schicken Sie mir das Angebot noch einmal?\n\nSven Lang',
    ],
  },
  French: {
    yes: ["Bonjour,\n\nje suis en arrêt jusqu'au 15 mai et ne consulte pas ma messagerie.\n\nLuc Petit"],
    no: [
      'Je ne travaille que le mardi et le jeudi.',
      'Bonjour Dana,\n\nje ne travaille que le mardi et le jeudi, appelez-moi plutôt un de ces jours-là.\n\nLuc Petit',
    ],
  },
  Spanish: {
    yes: ['Hola:\n\nme he tomado unos días libres y no miraré el correo hasta el 15 de mayo.\n\nLuis Vega'],
    no: [
      'Solo trabajo de martes a jueves.',
      'Hola Dana:\n\nme operaron el mes pasado y ya estoy de vuelta. ¿Retomamos lo de la demo?\n\nLuis Vega',
    ],
  },
  Portuguese: {
    yes: ['Olá,\n\ntirei uns dias de descanso e só volto a abrir o e-mail no dia 15 de maio.\n\nJoão Dias'],
    no: ['Olá Dana,\n\na fábrica para em agosto, por isso queremos começar em julho. Dá para vocês?\n\nJoão Dias'],
  },
  Italian: {
    yes: ['Buongiorno,\n\nmi sono preso qualche giorno di riposo e riaprirò la posta il 15 maggio.\n\nMarco Neri'],
    no: [
      'Lavoro solo dal martedì al giovedì.',
      'Salve Dana,\n\nlavoro solo dal martedì al giovedì, quindi mercoledì alle dieci per me va bene.\n\nMarco Neri',
    ],
  },
  Dutch: {
    yes: [
      'Hallo,\n\ndeze week geniet ik van mijn vrije dagen; maandag 11 mei beantwoord ik mijn mail weer.\n\nJan Smit',
    ],
    no: [
      'Ik werk alleen dinsdag tot donderdag.',
      'Beste Dana,\n\nik werk alleen dinsdag en woensdag, dus bel me op een van die dagen even.\n\nJan Smit',
    ],
  },
  Polish: {
    yes: ['Dzień dobry,\n\nwziąłem kilka dni wolnego, na wiadomości odpowiem po 15 maja.\n\nPiotr Lis'],
    no: [
      'Pracuję tylko od wtorku do czwartku.',
      'Dzień dobry,\n\npracuję tylko od wtorku do czwartku, więc środa o dziesiątej mi pasuje.\n\nPiotr Lis',
    ],
  },
  Swedish: {
    yes: ['Hej,\n\njag tar några lediga dagar och öppnar mejlen igen den 15 maj.\n\nOlle Lund'],
    no: [
      'Jag jobbar bara tisdag till torsdag.',
      'Hej Dana,\n\njag jobbar bara tisdag till torsdag, så onsdag klockan tio passar bra.\n\nOlle Lund',
    ],
  },
  Danish: {
    yes: ['Hej,\n\njeg holder et par fridage og læser mails igen den 15. maj.\n\nOle Krog'],
    no: [
      'Jeg arbejder kun tirsdag til torsdag.',
      'Hej Dana,\n\njeg arbejder kun tirsdag til torsdag, så onsdag klokken ti passer mig fint.\n\nOle Krog',
    ],
  },
  Japanese: {
    yes: [
      'お世話になっております。\n\n私用のため5月15日までお休みしております。ご返信は休み明けになります。\n\n山田太郎',
    ],
    no: ['お世話になっております。\n\n勤務は火曜から木曜までですので、水曜の十時でお願いできますか。\n\n山田太郎'],
  },
  Chinese: {
    yes: ['您好,\n\n我请了几天假,5月15日以后才会看邮件。\n\n李明'],
    no: ['您好,\n\n我只在周二到周四上班,周三上午十点可以吗?\n\n李明'],
  },
  Russian: {
    yes: ['Здравствуйте!\n\nЯ взял несколько выходных и разберу почту 15 мая.\n\nПётр Белов'],
    no: [
      'Я работаю только со вторника по четверг.',
      'Добрый день!\n\nЯ работаю только со вторника по четверг, поэтому среда в десять мне подходит.\n\nПётр Белов',
    ],
  },
};
