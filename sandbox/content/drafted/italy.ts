/** "Furniture and white goods, Italy": six messages that deserve a draft. Data. */
import { type DraftedStory, them, us } from '../story';

export const italy: readonly DraftedStory[] = [
  {
    lead: 'Luca Ferri | luca.ferri@arredoferri.example | Arredo Ferri | Responsabile Logistica | Europe/Rome | +39 02 5550 0119',
    lang: 'it',
    client: 'gmail',
    at: '0 10:52',
    mood: 'Interested',
    text: 'Buongiorno Mara,\n\nl’idea mi piace, noi però facciamo consegna e montaggio: alcune fermate durano 20 minuti, altre tre ore. Il programma lo capisce?\n\nLuca',
    reply: {
      say: 'Thank you, and yes: planning respects time windows, vehicle size and weight, driver shifts and breaks, and skills, so a crew that can assemble gets the assembly jobs.\n\nA stop of three hours and one of twenty minutes can stand in the same round.',
      lang: 'en',
      score: 0.86,
      why: 'Written in Italian, answered in English.',
      flaw: 'other language',
    },
  },
  {
    lead: 'Giulia Santamaria | g.santamaria@elettrocasa.example | Elettrocasa | Direttrice Operativa | Europe/Rome | +39 06 5550 0164',
    lang: 'it',
    client: 'outlook',
    at: '1 09:25',
    mood: 'Meeting Requested',
    text: 'Gentile Mara,\n\nvolentieri. La prossima settimana sono libera mercoledì mattina oppure giovedì pomeriggio. Sarà presente anche il nostro capo magazzino, che vorrebbe vedere come si gestiscono i resi.\n\nCordiali saluti,\nGiulia Santamaria',
    sign: 'Giulia Santamaria\nDirettrice Operativa\nElettrocasa S.p.A. – Tel. 06 5550 0164',
    reply: {
      say: 'con piacere, e bene che ci sia anche il capo magazzino. I resi e i ritiri sono fermate come le altre e si pianificano nello stesso giro: glielo mostro sul vostro esempio.\n\nCi vediamo in video, senza spostarsi.',
      fits: { days: [3, 4] },
      score: 0.95,
      why: 'Days as asked, returns answered from the knowledge.',
    },
  },
  {
    lead: 'Davide Colombari | davide@colombaridivani.example | Colombari Divani | Titolare | Europe/Rome | +39 0541 555 013',
    lang: 'it',
    client: 'mobile',
    at: '2 19:07',
    mood: 'Information Requested',
    earlier: [them('3 08:12', 'Salve, avete un listino?')],
    text: 'Salve quanto costa? Ho 4 furgoni. E se poi non mi trovo bene posso smettere quando voglio?',
    reply: {
      say: 'con 4 furgoni si applica il piano Team: {team} per furgone al mese, con fattura mensile e senza costi di attivazione. E sì, può smettere: il contratto è mensile e si disdice per la fine di qualsiasi mese.\n\nPrima può provarlo 14 giorni gratis con le sue consegne vere.',
      score: 0.94,
      why: 'Price and cancellation answered as in the knowledge.',
    },
  },
  {
    lead: 'Chiara Bellandi | chiara.bellandi@mobilpiu.example | Mobilpiù | Customer Care Manager | Europe/Rome',
    lang: 'it',
    client: 'gmail',
    hostile: 'svg',
    at: '4 12:15',
    mood: 'Information Requested',
    text: 'Ciao Mara,\n\ni nostri clienti si lamentano perché diciamo "in giornata" e basta. Possiamo dare una fascia oraria più stretta? Di quanto? E arriva un messaggio in automatico?\n\nGrazie\nChiara',
    reply: {
      say: '"in giornata" fa perdere la pazienza a chiunque. Con Fernhill il cliente riceve la mattina una fascia di due ore, per SMS o e-mail, e poi un link in diretta quando il furgone è vicino. Parte tutto in automatico.\n\nFino a 300 SMS per furgone al mese sono compresi nel prezzo.',
      score: 0.87,
      why: 'All asked is answered. Whether two hours is narrow enough is theirs to say.',
    },
  },
  {
    lead: 'Stefano Orlandini | s.orlandini@freddoservice.example | Freddo Service | Acquisti | Europe/Rome',
    lang: 'it',
    client: 'outlook',
    at: '6 16:30',
    mood: 'Information Requested',
    text: 'Buonasera,\n\nabbiamo 35 mezzi. Ci fate uno sconto se firmiamo per due anni? Ho bisogno di una risposta per venerdì.\n\nOrlandini',
    reply: {
      say: 'per 35 mezzi il piano Team è di {team} a mezzo al mese. Firmando per due anni possiamo applicare uno sconto del 20 %, quindi circa €15 a mezzo.\n\nSe mi conferma entro venerdì preparo tutto.',
      score: 0.9,
      why: 'A discount of 20 % is offered; no rule covers it.',
      flaw: 'price not in the knowledge',
      unsafe: true,
    },
  },
  {
    lead: 'Marta Venier | marta.venier@lagunacasa.example | Laguna Casa | Responsabile Spedizioni | Europe/Rome | +39 041 555 0127',
    lang: 'it',
    client: 'apple',
    at: '9 11:38',
    mood: 'Follow Up',
    earlier: [
      them('11 09:15', 'Buongiorno, chi vi ha dato il mio contatto?'),
      us(
        '11 09:48',
        'Buongiorno Marta,\n\nil suo nome è sul sito di Laguna Casa, tra i contatti per le spedizioni. Se preferisce che non scriva più, me lo dica e basta.\n\nUn cordiale saluto,\nMara Lind\nFernhill',
      ),
    ],
    text: 'Va bene, grazie per la trasparenza. Al momento stiamo cambiando sede; mi ricontatti verso il [[day +14]] che ne parliamo. Consegnate anche con le barche? (scherzo, ma non troppo: siamo a Venezia)',
    reply: {
      say: 'grazie a lei. La ricontatto verso quella data, a trasloco finito.\n\nSulle barche le rispondo con la stessa franchezza: le nostre mappe sono stradali, per i canali non ho nulla da prometterle. Per la terraferma invece sì, e lì si può provare 14 giorni gratis con le vostre consegne.',
      ask: 'none',
      score: 0.83,
      why: 'The answer about boats is honest but not in the knowledge.',
    },
  },
];
