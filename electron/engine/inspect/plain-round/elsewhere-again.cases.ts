/* Long, being a list of whole mails in thirteen languages. */
import type { PlainCases } from './plain-case';

/** A second list like `elsewhere-told.cases.ts`, of other turns, written at the same time: what the rules make of it says whether they are rules. */
export const elsewhereAgain: PlainCases = {
  English: {
    yes: [
      'Hello,\n\nsuch things get decided at head office in Leeds, we at the branch have no say in them.\n\nSam Holt',
      "Hi,\n\nI'm not employed at Harlow, I just do their books twice a month.\n\nSam Holt",
      'Hello Dana,\n\nI sold the firm two years ago and have had nothing to do with it since.\n\nSam Holt',
    ],
    no: [
      'Hi Dana,\n\nplease fix a slot with my assistant, mia@harlow.example, she keeps my diary.\n\nSam Holt',
      'Hi Dana,\n\nmy predecessor looked after this, now it has landed on my desk. What would ten seats cost?\n\nSam Holt',
    ],
  },
  German: {
    yes: [
      'Guten Tag,\n\nso etwas wird in der Zentrale in Ulm entschieden, wir in der Filiale haben da nichts zu sagen.\n\nSven Lang',
      'Hallo,\n\nich bin bei Holm gar nicht angestellt, ich mache dort nur zweimal im Monat die Buchhaltung.\n\nSven Lang',
      'Guten Tag Frau Okafor,\n\ndie Firma habe ich vor zwei Jahren verkauft und bin seither nicht mehr beteiligt.\n\nSven Lang',
    ],
    no: [
      'Hallo Frau Okafor,\n\nbitte machen Sie mit meiner Assistentin einen Termin aus, mia@holm.example, sie führt meinen Kalender.\n\nSven Lang',
      'Hallo Frau Okafor,\n\nmein Vorgänger hat sich darum gekümmert, jetzt liegt es auf meinem Tisch. Was würden zehn Plätze kosten?\n\nSven Lang',
    ],
  },
  French: {
    yes: [
      "Bonjour,\n\nce genre de choses se décide au siège à Lyon, nous à l'agence n'avons pas notre mot à dire.\n\nLuc Petit",
      'Bonjour,\n\nje ne suis pas salarié de Lavande, je tiens seulement leur comptabilité deux fois par mois.\n\nLuc Petit',
      "Bonjour,\n\nj'ai vendu l'entreprise il y a deux ans et je n'y suis plus pour rien.\n\nLuc Petit",
    ],
    no: [
      'Bonjour,\n\nmerci de fixer un créneau avec mon assistante, mia@lavande.example, elle tient mon agenda.\n\nLuc Petit',
      "Bonjour,\n\nmon prédécesseur s'en occupait, maintenant c'est sur mon bureau. Combien coûteraient dix postes ?\n\nLuc Petit",
    ],
  },
  Spanish: {
    yes: [
      'Hola:\n\nesas cosas se deciden en la central de Bilbao, en la sucursal no pintamos nada.\n\nLuis Vega',
      'Hola:\n\nno soy empleado de Olivar, solo les llevo la contabilidad dos veces al mes.\n\nLuis Vega',
      'Hola Dana:\n\nvendí la empresa hace dos años y desde entonces no tengo nada que ver con ella.\n\nLuis Vega',
    ],
    no: [
      'Hola Dana:\n\npor favor busque un hueco con mi asistente, mia@olivar.example, ella me lleva la agenda.\n\nLuis Vega',
      'Hola Dana:\n\nmi antecesor se ocupaba de esto y ahora ha caído en mi mesa. ¿Cuánto costarían diez puestos?\n\nLuis Vega',
    ],
  },
  Portuguese: {
    yes: [
      'Olá,\n\nessas coisas decidem-se na sede no Porto, nós na filial não temos voto na matéria.\n\nJoão Dias',
      'Olá,\n\nnão sou funcionário da Ribeira, só faço a contabilidade deles duas vezes por mês.\n\nJoão Dias',
      'Olá Dana,\n\nvendi a empresa há dois anos e desde então não tenho nada a ver com ela.\n\nJoão Dias',
    ],
    no: [
      'Olá Dana,\n\nmarque por favor um horário com a minha assistente, mia@ribeira.example, é ela que tem a minha agenda.\n\nJoão Dias',
      'Olá Dana,\n\no meu antecessor tratava disto, agora veio parar à minha mesa. Quanto custariam dez lugares?\n\nJoão Dias',
    ],
  },
  Italian: {
    yes: [
      'Buongiorno,\n\nqueste cose si decidono in sede a Torino, noi in filiale non abbiamo voce in capitolo.\n\nMarco Neri',
      'Buongiorno,\n\nnon sono un dipendente della Cedro, tengo solo la loro contabilità due volte al mese.\n\nMarco Neri',
      "Buongiorno,\n\nho venduto l'azienda due anni fa e da allora non c'entro più nulla.\n\nMarco Neri",
    ],
    no: [
      'Salve Dana,\n\nfissi pure un orario con la mia assistente, mia@cedro.example, tiene lei la mia agenda.\n\nMarco Neri',
      'Salve Dana,\n\nse ne occupava il mio predecessore, adesso è finito sulla mia scrivania. Quanto costerebbero dieci postazioni?\n\nMarco Neri',
    ],
  },
  Dutch: {
    yes: [
      'Hallo,\n\ndat soort dingen wordt op het hoofdkantoor in Breda beslist, wij op het filiaal hebben daar niets over te zeggen.\n\nJan Smit',
      'Hallo,\n\nik ben niet in dienst bij Duin, ik doe alleen twee keer per maand hun boekhouding.\n\nJan Smit',
      'Beste Dana,\n\nik heb het bedrijf twee jaar geleden verkocht en ben er sindsdien niet meer bij betrokken.\n\nJan Smit',
    ],
    no: [
      'Beste Dana,\n\nprik maar een moment met mijn assistente, mia@duin.example, zij houdt mijn agenda bij.\n\nJan Smit',
      'Beste Dana,\n\nmijn voorganger hield zich hiermee bezig, nu ligt het op mijn bord. Wat zouden tien plekken kosten?\n\nJan Smit',
    ],
  },
  Polish: {
    yes: [
      'Dzień dobry,\n\ntakie sprawy rozstrzyga centrala w Łodzi, my w oddziale nie mamy nic do powiedzenia.\n\nPiotr Lis',
      'Dzień dobry,\n\nnie jestem pracownikiem firmy Brzoza, tylko prowadzę im księgowość dwa razy w miesiącu.\n\nPiotr Lis',
      'Dzień dobry,\n\nsprzedałem firmę dwa lata temu i od tego czasu nie mam z nią nic wspólnego.\n\nPiotr Lis',
    ],
    no: [
      'Dzień dobry,\n\nproszę ustalić termin z moją asystentką, mia@brzoza.example, to ona prowadzi mój kalendarz.\n\nPiotr Lis',
      'Dzień dobry,\n\nzajmował się tym mój poprzednik, teraz trafiło to na moje biurko. Ile kosztowałoby dziesięć stanowisk?\n\nPiotr Lis',
    ],
  },
  Swedish: {
    yes: [
      'Hej,\n\nsådant bestäms på huvudkontoret i Örebro, vi på filialen har inget att säga till om.\n\nOlle Lund',
      'Hej,\n\njag är inte anställd på Alm, jag sköter bara deras bokföring två gånger i månaden.\n\nOlle Lund',
      'Hej Dana,\n\njag sålde firman för två år sedan och har inte haft något med den att göra sedan dess.\n\nOlle Lund',
    ],
    no: [
      'Hej Dana,\n\nboka gärna en tid med min assistent, mia@alm.example, hon sköter min kalender.\n\nOlle Lund',
      'Hej Dana,\n\nmin företrädare skötte det här, nu har det hamnat på mitt bord. Vad skulle tio platser kosta?\n\nOlle Lund',
    ],
  },
  Danish: {
    yes: [
      'Hej,\n\nden slags bliver besluttet på hovedkontoret i Odense, vi i filialen har intet at skulle have sagt.\n\nOle Krog',
      'Hej,\n\njeg er ikke ansat hos Bøgen, jeg fører bare deres regnskab to gange om måneden.\n\nOle Krog',
      'Hej Dana,\n\njeg solgte firmaet for to år siden og har ikke haft noget med det at gøre siden.\n\nOle Krog',
    ],
    no: [
      'Hej Dana,\n\naftal gerne en tid med min assistent, mia@bogen.example, hun styrer min kalender.\n\nOle Krog',
      'Hej Dana,\n\nmin forgænger tog sig af det, nu er det landet på mit bord. Hvad ville ti pladser koste?\n\nOle Krog',
    ],
  },
  Japanese: {
    yes: [
      'お世話になっております。\n\nそのような件は大阪の本社で決めており、支店には決定権がございません。\n\n山田太郎',
      'お世話になります。\n\n私は海商事の社員ではなく、月に二回経理を手伝っているだけです。\n\n山田太郎',
      'お世話になっております。\n\n会社は二年前に売却しまして、それ以降は関わっておりません。\n\n山田太郎',
    ],
    no: [
      'お世話になっております。\n\n日程は私の秘書(mia@umi.example)と調整してください。予定は秘書が管理しております。\n\n山田太郎',
      'お世話になっております。\n\n以前は前任者が対応しておりましたが、今は私の担当になりました。十名だとおいくらでしょうか。\n\n山田太郎',
    ],
  },
  Chinese: {
    yes: [
      '您好,\n\n这类事情都是上海总部决定的,我们分公司说了不算。\n\n李明',
      '您好,\n\n我不是海蓝的员工,只是每个月来做两次账。\n\n李明',
      '您好,\n\n公司两年前我就卖掉了,之后跟我没有关系了。\n\n李明',
    ],
    no: [
      '您好,\n\n时间请跟我的助理约,mia@hailan.example,我的日程由她安排。\n\n李明',
      '您好,\n\n以前是我的前任管这个,现在交到我手上了。十个人要多少钱?\n\n李明',
    ],
  },
  Russian: {
    yes: [
      'Добрый день!\n\nТакие вопросы решает головной офис в Казани, мы в филиале на это не влияем.\n\nПётр Белов',
      'Здравствуйте!\n\nЯ не сотрудник «Волны», я только веду у них бухгалтерию два раза в месяц.\n\nПётр Белов',
      'Добрый день!\n\nЯ продал фирму два года назад и с тех пор никакого отношения к ней не имею.\n\nПётр Белов',
    ],
    no: [
      'Добрый день!\n\nВремя согласуйте, пожалуйста, с моей помощницей, mia@volna.example, она ведёт мой календарь.\n\nПётр Белов',
      'Добрый день!\n\nРаньше этим занимался мой предшественник, теперь это легло на мой стол. Сколько стоят десять мест?\n\nПётр Белов',
    ],
  },
};
