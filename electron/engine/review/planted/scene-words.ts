import type { SceneWords } from './scene-texts';

/*
 * Scenes in the other languages that people review in. `{name}` of a text is filled in (see `SceneNames`); each is as long and as plain as
 * a real exchange, so that nothing but the fault tells it from its neighbours. Long, being data.
 */
export const sceneWords: Readonly<Record<string, SceneWords>> = {
  es: {
    names: ['Lucía', 'Álvaro', 'Carmen', 'Javier', 'Nuria', 'Sergio', 'Elena', 'Pablo'],
    subject: 'Re: Su pregunta sobre el plan',
    ours: 'Hola, {first}:\n\nGracias por su interés. Para un equipo como el suyo el plan cuesta {price} al mes, con la puesta en marcha incluida. Todo lo que contiene está en https://{site}/planes.\n\nUn saludo\n{sender}',
    theirs:
      'Hola:\n\nDe momento nos parece bien. ¿Hay una permanencia mínima? ¿Y podríamos empezar el mes que viene con {company}?\n\n{first}',
    leaves: 'Hola:\n\nPor favor, no nos escriban más y quiten a {company} de su lista.\n\n{first}',
    draft:
      'Hola, {first}:\n\nMe alegra leerle. No hay permanencia mínima: puede darse de baja al final de cualquier mes. Empezar el mes que viene nos va bien.\n\nEl precio sigue siendo de {price} al mes con la puesta en marcha incluida. Aquí tiene otra vez los detalles: https://{site}/planes. ¿Le preparo el inicio para {company}?\n\nUn saludo\n{sender}',
    sales: 'Me alegra leerle',
  },
  pt: {
    names: ['Inês', 'Duarte', 'Marta', 'Tiago', 'Beatriz', 'Rui', 'Catarina', 'Nuno'],
    subject: 'Re: A sua pergunta sobre o plano',
    ours: 'Olá, {first},\n\nObrigado pela sua pergunta. Para uma equipa do vosso tamanho o plano custa {price} por mês, com a configuração incluída. O que contém está em https://{site}/planos.\n\nCumprimentos\n{sender}',
    theirs:
      'Olá,\n\naté aqui parece-nos bem. Há um período mínimo? E poderíamos começar no próximo mês com a {company}?\n\n{first}',
    leaves: 'Olá,\n\npor favor não nos escrevam mais e retirem a {company} da vossa lista.\n\n{first}',
    draft:
      'Olá, {first},\n\nQue bom ter a sua resposta. Não há período mínimo: pode cancelar no fim de qualquer mês. Começar no próximo mês serve-nos bem.\n\nO preço mantém-se em {price} por mês com a configuração incluída. Os detalhes estão aqui mais uma vez: https://{site}/planos. Quer que prepare o início para a {company}?\n\nCumprimentos\n{sender}',
    sales: 'Que bom ter a sua resposta',
  },
  it: {
    names: ['Giulia', 'Matteo', 'Chiara', 'Lorenzo', 'Elisa', 'Davide', 'Silvia', 'Marco'],
    subject: 'Re: La sua domanda sul piano',
    ours: 'Buongiorno {first},\n\ngrazie per la domanda. Per un team come il vostro il piano costa {price} al mese, avvio compreso. Tutto quello che include si trova su https://{site}/piani.\n\nCordiali saluti\n{sender}',
    theirs:
      'Buongiorno,\n\nper ora ci va bene. C’è una durata minima, e potremmo cominciare il mese prossimo con {company}?\n\n{first}',
    leaves: 'Buongiorno,\n\nvi prego di non scriverci più e di togliere {company} dalla vostra lista.\n\n{first}',
    draft:
      'Buongiorno {first},\n\nche piacere sentirla. Non c’è una durata minima: può disdire alla fine di ogni mese. Cominciare il mese prossimo per noi va bene.\n\nIl prezzo resta di {price} al mese, avvio compreso. Ecco ancora una volta i dettagli: https://{site}/piani. Preparo l’avvio per {company}?\n\nCordiali saluti\n{sender}',
    sales: 'che piacere sentirla',
  },
  nl: {
    names: ['Sanne', 'Joris', 'Femke', 'Daan', 'Lieke', 'Thijs', 'Roos', 'Bram'],
    subject: 'Re: Je vraag over het abonnement',
    ours: 'Hoi {first},\n\nDank voor je vraag. Voor een team van jullie grootte kost het abonnement {price} per maand, inrichting inbegrepen. Wat erin zit, staat op https://{site}/abonnementen.\n\nGroet\n{sender}',
    theirs:
      'Hoi,\n\ntot zover klinkt dat goed. Is er een minimale looptijd, en kunnen we volgende maand met {company} beginnen?\n\n{first}',
    leaves: 'Hallo,\n\nschrijf ons alsjeblieft niet meer en haal {company} van jullie lijst.\n\n{first}',
    draft:
      'Hoi {first},\n\nFijn om van je te horen. Er is geen minimale looptijd: je kunt aan het einde van elke maand opzeggen. Volgende maand beginnen komt ons goed uit.\n\nDe prijs blijft {price} per maand, inrichting inbegrepen. Hier staan de details nog eens: https://{site}/abonnementen. Zal ik de start voor {company} voorbereiden?\n\nGroet\n{sender}',
    sales: 'Fijn om van je te horen',
  },
  pl: {
    names: ['Agnieszka', 'Tomasz', 'Magda', 'Paweł', 'Kinga', 'Marek', 'Ola', 'Jakub'],
    latin: { Paweł: 'Pawel' },
    subject: 'Re: Pytanie o abonament',
    ours: 'Cześć {first},\n\ndzięki za pytanie. Dla zespołu Waszej wielkości abonament kosztuje {price} miesięcznie, z uruchomieniem w cenie. Co obejmuje, jest opisane na https://{site}/abonament.\n\nPozdrawiam\n{sender}',
    theirs:
      'Cześć,\n\njak dotąd brzmi to dobrze. Czy jest minimalny okres umowy i czy moglibyśmy zacząć w przyszłym miesiącu z {company}?\n\n{first}',
    leaves: 'Dzień dobry,\n\nproszę więcej do nas nie pisać i usunąć {company} z listy.\n\n{first}',
    draft:
      'Cześć {first},\n\nmiło, że się odzywasz. Minimalnego okresu nie ma: można zrezygnować z końcem każdego miesiąca. Start w przyszłym miesiącu nam odpowiada.\n\nCena pozostaje bez zmian: {price} miesięcznie, z uruchomieniem w cenie. Szczegóły jeszcze raz tutaj: https://{site}/abonament. Czy mam przygotować start dla {company}?\n\nPozdrawiam\n{sender}',
    sales: 'miło, że się odzywasz',
  },
  sv: {
    names: ['Elin', 'Oskar', 'Maja', 'Gustav', 'Hanna', 'Nils', 'Frida', 'Anton'],
    subject: 'SV: Din fråga om abonnemanget',
    ours: 'Hej {first},\n\nTack för din fråga. För ett team i er storlek kostar abonnemanget {price} i månaden, uppstarten ingår. Vad som ingår står på https://{site}/abonnemang.\n\nVänliga hälsningar\n{sender}',
    theirs:
      'Hej,\n\nså här långt låter det bra. Finns det någon bindningstid, och skulle vi kunna börja nästa månad med {company}?\n\n{first}',
    leaves: 'Hej,\n\nskriv inte till oss igen, tack, och ta bort {company} från er lista.\n\n{first}',
    draft:
      'Hej {first},\n\nRoligt att höra från dig. Någon bindningstid finns inte: du kan säga upp till slutet av varje månad. Att börja nästa månad passar oss bra.\n\nPriset är fortfarande {price} i månaden, uppstarten ingår. Här är detaljerna en gång till: https://{site}/abonnemang. Ska jag förbereda starten för {company}?\n\nVänliga hälsningar\n{sender}',
    sales: 'Roligt att höra från dig',
  },
  da: {
    names: ['Freja', 'Magnus', 'Ida', 'Rasmus', 'Signe', 'Mikkel', 'Laura', 'Jonas'],
    subject: 'SV: Dit spørgsmål om abonnementet',
    ours: 'Hej {first},\n\nTak for dit spørgsmål. For et team på jeres størrelse koster abonnementet {price} om måneden, opstart er med i prisen. Hvad det indeholder, står på https://{site}/abonnement.\n\nVenlig hilsen\n{sender}',
    theirs:
      'Hej,\n\ndet lyder godt indtil videre. Er der en bindingsperiode, og kunne vi begynde næste måned med {company}?\n\n{first}',
    leaves: 'Hej,\n\nskriv venligst ikke til os igen, og fjern {company} fra jeres liste.\n\n{first}',
    draft:
      'Hej {first},\n\nGodt at høre fra dig. Der er ingen bindingsperiode: du kan opsige til udgangen af hver måned. At begynde næste måned passer os fint.\n\nPrisen er fortsat {price} om måneden, og opstarten er med. Her er detaljerne igen: https://{site}/abonnement. Skal jeg forberede starten for {company}?\n\nVenlig hilsen\n{sender}',
    sales: 'Godt at høre fra dig',
  },
  ru: {
    names: ['Анна', 'Павел', 'Ирина', 'Олег', 'Мария', 'Антон', 'Вера', 'Денис'],
    latin: {
      Анна: 'Anna',
      Павел: 'Pavel',
      Ирина: 'Irina',
      Олег: 'Oleg',
      Мария: 'Maria',
      Антон: 'Anton',
      Вера: 'Vera',
      Денис: 'Denis',
      Коваленко: 'Kovalenko',
      Дорош: 'Dorosh',
      Черных: 'Chernykh',
    },
    surnames: ['Коваленко', 'Дорош', 'Черных'],
    subject: 'Re: Ваш вопрос о тарифе',
    ours: '{first}, здравствуйте!\n\nСпасибо за вопрос. Для команды вашего размера тариф стоит {price} в месяц, запуск включён. Что в него входит, описано здесь: https://{site}/tarify.\n\nС уважением,\n{sender}',
    theirs:
      'Здравствуйте!\n\nПока всё устраивает. Есть ли минимальный срок и могли бы мы начать в следующем месяце с {company}?\n\n{first}',
    leaves: 'Здравствуйте!\n\nПожалуйста, больше нам не пишите и уберите {company} из вашего списка.\n\n{first}',
    draft:
      '{first}, здравствуйте!\n\nРады вашему ответу. Минимального срока нет: отказаться можно в конце любого месяца. Начать в следующем месяце нам удобно.\n\nЦена остаётся прежней: {price} в месяц, запуск включён. Подробности ещё раз здесь: https://{site}/tarify. Подготовить запуск для {company}?\n\nС уважением,\n{sender}',
    sales: 'Рады вашему ответу',
  },
  ja: {
    // Family names, by which letters address; what stands behind them is the given name.
    names: ['高橋', '渡辺', '小川', '石井', '森田', '長谷川'],
    latin: {
      高橋: 'Takahashi',
      渡辺: 'Watanabe',
      小川: 'Ogawa',
      石井: 'Ishii',
      森田: 'Morita',
      長谷川: 'Hasegawa',
      恵: 'Megumi',
      誠: 'Makoto',
      翔太: 'Shota',
      由美: 'Yumi',
    },
    surnames: ['恵', '誠', '翔太', '由美'],
    subject: 'Re: プランのご質問について',
    ours: '{first}様\n\nお問い合わせありがとうございます。御社の規模ですと、プランは月額{price}で、初期設定を含みます。内容は https://{site}/plans をご覧ください。\n\n{sender}',
    theirs:
      'お世話になっております。\n\n今のところ問題ございません。最低契約期間はありますか。また、{company}で来月から始めることは可能でしょうか。\n\n{first}',
    leaves: 'お世話になっております。\n\n今後のご連絡は不要です。{company}を配信リストから外してください。\n\n{first}',
    draft:
      '{first}様\n\nご返信ありがとうございます。最低契約期間はなく、毎月末に解約いただけます。来月からの開始も問題ございません。\n\n料金は月額{price}のままで、初期設定を含みます。詳細は改めてこちらをご覧ください。 https://{site}/plans {company}様の開始の準備を進めてもよろしいでしょうか。\n\n{sender}',
    sales: 'ご返信ありがとうございます',
  },
  zh: {
    names: ['王敏', '李强', '陈静', '刘洋', '赵磊', '孙丽'],
    latin: {
      王敏: 'Wang.Min',
      李强: 'Li.Qiang',
      陈静: 'Chen.Jing',
      刘洋: 'Liu.Yang',
      赵磊: 'Zhao.Lei',
      孙丽: 'Sun.Li',
    },
    surnames: [''],
    subject: 'Re: 关于套餐的问题',
    ours: '{first}，您好！\n\n感谢您的咨询。按贵公司的规模，套餐费用为每月{price}，含初始设置。具体内容请见 https://{site}/plans\n\n{sender}',
    theirs: '您好！\n\n目前看没有问题。请问有最短合同期吗？{company}下个月可以开始吗？\n\n{first}',
    leaves: '您好！\n\n请不要再给我们发邮件，并把{company}从名单中删除。\n\n{first}',
    draft:
      '{first}，您好！\n\n很高兴收到您的回复。没有最短合同期，每月月底都可以取消。下个月开始没有问题。\n\n费用仍为每月{price}，含初始设置。详情请再看这里： https://{site}/plans 需要我为{company}准备开通吗？\n\n{sender}',
    sales: '很高兴收到您的回复',
  },
};
