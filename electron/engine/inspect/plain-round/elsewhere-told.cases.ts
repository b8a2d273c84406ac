/* Long, being a list of whole mails in thirteen languages. */
import type { PlainCases } from './plain-case';

/** Another person is meant, or somebody has left, as people tell it in words of their own (`yes`), and who tells something like it (`no`). Written before the rules were read; long, being data. */
export const elsewhereTold: PlainCases = {
  English: {
    yes: [
      "Hi Dana,\n\nI'm only on reception here, so this one is over my head I'm afraid. Anything to do with software goes through Tom Reed: tom.reed@harlow.example\n\nKind regards,\nSam Holt",
      'Hello,\n\nI think you have me mixed up with the other Sam Holt. I teach at a primary school and have never heard of Harlow Ltd.\n\nSam Holt',
      'Hi,\n\nI moved into marketing last autumn and purchasing is no longer mine. Tom Reed has it now.\n\nBest,\nSam Holt',
      "Good morning,\n\nFriday was Susan's last day with us, so she won't see this. Try tom.reed@harlow.example.\n\nRegards,\nSam Holt",
    ],
    no: [
      "Hi Dana,\n\nI don't sign things off myself, but I run the shortlist, so send me the price list and I'll walk our director through it.\n\nSam Holt",
      'Hi,\n\nwrong attachment I think, the file you sent is for another customer. Could you send ours again?\n\nSam Holt',
      'Hi Dana,\n\nI had left for the day when you rang. Can you try me again tomorrow at ten?\n\nSam Holt',
    ],
  },
  German: {
    yes: [
      'Guten Tag Frau Okafor,\n\nich sitze hier nur am Empfang und kann Ihnen dazu nichts sagen. Alles rund um Software läuft über Herrn Brandt (k.brandt@holm.example).\n\nMit freundlichen Grüßen\nSven Lang',
      'Hallo,\n\nSie verwechseln mich wohl mit einem Namensvetter. Ich bin Lehrer und habe mit der Firma Holm nichts zu tun.\n\nGruß\nSven Lang',
      'Hallo Frau Okafor,\n\nseit dem Herbst bin ich im Marketing, der Einkauf liegt jetzt bei Klaus Brandt.\n\nViele Grüße\nSven Lang',
      'Guten Morgen,\n\nFrau Weber hatte am Freitag ihren letzten Arbeitstag bei uns, Ihre Mail erreicht sie also nicht mehr.\n\nMit freundlichen Grüßen\nSven Lang',
    ],
    no: [
      'Hallo Frau Okafor,\n\nunterschreiben darf ich das nicht, aber die Vorauswahl mache ich. Schicken Sie mir bitte die Preisliste.\n\nSven Lang',
      'Hallo,\n\nfalscher Anhang, glaube ich: die Datei ist für einen anderen Kunden. Schicken Sie unsere noch einmal?\n\nSven Lang',
      'Hallo Frau Okafor,\n\nals Sie anriefen, war ich schon gegangen. Versuchen Sie es morgen um zehn noch einmal?\n\nSven Lang',
    ],
  },
  French: {
    yes: [
      "Bonjour,\n\nje suis à l'accueil et ce sujet me dépasse. Tout ce qui touche aux logiciels passe par M. Morel (p.morel@lavande.example).\n\nCordialement,\nLuc Petit",
      'Bonjour,\n\nvous me confondez sans doute avec un homonyme. Je suis instituteur et je ne connais pas la société Lavande.\n\nLuc Petit',
      "Bonjour,\n\ndepuis l'automne je suis au marketing, les achats ont été repris par Paul Morel.\n\nBien à vous,\nLuc Petit",
      'Bonjour,\n\nvendredi était le dernier jour de Claire chez nous, elle ne lira donc pas votre message.\n\nCordialement,\nLuc Petit',
    ],
    no: [
      "Bonjour Dana,\n\nce n'est pas moi qui signe, mais c'est moi qui fais la présélection. Envoyez-moi vos tarifs.\n\nLuc Petit",
      "Bonjour,\n\nmauvaise pièce jointe je crois, le fichier est celui d'un autre client. Pouvez-vous renvoyer le nôtre ?\n\nLuc Petit",
      "Bonjour,\n\nj'étais déjà parti du bureau quand vous avez appelé. Pouvez-vous réessayer demain à dix heures ?\n\nLuc Petit",
    ],
  },
  Spanish: {
    yes: [
      'Hola Dana:\n\nyo solo estoy en recepción y esto se me escapa. Todo lo de software lo ve Pablo Ruiz (pablo.ruiz@olivar.example).\n\nSaludos,\nLuis Vega',
      'Hola:\n\ncreo que me confunde con otro Luis Vega. Soy maestro y no tengo nada que ver con Olivar.\n\nLuis Vega',
      'Hola Dana:\n\ndesde otoño estoy en marketing y las compras las lleva ahora Pablo Ruiz.\n\nUn saludo,\nLuis Vega',
      'Buenos días:\n\nel viernes fue el último día de Carmen con nosotros, así que no verá su correo.\n\nSaludos,\nLuis Vega',
    ],
    no: [
      'Hola Dana:\n\nyo no firmo, pero hago la selección previa. Mándeme la lista de precios.\n\nLuis Vega',
      'Hola:\n\ncreo que se equivocó de adjunto, el archivo es de otro cliente. ¿Me envía el nuestro?\n\nLuis Vega',
      'Hola:\n\ncuando llamó ya me había ido de la oficina. ¿Puede intentarlo mañana a las diez?\n\nLuis Vega',
    ],
  },
  Portuguese: {
    yes: [
      'Olá Dana,\n\nestou apenas na recepção e isto ultrapassa-me. Tudo o que é software passa pelo Paulo Reis (paulo.reis@ribeira.example).\n\nCumprimentos,\nJoão Dias',
      'Olá,\n\nacho que me está a confundir com outro João Dias. Sou professor e não tenho nada a ver com a Ribeira.\n\nJoão Dias',
      'Olá Dana,\n\ndesde o outono estou no marketing e as compras passaram para o Paulo Reis.\n\nAbraço,\nJoão Dias',
      'Bom dia,\n\nsexta-feira foi o último dia da Carla conosco, por isso ela não vai ver a sua mensagem.\n\nAtenciosamente,\nJoão Dias',
    ],
    no: [
      'Olá Dana,\n\nnão sou eu quem assina, mas faço a pré-seleção. Mande-me a tabela de preços.\n\nJoão Dias',
      'Olá,\n\nacho que o anexo está errado, o ficheiro é de outro cliente. Pode reenviar o nosso?\n\nJoão Dias',
      'Olá,\n\njá tinha saído do escritório quando ligou. Pode tentar amanhã às dez?\n\nJoão Dias',
    ],
  },
  Italian: {
    yes: [
      'Buongiorno,\n\nio sono solo alla reception e di questo non so nulla. Tutto quello che riguarda il software passa da Paolo Riva (p.riva@cedro.example).\n\nCordiali saluti,\nMarco Neri',
      'Buongiorno,\n\ncredo che mi confonda con un omonimo. Faccio il maestro e con la Cedro non ho nulla a che fare.\n\nMarco Neri',
      "Salve Dana,\n\ndall'autunno sono al marketing, degli acquisti ora si occupa Paolo Riva.\n\nSaluti,\nMarco Neri",
      'Buongiorno,\n\nvenerdì è stato l’ultimo giorno di Chiara da noi, quindi non leggerà la sua mail.\n\nCordiali saluti,\nMarco Neri',
    ],
    no: [
      'Salve Dana,\n\nnon firmo io, ma faccio io la preselezione. Mi mandi il listino prezzi.\n\nMarco Neri',
      'Buongiorno,\n\nmi sa che ha sbagliato allegato, il file è di un altro cliente. Ci rimanda il nostro?\n\nMarco Neri',
      "Buongiorno,\n\nquando ha chiamato ero già uscito dall'ufficio. Può riprovare domani alle dieci?\n\nMarco Neri",
    ],
  },
  Dutch: {
    yes: [
      'Beste Dana,\n\nik zit hier alleen bij de receptie en dit gaat mijn pet te boven. Alles rond software loopt via Piet Bakker (p.bakker@duin.example).\n\nMet vriendelijke groet,\nJan Smit',
      'Hallo,\n\nu verwart mij vast met een andere Jan Smit. Ik sta voor de klas en heb niets met Duin te maken.\n\nJan Smit',
      'Beste Dana,\n\nsinds het najaar zit ik bij marketing, inkoop ligt nu bij Piet Bakker.\n\nGroet,\nJan Smit',
      'Goedemorgen,\n\nvrijdag was de laatste werkdag van Karin bij ons, dus zij ziet uw mail niet meer.\n\nGroet,\nJan Smit',
    ],
    no: [
      'Beste Dana,\n\nik teken niet zelf, maar ik maak wel de voorselectie. Stuur mij de prijslijst maar.\n\nJan Smit',
      'Hallo,\n\nverkeerde bijlage denk ik, het bestand is van een andere klant. Kunt u die van ons nog eens sturen?\n\nJan Smit',
      'Hallo,\n\ntoen u belde was ik al vertrokken. Wilt u het morgen om tien uur nog eens proberen?\n\nJan Smit',
    ],
  },
  Polish: {
    yes: [
      'Dzień dobry,\n\nja tylko siedzę w recepcji i nic o tym nie wiem. Wszystko, co dotyczy oprogramowania, idzie przez Pawła Nowaka (p.nowak@brzoza.example).\n\nPozdrawiam,\nPiotr Lis',
      'Dzień dobry,\n\nchyba myli mnie Pani z kimś o tym samym nazwisku. Jestem nauczycielem i z firmą Brzoza nie mam nic wspólnego.\n\nPiotr Lis',
      'Dzień dobry,\n\nod jesieni jestem w marketingu, a zakupy przejął Paweł Nowak.\n\nPozdrawiam,\nPiotr Lis',
      'Dzień dobry,\n\nw piątek pani Anna miała u nas ostatni dzień pracy, więc tej wiadomości nie przeczyta.\n\nPozdrawiam,\nPiotr Lis',
    ],
    no: [
      'Dzień dobry,\n\nnie ja podpisuję, ale to ja robię wstępny wybór. Proszę przesłać mi cennik.\n\nPiotr Lis',
      'Dzień dobry,\n\nchyba zły załącznik, plik jest innego klienta. Czy może Pani przysłać nasz jeszcze raz?\n\nPiotr Lis',
      'Dzień dobry,\n\nkiedy Pani dzwoniła, już wyszedłem z biura. Proszę spróbować jutro o dziesiątej.\n\nPiotr Lis',
    ],
  },
  Swedish: {
    yes: [
      'Hej Dana,\n\njag sitter bara i receptionen och kan inget om det här. Allt som gäller programvara går via Per Berg (per.berg@alm.example).\n\nVänliga hälsningar\nOlle Lund',
      'Hej,\n\ndu blandar nog ihop mig med en annan Olle Lund. Jag är lärare och har inget med Alm att göra.\n\nOlle Lund',
      'Hej Dana,\n\nsedan i höstas sitter jag på marknad, inköp ligger nu hos Per Berg.\n\nMvh\nOlle Lund',
      'God morgon,\n\ni fredags hade Karin sin sista dag hos oss, så hon ser inte ditt mejl.\n\nMvh\nOlle Lund',
    ],
    no: [
      'Hej Dana,\n\njag skriver inte under själv, men det är jag som gör urvalet. Skicka prislistan till mig.\n\nOlle Lund',
      'Hej,\n\nfel bilaga tror jag, filen gäller en annan kund. Kan du skicka vår igen?\n\nOlle Lund',
      'Hej,\n\njag hade redan gått när du ringde. Kan du prova i morgon klockan tio?\n\nOlle Lund',
    ],
  },
  Danish: {
    yes: [
      'Hej Dana,\n\njeg sidder kun i receptionen og ved ikke noget om det her. Alt om software går gennem Per Holm (per.holm@bogen.example).\n\nVenlig hilsen\nOle Krog',
      'Hej,\n\ndu forveksler mig vist med en anden Ole Krog. Jeg er lærer og har intet med Bøgen at gøre.\n\nOle Krog',
      'Hej Dana,\n\nsiden efteråret har jeg været i marketing, indkøb ligger nu hos Per Holm.\n\nMvh\nOle Krog',
      'Godmorgen,\n\nfredag var Karens sidste dag hos os, så hun ser ikke din mail.\n\nMvh\nOle Krog',
    ],
    no: [
      'Hej Dana,\n\njeg skriver ikke selv under, men det er mig, der laver udvælgelsen. Send mig prislisten.\n\nOle Krog',
      'Hej,\n\nforkert vedhæftning tror jeg, filen er til en anden kunde. Kan du sende vores igen?\n\nOle Krog',
      'Hej,\n\njeg var allerede gået, da du ringede. Kan du prøve igen i morgen klokken ti?\n\nOle Krog',
    ],
  },
  Japanese: {
    yes: [
      'お世話になっております。\n\n私は受付の者で、この件は分かりかねます。ソフトウェア関連はすべて佐藤(sato@umi.example)が窓口です。\n\n山田太郎',
      'お世話になります。\n\n同姓同名の別の方と間違えていらっしゃるようです。私は教員で、海商事とは関係がありません。\n\n山田太郎',
      'お世話になっております。\n\n昨秋にマーケティング部へ異動しまして、購買は現在佐藤が担当しております。\n\n山田太郎',
      'お世話になっております。\n\n鈴木は先週金曜日が最終出社日でしたので、このメールは届きません。\n\n山田太郎',
    ],
    no: [
      'お世話になっております。\n\n決裁は私ではありませんが、候補の選定は私がしております。価格表をお送りください。\n\n山田太郎',
      'お世話になっております。\n\n添付ファイルが別のお客様のもののようです。弊社分を再送いただけますか。\n\n山田太郎',
      'お世話になっております。\n\nお電話いただいた時には退社しておりました。明日十時にもう一度おかけいただけますか。\n\n山田太郎',
    ],
  },
  Chinese: {
    yes: [
      '您好,\n\n我只是前台,这方面不太清楚。软件方面的事情都由王强处理(wang@hailan.example)。\n\n李明',
      '您好,\n\n您可能把我和另一个同名的人弄混了。我是小学老师,跟海蓝公司没有关系。\n\n李明',
      '您好,\n\n去年秋天我调到市场部了,采购现在归王强管。\n\n李明',
      '您好,\n\n上周五是陈娜在我们公司的最后一天,她看不到您的邮件了。\n\n李明',
    ],
    no: [
      '您好,\n\n签字的不是我,但前期筛选是我来做,请把报价发给我。\n\n李明',
      '您好,\n\n附件好像发错了,是别的客户的。能重新发一份我们的吗?\n\n李明',
      '您好,\n\n您打电话的时候我已经下班离开公司了。明天十点再打给我好吗?\n\n李明',
    ],
  },
  Russian: {
    yes: [
      'Добрый день!\n\nЯ всего лишь сижу на ресепшене и в этом не разбираюсь. Всё, что касается программ, идёт через Ивана Орлова (orlov@volna.example).\n\nС уважением,\nПётр Белов',
      'Здравствуйте!\n\nВы, видимо, путаете меня с однофамильцем. Я учитель и к компании «Волна» отношения не имею.\n\nПётр Белов',
      'Добрый день!\n\nС осени я в маркетинге, а закупки теперь у Ивана Орлова.\n\nПётр Белов',
      'Доброе утро!\n\nВ пятницу у Анны был последний рабочий день, вашего письма она уже не увидит.\n\nС уважением,\nПётр Белов',
    ],
    no: [
      'Добрый день!\n\nПодписываю не я, но отбор делаю я. Пришлите, пожалуйста, прайс.\n\nПётр Белов',
      'Добрый день!\n\nКажется, не то вложение: файл для другого клиента. Пришлёте наш ещё раз?\n\nПётр Белов',
      'Добрый день!\n\nКогда вы звонили, я уже ушёл из офиса. Попробуете завтра в десять?\n\nПётр Белов',
    ],
  },
};
