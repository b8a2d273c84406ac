import type { LanguageCases } from './auto-reply-case';

/** Written after the rules and before looking at what they make of them, so that the first hit rate is an honest one. Tables only, hence the length. */
export const secondLook: Record<string, LanguageCases> = {
  english: {
    yes: [
      [
        'Re: Loading times',
        'I am away from my desk until Thursday, 14 May. Your mail will be dealt with when I get back.',
        'vacation',
        '2026-05-14',
      ],
      [
        'Re: Loading times',
        'Hello! I work part time and am not in on Mondays. I will pick up your message on Tuesday.',
        'vacation',
      ],
      [
        'Re: Loading times',
        'Currently on parental leave, back in September. Contact Sam Field (sam.field@harbour.example) in the meantime.',
        'vacation',
      ],
      [
        'Re: Loading times',
        'We appreciate your message. Due to high volume, replies may take up to three business days. Ticket ID: HB-9931.',
        'ticket',
      ],
      [
        'Holiday closure Re: Loading times',
        'Harbour Freight is closed from 4 May to 8 May. We look forward to helping you when we return.',
        'vacation',
        '2026-05-08',
      ],
      ['Re: Loading times', 'This inbox is unmonitored. For sales, visit our website.', 'unmonitored'],
    ],
    no: [
      ['Re: Loading times', "I'm on leave from Friday, so let's do it before then."],
      ['Re: Loading times', 'Thanks for following up. I have been off sick and will look at the contract this week.'],
      ['Re: Loading times', 'Our office manager handles this, she is back on Monday, I will ask her about the budget.'],
      ['Re: Loading times', 'We got your message. Nobody here needs this at the moment.'],
    ],
  },
  german: {
    yes: [
      [
        'AW: Ladezeiten',
        'Ich bin ab dem 18. Mai wieder im Büro. Ihre Nachricht wird bis dahin nicht gelesen.',
        'vacation',
        '2026-05-18',
      ],
      [
        'AW: Ladezeiten',
        'Zurzeit bin ich krankgeschrieben. Frau Meier (meier@hafen.example) kümmert sich um Ihr Anliegen.',
        'vacation',
      ],
      [
        'AW: Ladezeiten',
        'Liebe Geschäftspartner, wir machen Betriebsferien bis einschließlich 8. Mai. Danke für Ihr Verständnis.',
        'vacation',
        '2026-05-08',
      ],
      [
        'AW: Ladezeiten',
        'Ihre Nachricht ist bei uns eingegangen. Wir melden uns innerhalb von zwei Werktagen bei Ihnen.',
        'ticket',
      ],
      [
        'AW: Ladezeiten',
        'Ich arbeite in Teilzeit und bin freitags nicht im Haus. Ihre E-Mail beantworte ich am nächsten Arbeitstag.',
        'vacation',
      ],
    ],
    no: [
      ['AW: Ladezeiten', 'Bin ab Donnerstag im Urlaub, lassen Sie uns vorher noch telefonieren.'],
      [
        'AW: Ladezeiten',
        'Entschuldigen Sie die späte Antwort, ich war krank. Das Angebot sehe ich mir diese Woche an.',
      ],
      ['AW: Ladezeiten', 'Mein Chef ist bis Montag nicht im Büro, dann kläre ich das Budget mit ihm.'],
      ['AW: Ladezeiten', 'Ihre Nachricht ist angekommen, aber wir brauchen so etwas derzeit nicht.'],
    ],
  },
  french: {
    yes: [
      [
        'RE: Temps de chargement',
        'Je suis en RTT ce jour et serai de retour le mardi 5 mai.',
        'vacation',
        '2026-05-05',
      ],
      [
        'RE: Temps de chargement',
        'Bonjour, je suis en arrêt maladie. Ma collègue Anne Petit prend le relais : anne.petit@port.example.',
        'vacation',
      ],
      [
        'RE: Temps de chargement',
        'Fermeture annuelle de l’entreprise jusqu’au 8 mai. Merci de votre compréhension.',
        'vacation',
        '2026-05-08',
      ],
      [
        'RE: Temps de chargement',
        'Nous accusons réception de votre message et vous répondrons sous 48 heures.',
        'ticket',
      ],
      [
        'RE: Temps de chargement',
        'Absente jusqu’à nouvel ordre, je ne consulte pas mes mails. Pour toute urgence : +33 1 99 00 12 34.',
        'vacation',
      ],
    ],
    no: [
      ['RE: Temps de chargement', 'Je pars en vacances vendredi, faisons le point avant.'],
      ['RE: Temps de chargement', 'Désolé pour le retard, j’étais malade. Je regarde le contrat cette semaine.'],
      ['RE: Temps de chargement', 'Ma responsable est absente jusqu’à lundi, je verrai le budget avec elle.'],
      ['RE: Temps de chargement', 'Votre message est bien arrivé, mais ce n’est pas d’actualité pour nous.'],
    ],
  },
  spanish: {
    yes: [
      [
        'RE: Tiempos de carga',
        'Estaré de permiso hasta el jueves 14 de mayo, sin acceso al correo.',
        'vacation',
        '2026-05-14',
      ],
      [
        'RE: Tiempos de carga',
        'Buenos días: me encuentro de baja médica. Le atenderá mi compañera Ana Gil, ana@puerto.example.',
        'vacation',
      ],
      [
        'RE: Tiempos de carga',
        'Cerrado por vacaciones hasta el 8 de mayo. Disculpen las molestias.',
        'vacation',
        '2026-05-08',
      ],
      ['RE: Tiempos de carga', 'Su consulta ha sido recibida. En un plazo de 48 horas le daremos respuesta.', 'ticket'],
    ],
    no: [
      ['RE: Tiempos de carga', 'El viernes me voy de vacaciones, hablemos antes.'],
      ['RE: Tiempos de carga', 'Perdón por el retraso, estuve enfermo. Esta semana miro el contrato.'],
      ['RE: Tiempos de carga', 'Mi jefa está fuera hasta el lunes, veré con ella el presupuesto.'],
      ['RE: Tiempos de carga', 'Recibimos su mensaje, pero ahora no nos hace falta.'],
    ],
  },
  portuguese: {
    yes: [
      [
        'RE: Tempos de carga',
        'Estou de folga até quinta-feira, 14 de maio, sem acesso ao e-mail.',
        'vacation',
        '2026-05-14',
      ],
      [
        'RE: Tempos de carga',
        'Bom dia, encontro-me de baixa médica. A minha colega Ana Gil responde por mim: ana@porto.example.',
        'vacation',
      ],
      [
        'RE: Tempos de carga',
        'Estamos em férias coletivas até 8 de maio. Pedimos desculpa pelo incómodo.',
        'vacation',
        '2026-05-08',
      ],
      ['RE: Tempos de carga', 'Seu e-mail foi recebido. Responderemos em até 48 horas úteis.', 'ticket'],
    ],
    no: [
      ['RE: Tempos de carga', 'Sexta vou de férias, vamos falar antes disso.'],
      ['RE: Tempos de carga', 'Desculpe a demora, estive doente. Vejo o contrato esta semana.'],
      ['RE: Tempos de carga', 'A minha chefe está fora até segunda, vejo o orçamento com ela.'],
      ['RE: Tempos de carga', 'Recebemos a mensagem, mas agora não precisamos.'],
    ],
  },
  italian: {
    yes: [
      [
        'R: Tempi di carico',
        'Sono in permesso fino a giovedì 14 maggio e non leggo la posta.',
        'vacation',
        '2026-05-14',
      ],
      [
        'R: Tempi di carico',
        'Buongiorno, sono in malattia. Per necessità scrivere alla collega Anna Gallo, anna@porto.example.',
        'vacation',
      ],
      [
        'R: Tempi di carico',
        'L’azienda è chiusa per ferie fino all’8 maggio. Ci scusiamo per il disagio.',
        'vacation',
        '2026-05-08',
      ],
      ['R: Tempi di carico', 'La Sua e-mail è stata ricevuta. Riceverà una risposta entro 48 ore.', 'ticket'],
    ],
    no: [
      ['R: Tempi di carico', 'Venerdì parto per le ferie, sentiamoci prima.'],
      ['R: Tempi di carico', 'Scusi il ritardo, ero malato. Guardo il contratto questa settimana.'],
      ['R: Tempi di carico', 'La mia responsabile è fuori fino a lunedì, vedrò con lei il budget.'],
      ['R: Tempi di carico', 'Messaggio ricevuto, ma al momento non ci serve.'],
    ],
  },
  dutch: {
    yes: [
      ['RE: Laadtijden', 'Ik ben vrij tot donderdag 14 mei en lees mijn mail niet.', 'vacation', '2026-05-14'],
      [
        'RE: Laadtijden',
        'Wegens ziekte ben ik afwezig. Mijn collega Anna Bos (anna@haven.example) helpt u graag verder.',
        'vacation',
      ],
      [
        'RE: Laadtijden',
        'Wij zijn wegens vakantie gesloten tot en met 8 mei. Excuses voor het ongemak.',
        'vacation',
        '2026-05-08',
      ],
      ['RE: Laadtijden', 'Uw bericht is ontvangen. U krijgt binnen 48 uur antwoord.', 'ticket'],
    ],
    no: [
      ['RE: Laadtijden', 'Vrijdag ga ik op vakantie, laten we daarvoor nog bellen.'],
      ['RE: Laadtijden', 'Sorry voor de late reactie, ik was ziek. Ik bekijk het contract deze week.'],
      ['RE: Laadtijden', 'Mijn leidinggevende is tot maandag afwezig, dan bespreek ik het budget met haar.'],
      ['RE: Laadtijden', 'Uw bericht is aangekomen, maar we hebben dit nu niet nodig.'],
    ],
  },
  polish: {
    yes: [
      ['RE: Czasy załadunku', 'Jestem na zwolnieniu lekarskim do czwartku 14 maja.', 'vacation', '2026-05-14'],
      [
        'RE: Czasy załadunku',
        'Dzień dobry, przebywam na urlopie wychowawczym. Zastępuje mnie Anna Bąk, anna@port.example.',
        'vacation',
      ],
      ['RE: Czasy załadunku', 'Firma jest zamknięta do 8 maja. Przepraszamy za utrudnienia.', 'vacation', '2026-05-08'],
      ['RE: Czasy załadunku', 'Państwa wiadomość została odebrana. Odpowiemy w ciągu 48 godzin.', 'ticket'],
    ],
    no: [
      ['RE: Czasy załadunku', 'W piątek wyjeżdżam na urlop, porozmawiajmy wcześniej.'],
      ['RE: Czasy załadunku', 'Przepraszam za zwłokę, byłam chora. Przejrzę umowę w tym tygodniu.'],
      ['RE: Czasy załadunku', 'Moja szefowa jest nieobecna do poniedziałku, omówię z nią budżet.'],
      ['RE: Czasy załadunku', 'Wiadomość dotarła, ale na razie tego nie potrzebujemy.'],
    ],
  },
  swedish: {
    yes: [
      ['SV: Lastningstider', 'Jag är ledig till torsdag 14 maj och läser inte mejl.', 'vacation', '2026-05-14'],
      [
        'SV: Lastningstider',
        'Hej, jag är sjukskriven. Min kollega Anna Berg hjälper dig: anna@hamn.example.',
        'vacation',
      ],
      [
        'SV: Lastningstider',
        'Vi har semesterstängt till och med 8 maj. Vi ber om ursäkt för besväret.',
        'vacation',
        '2026-05-08',
      ],
      ['SV: Lastningstider', 'Ditt meddelande är mottaget. Du får svar inom 48 timmar.', 'ticket'],
    ],
    no: [
      ['SV: Lastningstider', 'På fredag går jag på semester, vi kan väl höras innan dess.'],
      ['SV: Lastningstider', 'Förlåt för sent svar, jag har varit sjuk. Jag tittar på avtalet i veckan.'],
      ['SV: Lastningstider', 'Min chef är borta till måndag, jag tar budgeten med henne då.'],
      ['SV: Lastningstider', 'Meddelandet har kommit fram, men vi behöver det inte just nu.'],
    ],
  },
  danish: {
    yes: [
      ['SV: Læssetider', 'Jeg har fri til torsdag den 14. maj og læser ikke mails.', 'vacation', '2026-05-14'],
      ['SV: Læssetider', 'Hej, jeg er sygemeldt. Min kollega Anna Bech hjælper dig: anna@havn.example.', 'vacation'],
      [
        'SV: Læssetider',
        'Vi holder ferielukket til og med 8. maj. Vi beklager ulejligheden.',
        'vacation',
        '2026-05-08',
      ],
      ['SV: Læssetider', 'Din besked er modtaget. Du får svar inden for 48 timer.', 'ticket'],
    ],
    no: [
      ['SV: Læssetider', 'På fredag går jeg på ferie, lad os tale sammen inden.'],
      ['SV: Læssetider', 'Beklager det sene svar, jeg har været syg. Jeg kigger på kontrakten i denne uge.'],
      ['SV: Læssetider', 'Min chef er væk til mandag, så tager jeg budgettet med hende.'],
      ['SV: Læssetider', 'Beskeden er kommet frem, men vi har ikke brug for det lige nu.'],
    ],
  },
  norwegian: {
    yes: [
      ['SV: Lastetider', 'Jeg har fri til torsdag 14. mai og leser ikke e-post.', 'vacation', '2026-05-14'],
      ['SV: Lastetider', 'Hei, jeg er sykemeldt. Kollegaen min Anna Berg hjelper deg: anna@havn.example.', 'vacation'],
      ['SV: Lastetider', 'Vi holder ferielukket til og med 8. mai. Vi beklager ulempen.', 'vacation', '2026-05-08'],
      ['SV: Lastetider', 'Meldingen din er mottatt. Du får svar innen 48 timer.', 'ticket'],
    ],
    no: [
      ['SV: Lastetider', 'På fredag drar jeg på ferie, la oss snakke før det.'],
      ['SV: Lastetider', 'Beklager sent svar, jeg har vært syk. Jeg ser på kontrakten denne uken.'],
      ['SV: Lastetider', 'Sjefen min er borte til mandag, da tar jeg budsjettet med henne.'],
      ['SV: Lastetider', 'Meldingen har kommet frem, men vi trenger det ikke nå.'],
    ],
  },
  russian: {
    yes: [
      ['RE: Время погрузки', 'Я на больничном до 14 мая, почту не проверяю.', 'vacation', '2026-05-14'],
      [
        'RE: Время погрузки',
        'Добрый день! Я в отпуске по уходу за ребёнком. Меня замещает Анна Белова, anna@port.example.',
        'vacation',
      ],
      ['RE: Время погрузки', 'Компания закрыта до 8 мая. Приносим извинения за неудобства.', 'vacation', '2026-05-08'],
      ['RE: Время погрузки', 'Ваше письмо получено. Мы ответим вам в течение 48 часов.', 'ticket'],
    ],
    no: [
      ['RE: Время погрузки', 'В пятницу ухожу в отпуск, давайте поговорим до этого.'],
      ['RE: Время погрузки', 'Извините за задержку, болел. Договор посмотрю на этой неделе.'],
      ['RE: Время погрузки', 'Мой руководитель отсутствует до понедельника, обсужу с ним бюджет.'],
      ['RE: Время погрузки', 'Письмо дошло, но сейчас нам это не нужно.'],
    ],
  },
  japanese: {
    yes: [
      ['RE: 積込時間', '誠に恐れ入りますが、5月14日までお休みをいただいております。', 'vacation', '2026-05-14'],
      [
        'RE: 積込時間',
        'ただいま産休中です。ご用の際は同僚の田中（tanaka@minato.example）へご連絡をお願いいたします。',
        'vacation',
      ],
      [
        'RE: 積込時間',
        '弊社は5月8日まで休業いたします。ご不便をおかけしますが、よろしくお願いいたします。',
        'vacation',
        '2026-05-08',
      ],
      ['RE: 積込時間', 'お問い合わせを受信いたしました。48時間以内に担当者より回答いたします。', 'ticket'],
    ],
    no: [
      ['RE: 積込時間', '金曜日から休暇に入りますので、その前に打ち合わせをお願いします。'],
      ['RE: 積込時間', '返信が遅くなり申し訳ありません。体調を崩しておりました。今週契約書を確認します。'],
      ['RE: 積込時間', '上司が月曜日まで不在ですので、戻り次第、予算について相談します。'],
      ['RE: 積込時間', 'メールは届いておりますが、今のところ必要ありません。'],
    ],
  },
  chinese: {
    yes: [
      ['RE: 装货时间', '您好，本人因病请假至5月14日，期间无法查收邮件。', 'vacation', '2026-05-14'],
      ['RE: 装货时间', '我正在休产假，工作由同事陈静负责（chenjing@gangkou.example）。', 'vacation'],
      ['RE: 装货时间', '公司放假至5月8日，给您带来不便敬请谅解。', 'vacation', '2026-05-08'],
      ['RE: 装货时间', '您的邮件我们已收到，将在48小时内回复您。', 'ticket'],
    ],
    no: [
      ['RE: 装货时间', '我星期五开始休假，我们在那之前谈一下吧。'],
      ['RE: 装货时间', '抱歉回复晚了，前几天生病。合同我这周看。'],
      ['RE: 装货时间', '我们经理星期一才回来，到时我跟他商量预算。'],
      ['RE: 装货时间', '邮件收到了，但我们目前不需要。'],
    ],
  },
};
