import type { PlainCases } from './plain-case';

/** Asks to be rung; where no number stands in the text, the signature has one, in the plainest words (`yes`); and nearly the same words with another sense (`no`). Written before the rules were read; long, being data. */
export const calls: PlainCases = {
  English: {
    yes: [
      'Call me on 020 7946 0018.',
      'Please give me a ring: (415) 555-0132',
      'can u call me? 415.555.0132',
      'Call me.',
      'Ring me today on my mobile 07700 900123 please',
      "Best to phone me at +44 7700 900123, I'm in all afternoon.",
    ],
    no: [
      'Sounds good, send me the details.\n\nSusan Hale\nHarlow Ltd\nTel: 020 7946 0018',
      "Please don't call, email only.",
      "I'll call you tomorrow.",
      'No need to call me, just send the price. My number is 020 7946 0018.',
    ],
  },
  German: {
    yes: [
      'Rufen Sie mich an: 030 1234567',
      'Bitte um Rückruf unter 0171 2345678.',
      'Können Sie mich kurz anrufen? 0043 660 1234567',
      'Ruf mich an',
      'Am besten telefonisch, Tel. 089/123456.',
      'erbitte rueckruf',
    ],
    no: [
      'Klingt gut, schicken Sie mir Details.\n\nAnna Vogt\nHolm GmbH\nTel. 030 1234567',
      'Bitte nicht anrufen, nur per Mail.',
      'Ich rufe Sie morgen an.',
    ],
  },
  French: {
    yes: [
      'Appelez-moi au 06 12 34 56 78.',
      'Rappelez-moi svp au 01.44.55.66.77',
      "vous pouvez m'appeler au 0612345678 ?",
      'Merci de me rappeler.',
      'Joignez-moi par téléphone au +33 6 12 34 56 78.',
    ],
    no: [
      "Ça m'intéresse, envoyez-moi le détail.\n\nClaire Petit\nTél. 01 44 55 66 77",
      "Ne m'appelez pas, écrivez-moi plutôt par mail.",
      'Je vous appelle demain.',
    ],
  },
  Spanish: {
    yes: [
      'Llámeme al 612 34 56 78.',
      'Llámame por favor, 915 550 123',
      'me puede llamar? +52 55 1234 5678',
      'Por favor, llámenme.',
      'Mejor por teléfono: 612345678',
    ],
    no: [
      'Me interesa, envíeme detalles.\n\nMarta Gil\nTel. 915 55 01 23',
      'No me llame, prefiero por correo.',
      'Le llamo mañana.',
    ],
  },
  Portuguese: {
    yes: [
      'Ligue-me para o 912 345 678.',
      'me liga no (11) 91234-5678',
      'Pode telefonar-me? 21 355 1234',
      'Me ligue por favor.',
      'Pode me ligar hoje? 11 91234 5678',
    ],
    no: [
      'Tenho interesse, envie detalhes.\n\nInês Dias\nTel. 21 355 1234',
      'Não precisa ligar, prefiro por email.',
      'Eu ligo-lhe amanhã.',
    ],
  },
  Italian: {
    yes: [
      'Mi chiami al 333 1234567.',
      'Chiamami 02 5551 2345',
      'può telefonarmi? +39 333 123 4567',
      'Mi richiami per favore.',
      'Preferirei sentirci al telefono: 333 1234567',
    ],
    no: [
      'Mi interessa, mandi i dettagli.\n\nGiulia Neri\nTel. 02 5551 2345',
      'Non mi chiami, meglio via mail.',
      'La chiamo domani.',
    ],
  },
  Dutch: {
    yes: [
      'Bel me op 06 12345678.',
      'Kunt u mij bellen? 020-5551234',
      'bel mij even terug aub 06-12345678',
      'Graag even bellen.',
      'U kunt mij bereiken op +31 6 1234 5678, bel gerust.',
    ],
    no: [
      'Klinkt goed, stuur de details.\n\nSanne Vis\nTel. 020 555 1234',
      'Liever niet bellen, mail is prima.',
      'Ik bel u morgen.',
    ],
  },
  Polish: {
    yes: [
      'Proszę do mnie zadzwonić: 601 234 567.',
      'zadzwon do mnie 601234567',
      'Czy może Pan zadzwonić? +48 22 555 12 34',
      'Proszę o telefon.',
      'Proszę oddzwonić pod numer 601-234-567.',
    ],
    no: [
      'Brzmi ciekawie, proszę o szczegóły.\n\nEwa Lis\ntel. 22 555 12 34',
      'Proszę nie dzwonić, wolę mailem.',
      'Zadzwonię do Pana jutro.',
    ],
  },
  Swedish: {
    yes: [
      'Ring mig på 070-123 45 67.',
      'kan du ringa mig? 0701234567',
      'Slå mig en signal på 08-555 12 34.',
      'Ring mig gärna.',
      'Vänligen ring upp mig, +46 70 123 45 67',
    ],
    no: [
      'Låter bra, skicka mer info.\n\nLisa Berg\nTel 08-555 12 34',
      'Ring inte, mejla helst.',
      'Jag ringer dig imorgon.',
    ],
  },
  Danish: {
    yes: [
      'Ring til mig på 20 12 34 56.',
      'kan du ringe til mig? 20123456',
      'Giv mig et kald på 33 55 12 34.',
      'Ring gerne til mig.',
      'Ring mig op på +45 20 12 34 56',
    ],
    no: [
      'Lyder godt, send detaljer.\n\nMette Juhl\nTlf. 33 55 12 34',
      'Ring ikke, send hellere en mail.',
      'Jeg ringer til dig i morgen.',
    ],
  },
  Japanese: {
    yes: [
      '03-1234-5678までお電話ください。',
      '電話をいただけますか。090-1234-5678',
      '折り返しお電話をお願いいたします。',
      '携帯 090-1234-5678 に電話して',
    ],
    no: [
      '興味があります。資料をお送りください。\n\n田中\nTEL 03-1234-5678',
      '電話ではなくメールでお願いします。',
      '明日こちらからお電話します。',
    ],
  },
  Chinese: {
    yes: [
      '请给我打电话:138 1234 5678',
      '打我手机13812345678',
      '方便的话请回个电话,010-8888 1234。',
      '给我回电',
      '請致電給我 +852 2345 6789',
    ],
    no: ['有兴趣,请发资料。\n\n李娜\n电话:010-8888 1234', '请不要打电话,发邮件就行。', '我明天给您打电话。'],
  },
  Russian: {
    yes: [
      'Позвоните мне: 8 (916) 123-45-67.',
      'перезвоните пожалуйста +7 916 123 45 67',
      'Можете мне позвонить? 89161234567',
      'Жду звонка: 8 495 555-12-34',
      'Наберите меня, 8 916 123 45 67',
    ],
    no: [
      'Интересно, пришлите подробности.\n\nАнна Белова\nтел. 8 495 555-12-34',
      'Не звоните, лучше почтой.',
      'Я вам завтра позвоню.',
    ],
  },
};
