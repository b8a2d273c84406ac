import type { PlainCases } from './plain-case';

/** The wrong person, or somebody who has left, in the plainest words (`yes`); and nearly the same words with another sense (`no`). Written before the rules were read; long, being data. */
export const elsewhere: PlainCases = {
  English: {
    yes: [
      {
        text: "I'm not the right person for this. Please contact Tom Reed, tom.reed@harlow.example.",
        instead: 'tom.reed@harlow.example',
      },
      'Wrong person, sorry.',
      'I no longer work at Harlow.',
      {
        text: 'Susan has left the company. Please write to tom.reed@harlow.example instead.',
        instead: 'tom.reed@harlow.example',
      },
      "I don't handle this, my colleague Tom Reed does.",
      'you have the wrong number',
      "I'm retired now so not relevant to me anymore. You'd need to speak to our office manager.",
    ],
    no: [
      "I'm not the decision maker but I'd like to see a demo.",
      "My colleague left, I took over. Let's talk.",
      "I'm the right person for this. How much is it?",
    ],
  },
  German: {
    yes: [
      {
        text: 'Dafür bin ich nicht zuständig. Bitte wenden Sie sich an Klaus Brandt, k.brandt@holm.example.',
        instead: 'k.brandt@holm.example',
      },
      'Ich bin der falsche Ansprechpartner.',
      'Ich arbeite nicht mehr bei Holm.',
      {
        text: 'Frau Vogt ist nicht mehr in unserem Unternehmen tätig. Bitte schreiben Sie an k.brandt@holm.example.',
        instead: 'k.brandt@holm.example',
      },
      'Das macht mein Kollege Klaus Brandt.',
      'falsche nummer',
      'Zuständig ist bei uns die Einkaufsabteilung, bitte dorthin wenden.',
    ],
    no: [
      'Ich entscheide das nicht allein, würde aber gern eine Demo sehen.',
      'Mein Kollege ist ausgeschieden, ich habe übernommen. Rufen wir uns zusammen?',
      'Da sind Sie bei mir richtig. Was kostet es?',
    ],
  },
  French: {
    yes: [
      {
        text: 'Je ne suis pas la bonne personne. Merci de contacter Paul Morel, p.morel@lune.example.',
        instead: 'p.morel@lune.example',
      },
      'Vous vous trompez de personne.',
      'Je ne travaille plus chez Lune.',
      { text: "Claire a quitté l'entreprise. Merci d'écrire à p.morel@lune.example.", instead: 'p.morel@lune.example' },
      "Ce n'est pas moi qui m'occupe de ça, c'est mon collègue Paul Morel.",
      'mauvais numero',
    ],
    no: [
      "Je ne décide pas seul mais j'aimerais voir une démo.",
      "Ma collègue est partie, j'ai repris le dossier. Parlons-en.",
      "Vous êtes à la bonne adresse. C'est combien ?",
    ],
  },
  Spanish: {
    yes: [
      {
        text: 'No soy la persona indicada. Contacte con Javier Ruiz, jruiz@sol.example.',
        instead: 'jruiz@sol.example',
      },
      'Se equivoca de persona.',
      'Ya no trabajo en Sol.',
      { text: 'Marta ya no trabaja en la empresa. Escriba a jruiz@sol.example.', instead: 'jruiz@sol.example' },
      'De eso se encarga mi compañero Javier Ruiz.',
      'numero equivocado',
    ],
    no: [
      'No soy quien decide pero me gustaría ver una demo.',
      'Mi compañera se fue, ahora llevo yo el tema. Hablemos.',
      'Ha dado con la persona correcta. ¿Cuánto cuesta?',
    ],
  },
  Portuguese: {
    yes: [
      { text: 'Não sou a pessoa certa. Contacte o Rui Melo, rui.melo@foz.example.', instead: 'rui.melo@foz.example' },
      'Pessoa errada.',
      'Já não trabalho na Foz.',
      { text: 'A Inês já não trabalha connosco. Escreva para rui.melo@foz.example.', instead: 'rui.melo@foz.example' },
      'Quem trata disso é o meu colega Rui Melo.',
      'numero errado',
    ],
    no: [
      'Não sou eu que decido mas gostava de ver uma demo.',
      'A minha colega saiu e eu assumi. Vamos falar.',
      'Falou com a pessoa certa. Quanto custa?',
    ],
  },
  Italian: {
    yes: [
      {
        text: 'Non sono la persona giusta. Contatti Luca Conti, l.conti@arno.example.',
        instead: 'l.conti@arno.example',
      },
      'Ha sbagliato persona.',
      'Non lavoro più in Arno.',
      { text: 'Giulia non lavora più qui. Scriva a l.conti@arno.example.', instead: 'l.conti@arno.example' },
      'Se ne occupa il mio collega Luca Conti.',
      'numero sbagliato',
    ],
    no: [
      'Non decido io ma vorrei vedere una demo.',
      'La mia collega è andata via, ho preso io il suo posto. Sentiamoci.',
      'Sono la persona giusta. Quanto costa?',
    ],
  },
  Dutch: {
    yes: [
      {
        text: 'Ik ben niet de juiste persoon. Neem contact op met Tim Bos, t.bos@veer.example.',
        instead: 't.bos@veer.example',
      },
      'U heeft de verkeerde persoon.',
      'Ik werk niet meer bij Veer.',
      { text: 'Sanne werkt hier niet meer. Mail naar t.bos@veer.example.', instead: 't.bos@veer.example' },
      'Daar gaat mijn collega Tim Bos over.',
      'verkeerd nummer',
    ],
    no: [
      'Ik beslis niet alleen maar wil graag een demo zien.',
      'Mijn collega is weg, ik heb het overgenomen. Laten we bellen.',
      'U bent bij mij aan het juiste adres. Wat kost het?',
    ],
  },
  Polish: {
    yes: [
      {
        text: 'Nie jestem właściwą osobą. Proszę o kontakt z Janem Nowakiem, j.nowak@bryza.example.',
        instead: 'j.nowak@bryza.example',
      },
      'To pomyłka, nie ta osoba.',
      'Nie pracuję już w firmie Bryza.',
      { text: 'Ewa już u nas nie pracuje. Proszę pisać na j.nowak@bryza.example.', instead: 'j.nowak@bryza.example' },
      'Zajmuje się tym mój kolega Jan Nowak.',
      'zly numer',
    ],
    no: [
      'Nie ja decyduję, ale chętnie zobaczę demo.',
      'Koleżanka odeszła, przejąłem jej sprawy. Porozmawiajmy.',
      'Dobrze Pan trafił. Ile to kosztuje?',
    ],
  },
  Swedish: {
    yes: [
      { text: 'Jag är inte rätt person. Kontakta Per Ek, per.ek@fjord.example.', instead: 'per.ek@fjord.example' },
      'Du har fel person.',
      'Jag jobbar inte längre på Fjord.',
      { text: 'Lisa har slutat hos oss. Mejla per.ek@fjord.example.', instead: 'per.ek@fjord.example' },
      'Det är min kollega Per Ek som har hand om det.',
      'fel nummer',
    ],
    no: [
      'Det är inte jag som bestämmer men jag vill gärna se en demo.',
      'Min kollega har slutat och jag har tagit över. Vi kan prata.',
      'Du har kommit rätt. Vad kostar det?',
    ],
  },
  Danish: {
    yes: [
      { text: 'Jeg er ikke den rette person. Kontakt Bo Dahl, bo.dahl@sund.example.', instead: 'bo.dahl@sund.example' },
      'Du har fat i den forkerte.',
      'Jeg arbejder ikke længere hos Sund.',
      { text: 'Mette er ikke ansat her længere. Skriv til bo.dahl@sund.example.', instead: 'bo.dahl@sund.example' },
      'Det er min kollega Bo Dahl, der står for det.',
      'forkert nummer',
    ],
    no: [
      'Det er ikke mig der bestemmer, men jeg vil gerne se en demo.',
      'Min kollega er stoppet, jeg har overtaget. Lad os tale.',
      'Du har fat i den rette. Hvad koster det?',
    ],
  },
  Japanese: {
    yes: [
      {
        text: '私は担当ではありません。担当の佐藤(sato@asahi.example)にご連絡ください。',
        instead: 'sato@asahi.example',
      },
      '人違いです。',
      '私はもうアサヒを退職しました。',
      {
        text: '田中は退職いたしました。後任の佐藤 sato@asahi.example までお願いします。',
        instead: 'sato@asahi.example',
      },
      'この件は同僚の佐藤が担当しております。',
      '番号をお間違えです。',
    ],
    no: [
      '私は決裁者ではありませんが、デモを見たいです。',
      '前任者が退職し、私が引き継ぎました。お話ししましょう。',
      '私が担当です。いくらですか。',
    ],
  },
  Chinese: {
    yes: [
      { text: '我不负责这个,请联系王强,wang@hailan.example。', instead: 'wang@hailan.example' },
      '你找错人了。',
      '我已经离职了。',
      { text: '李娜已经离职,请写信给 wang@hailan.example。', instead: 'wang@hailan.example' },
      '这件事由我的同事王强负责。',
      '打错了',
    ],
    no: ['我不是决策人,但想看看演示。', '我的同事离职了,现在由我接手,我们聊聊吧。', '我就是负责人,多少钱?'],
  },
  Russian: {
    yes: [
      { text: 'Я не тот человек. Обратитесь к Ивану Орлову, orlov@volna.example.', instead: 'orlov@volna.example' },
      'Вы ошиблись адресом.',
      'Я больше не работаю в «Волне».',
      { text: 'Анна у нас больше не работает. Пишите на orlov@volna.example.', instead: 'orlov@volna.example' },
      'Этим занимается мой коллега Иван Орлов.',
      'ошиблись номером',
    ],
    no: [
      'Решаю не я, но хотел бы посмотреть демо.',
      'Коллега уволилась, теперь этим занимаюсь я. Давайте поговорим.',
      'Вы обратились по адресу. Сколько стоит?',
    ],
  },
};
