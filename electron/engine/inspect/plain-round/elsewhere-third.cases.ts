import type { PlainCases } from './plain-case';

/** A third list like `elsewhere-told.cases.ts`, written once the rules for the first two were made and looked at once before they were changed. */
export const elsewhereThird: PlainCases = {
  English: {
    yes: [
      "Hi,\n\nI'm an electrician here and have no idea about such tools. The office decides what gets bought.\n\nSam Holt",
      "Hello,\n\nSusan was transferred to our Oslo branch in March, I've inherited her inbox but none of her work.\n\nSam Holt",
    ],
    no: [
      'We sold the company car and need a new lease.',
      'Hi Dana,\n\nI used to work with a similar tool at my last company and liked it. What would ten seats cost here?\n\nSam Holt',
    ],
  },
  German: {
    yes: [
      'Hallo,\n\nich bin hier Elektriker und kenne mich mit solchen Programmen nicht aus. Was gekauft wird, bestimmt das Büro.\n\nSven Lang',
      'Guten Tag,\n\nFrau Weber wurde im März in unsere Niederlassung nach Graz versetzt, ich habe nur ihr Postfach geerbt.\n\nSven Lang',
    ],
    no: [
      'Ich bin nur im Lager zu erreichen, rufen Sie mich dort an: 0171 2345678',
      'Alles läuft über Herrn Brandt und mich. Dienstag um zehn?',
      'Hallo Frau Okafor,\n\nin meiner letzten Firma hatten wir so etwas schon, das lief gut. Was kosten hier zehn Plätze?\n\nSven Lang',
    ],
  },
  French: {
    yes: [
      "Bonjour,\n\nje suis électricien ici et je n'y connais rien à ces outils. C'est le bureau qui décide des achats.\n\nLuc Petit",
      "Bonjour,\n\nClaire a été mutée en mars dans notre agence de Lille, je n'ai hérité que de sa boîte mail.\n\nLuc Petit",
    ],
    no: [
      'Je suis à l’accueil demain de 9 h à 12 h, passez me voir.',
      "Bonjour Dana,\n\ndans mon ancienne société nous avions un outil semblable, j'en étais content. Combien pour dix postes ?\n\nLuc Petit",
    ],
  },
  Spanish: {
    yes: [
      'Hola:\n\nyo aquí soy electricista y no entiendo de estos programas. Lo que se compra lo decide la oficina.\n\nLuis Vega',
      'Hola:\n\na Carmen la trasladaron en marzo a nuestra sucursal de Bilbao, yo solo he heredado su buzón.\n\nLuis Vega',
    ],
    no: [
      'Hola Dana:\n\nen mi empresa anterior teníamos algo parecido y me gustaba. ¿Cuánto costarían aquí diez puestos?\n\nLuis Vega',
    ],
  },
  Portuguese: {
    yes: [
      'Olá,\n\neu aqui sou eletricista e não percebo nada desses programas. O que se compra é o escritório que decide.\n\nJoão Dias',
      'Olá,\n\na Carla foi transferida em março para a nossa filial do Porto, eu só herdei a caixa de correio dela.\n\nJoão Dias',
    ],
    no: [
      'Olá Dana,\n\nna minha empresa anterior tínhamos algo parecido e eu gostava. Quanto custariam aqui dez lugares?\n\nJoão Dias',
    ],
  },
  Italian: {
    yes: [
      'Buongiorno,\n\nqui faccio l’elettricista e di questi programmi non ne capisco niente. Gli acquisti li decide l’ufficio.\n\nMarco Neri',
      'Buongiorno,\n\nChiara è stata trasferita a marzo nella nostra filiale di Torino, io ho ereditato soltanto la sua casella.\n\nMarco Neri',
    ],
    no: [
      'Salve Dana,\n\nnella mia vecchia azienda avevamo qualcosa di simile e mi trovavo bene. Quanto costano qui dieci postazioni?\n\nMarco Neri',
    ],
  },
  Dutch: {
    yes: [
      'Hallo,\n\nik ben hier elektricien en heb geen verstand van zulke programma’s. Wat er gekocht wordt, bepaalt kantoor.\n\nJan Smit',
      'Hallo,\n\nKarin is in maart overgeplaatst naar onze vestiging in Gent, ik heb alleen haar mailbox geërfd.\n\nJan Smit',
    ],
    no: [
      'Beste Dana,\n\nbij mijn vorige bedrijf hadden we iets dergelijks en dat beviel. Wat kosten hier tien plekken?\n\nJan Smit',
    ],
  },
  Polish: {
    yes: [
      'Dzień dobry,\n\nja tu jestem elektrykiem i na takich programach się nie znam. O zakupach decyduje biuro.\n\nPiotr Lis',
      'Dzień dobry,\n\npanią Annę przeniesiono w marcu do naszego oddziału w Łodzi, ja odziedziczyłem tylko jej skrzynkę.\n\nPiotr Lis',
    ],
    no: [
      'Jestem teraz w dziale zakupów i szukam takiego narzędzia.',
      'Dzień dobry,\n\nw poprzedniej firmie mieliśmy coś podobnego i byłem zadowolony. Ile kosztuje tu dziesięć stanowisk?\n\nPiotr Lis',
    ],
  },
  Swedish: {
    yes: [
      'Hej,\n\njag är elektriker här och begriper mig inte på sådana program. Vad som köps bestämmer kontoret.\n\nOlle Lund',
      'Hej,\n\nKarin blev förflyttad till vårt kontor i Oslo i mars, jag har bara ärvt hennes inkorg.\n\nOlle Lund',
    ],
    no: [
      'Hej Dana,\n\npå mitt förra företag hade vi något liknande och det var bra. Vad kostar tio platser här?\n\nOlle Lund',
    ],
  },
  Danish: {
    yes: [
      'Hej,\n\njeg er elektriker her og har ikke forstand på den slags programmer. Hvad der købes, bestemmer kontoret.\n\nOle Krog',
      'Hej,\n\nKaren blev i marts forflyttet til vores afdeling i Oslo, jeg har kun arvet hendes postkasse.\n\nOle Krog',
    ],
    no: [
      'Hej Dana,\n\ni mit tidligere firma havde vi noget lignende, og det var godt. Hvad koster ti pladser her?\n\nOle Krog',
    ],
  },
  Japanese: {
    yes: [
      'お世話になっております。\n\n私は現場の電気工事士で、こういったソフトのことは分かりません。購入は事務所が決めています。\n\n山田太郎',
      'お世話になっております。\n\n鈴木は三月に大阪支店へ転勤となり、私はメールボックスを引き継いだだけです。\n\n山田太郎',
    ],
    no: [
      'お世話になっております。\n\n前の会社で似たツールを使っており、気に入っていました。十名だといくらになりますか。\n\n山田太郎',
    ],
  },
  Chinese: {
    yes: [
      '您好,\n\n我在这里是电工,不懂这些软件。买什么由办公室决定。\n\n李明',
      '您好,\n\n陈娜三月份调到成都分公司了,我只是接收她的邮箱。\n\n李明',
    ],
    no: ['您好,\n\n我在以前的公司用过类似的工具,挺好用。十个人多少钱?\n\n李明'],
  },
  Russian: {
    yes: [
      'Здравствуйте!\n\nЯ здесь электрик и в таких программах не понимаю. Что покупать, решает контора.\n\nПётр Белов',
      'Здравствуйте!\n\nАнну в марте перевели в наш филиал в Казани, мне достался только её ящик.\n\nПётр Белов',
    ],
    no: [
      'Я теперь в отделе закупок, пришлите прайс.',
      'Добрый день!\n\nВ прошлой компании у нас было что-то похожее, мне нравилось. Сколько стоят здесь десять мест?\n\nПётр Белов',
    ],
  },
};
