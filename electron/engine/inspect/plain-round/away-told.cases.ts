/* Long, being a list of whole mails in thirteen languages. */
import type { PlainCases } from './plain-case';

/** Absences told in free words, without any header (`yes`), and people who tell of one, past, to come or somebody else's (`no`). Written before the rules were read; long, being data. */
export const awayTold: PlainCases = {
  English: {
    yes: [
      {
        text: "Hello,\n\nThanks for getting in touch. I've logged off for a few days and will pick up messages again on 18 May. Joe (joe@harlow.example) is minding things while I'm gone.\n\nSam Holt",
        until: '2026-05-18',
        instead: 'joe@harlow.example',
      },
      {
        text: "Hi there,\n\nyou've caught me on parental leave. I'm back at my desk on 1 September.\n\nSam Holt",
        until: '2026-09-01',
      },
      "Hi,\n\nI'm travelling this week with patchy signal, so bear with me, it may take a few days to get back to you.\n\nSam Holt",
      'Hello,\n\nI only work Tuesday to Thursday. If you write to me on another day I will get to your message on my next working day.\n\nSam Holt',
    ],
    no: [
      'Hi Dana,\n\nI was away last week and am only now digging through my inbox. Is the offer still open?\n\nSam Holt',
      {
        subject: 'Re: Out of office',
        text: "Hi Dana,\n\nhope you had a lovely break! When you're back, could you send me the quote for ten seats?\n\nSam Holt",
      },
      "Hi Dana,\n\nour director is on leave until the 18th, so I can't give you a yes before then. What would the price be for ten people?\n\nSam Holt",
    ],
  },
  German: {
    yes: [
      {
        text: 'Guten Tag,\n\nschön, dass Sie schreiben. Ich habe mich für ein paar Tage ausgeklinkt und lese ab dem 18. Mai wieder mit. So lange hält Klaus (k.brandt@holm.example) die Stellung.\n\nSven Lang',
        until: '2026-05-18',
        instead: 'k.brandt@holm.example',
      },
      {
        text: 'Hallo,\n\nich bin gerade in Elternzeit und sitze ab dem 1. September wieder an meinem Schreibtisch.\n\nSven Lang',
        until: '2026-09-01',
      },
      'Hallo,\n\nich bin diese Woche viel unterwegs und habe nur schlechten Empfang. Eine Antwort kann daher ein paar Tage dauern.\n\nSven Lang',
      'Guten Tag,\n\nich arbeite nur dienstags bis donnerstags. Nachrichten von anderen Tagen lese ich an meinem nächsten Arbeitstag.\n\nSven Lang',
    ],
    no: [
      'Hallo Frau Okafor,\n\nich war letzte Woche im Urlaub und arbeite gerade erst mein Postfach ab. Gilt das Angebot noch?\n\nSven Lang',
      {
        subject: 'Re: Abwesenheitsnotiz',
        text: 'Hallo Frau Okafor,\n\nich hoffe, Sie hatten einen schönen Urlaub! Wenn Sie zurück sind, schicken Sie mir bitte ein Angebot über zehn Plätze?\n\nSven Lang',
      },
      'Hallo Frau Okafor,\n\nunsere Chefin ist bis zum 18. im Urlaub, vorher kann ich nichts zusagen. Was würde es für zehn Leute kosten?\n\nSven Lang',
    ],
  },
  French: {
    yes: [
      {
        text: "Bonjour,\n\nmerci de votre message. Je me suis déconnecté quelques jours et je relirai mes mails à partir du 18 mai. D'ici là, Paul (p.morel@lavande.example) tient la maison.\n\nLuc Petit",
        until: '2026-05-18',
        instead: 'p.morel@lavande.example',
      },
      {
        text: 'Bonjour,\n\nje suis actuellement en congé parental et retrouverai mon bureau le 1er septembre.\n\nLuc Petit',
        until: '2026-09-01',
      },
      'Bonjour,\n\nje suis en voyage cette semaine et capte très mal ; ma réponse peut prendre quelques jours.\n\nLuc Petit',
      'Bonjour,\n\nje ne travaille que du mardi au jeudi. Les messages reçus les autres jours seront lus mon prochain jour travaillé.\n\nLuc Petit',
    ],
    no: [
      "Bonjour Dana,\n\nj'étais en vacances la semaine dernière et je rattrape seulement mes mails. L'offre tient-elle toujours ?\n\nLuc Petit",
      {
        subject: 'Re: Absence du bureau',
        text: "Bonjour Dana,\n\nj'espère que vos congés se sont bien passés ! À votre retour, pourriez-vous m'envoyer un devis pour dix postes ?\n\nLuc Petit",
      },
      "Bonjour Dana,\n\nnotre directrice est en congé jusqu'au 18, je ne peux rien promettre avant. Quel serait le prix pour dix personnes ?\n\nLuc Petit",
    ],
  },
  Spanish: {
    yes: [
      {
        text: 'Hola:\n\ngracias por escribir. He desconectado unos días y volveré a leer el correo el 18 de mayo. Mientras tanto Pablo (pablo.ruiz@olivar.example) se encarga de todo.\n\nLuis Vega',
        until: '2026-05-18',
        instead: 'pablo.ruiz@olivar.example',
      },
      {
        text: 'Hola:\n\nahora mismo estoy de permiso de paternidad y vuelvo a mi mesa el 1 de septiembre.\n\nLuis Vega',
        until: '2026-09-01',
      },
      'Hola:\n\nesta semana estoy de viaje y con mala cobertura, así que puedo tardar unos días en contestar.\n\nLuis Vega',
      'Hola:\n\nsolo trabajo de martes a jueves. Los mensajes de otros días los leo en mi siguiente día laborable.\n\nLuis Vega',
    ],
    no: [
      'Hola Dana:\n\nla semana pasada estuve de vacaciones y ahora me pongo al día con el correo. ¿Sigue en pie la oferta?\n\nLuis Vega',
      {
        subject: 'Re: Fuera de la oficina',
        text: 'Hola Dana:\n\n¡espero que haya descansado! Cuando vuelva, ¿me manda un presupuesto para diez puestos?\n\nLuis Vega',
      },
      'Hola Dana:\n\nnuestra directora está de vacaciones hasta el 18 y antes no puedo confirmarle nada. ¿Cuánto costaría para diez personas?\n\nLuis Vega',
    ],
  },
  Portuguese: {
    yes: [
      {
        text: 'Olá,\n\nobrigado pela mensagem. Desliguei por uns dias e volto a ler o correio a 18 de maio. Até lá o Paulo (paulo.reis@ribeira.example) trata de tudo.\n\nJoão Dias',
        until: '2026-05-18',
        instead: 'paulo.reis@ribeira.example',
      },
      {
        text: 'Olá,\n\nneste momento estou em licença parental e regresso à minha secretária a 1 de setembro.\n\nJoão Dias',
        until: '2026-09-01',
      },
      'Olá,\n\nesta semana estou em viagem e com pouca rede, por isso posso demorar uns dias a responder.\n\nJoão Dias',
      'Olá,\n\nsó trabalho de terça a quinta. As mensagens dos outros dias são lidas no meu próximo dia de trabalho.\n\nJoão Dias',
    ],
    no: [
      'Olá Dana,\n\nestive de férias na semana passada e só agora estou a pôr o correio em dia. A oferta ainda está de pé?\n\nJoão Dias',
      {
        subject: 'Re: Fora do escritório',
        text: 'Olá Dana,\n\nespero que tenha descansado! Quando voltar, pode enviar-me um orçamento para dez lugares?\n\nJoão Dias',
      },
      'Olá Dana,\n\na nossa diretora está de férias até dia 18 e antes disso não posso confirmar nada. Qual seria o preço para dez pessoas?\n\nJoão Dias',
    ],
  },
  Italian: {
    yes: [
      {
        text: 'Buongiorno,\n\ngrazie per la mail. Ho staccato per qualche giorno e tornerò a leggere la posta il 18 maggio. Nel frattempo ci pensa Paolo (p.riva@cedro.example).\n\nMarco Neri',
        until: '2026-05-18',
        instead: 'p.riva@cedro.example',
      },
      {
        text: 'Buongiorno,\n\nin questo momento sono in congedo parentale e torno alla mia scrivania il 1° settembre.\n\nMarco Neri',
        until: '2026-09-01',
      },
      'Buongiorno,\n\nquesta settimana sono in viaggio e prendo poco, per cui potrei metterci qualche giorno a rispondere.\n\nMarco Neri',
      'Buongiorno,\n\nlavoro solo dal martedì al giovedì. I messaggi degli altri giorni li leggo il mio prossimo giorno di lavoro.\n\nMarco Neri',
    ],
    no: [
      "Salve Dana,\n\nla settimana scorsa ero in ferie e sto smaltendo adesso la posta. L'offerta è ancora valida?\n\nMarco Neri",
      {
        subject: 'Re: Fuori ufficio',
        text: 'Salve Dana,\n\nspero che abbia passato delle belle vacanze! Quando rientra, mi manda un preventivo per dieci postazioni?\n\nMarco Neri',
      },
      'Salve Dana,\n\nla nostra direttrice è in ferie fino al 18 e prima non posso confermare nulla. Quanto verrebbe per dieci persone?\n\nMarco Neri',
    ],
  },
  Dutch: {
    yes: [
      {
        text: 'Hallo,\n\nbedankt voor je bericht. Ik ben er een paar dagen tussenuit en pak mijn mail op 18 mei weer op. Tot die tijd neemt Piet (p.bakker@duin.example) waar.\n\nJan Smit',
        until: '2026-05-18',
        instead: 'p.bakker@duin.example',
      },
      {
        text: 'Hallo,\n\nop dit moment ben ik met ouderschapsverlof; op 1 september zit ik weer achter mijn bureau.\n\nJan Smit',
        until: '2026-09-01',
      },
      'Hallo,\n\nik ben deze week onderweg en heb slecht bereik, dus een antwoord kan een paar dagen duren.\n\nJan Smit',
      'Hallo,\n\nik werk alleen van dinsdag tot en met donderdag. Berichten van andere dagen lees ik op mijn volgende werkdag.\n\nJan Smit',
    ],
    no: [
      'Beste Dana,\n\nik was vorige week met vakantie en werk nu pas mijn mail bij. Staat het aanbod nog?\n\nJan Smit',
      {
        subject: 'Re: Afwezig',
        text: 'Beste Dana,\n\nhopelijk heb je een fijne vakantie gehad! Stuur je me een offerte voor tien plekken als je terug bent?\n\nJan Smit',
      },
      'Beste Dana,\n\nonze directeur is tot de 18e met vakantie, eerder kan ik niets toezeggen. Wat zou het kosten voor tien mensen?\n\nJan Smit',
    ],
  },
  Polish: {
    yes: [
      {
        text: 'Dzień dobry,\n\ndziękuję za wiadomość. Wyłączyłem się na kilka dni i wrócę do poczty 18 maja. Do tego czasu wszystkiego pilnuje Paweł (p.nowak@brzoza.example).\n\nPiotr Lis',
        until: '2026-05-18',
        instead: 'p.nowak@brzoza.example',
      },
      {
        text: 'Dzień dobry,\n\nobecnie jestem na urlopie rodzicielskim, przy biurku będę znowu 1 września.\n\nPiotr Lis',
        until: '2026-09-01',
      },
      'Dzień dobry,\n\nw tym tygodniu jestem w podróży i mam słaby zasięg, więc odpowiedź może potrwać kilka dni.\n\nPiotr Lis',
      'Dzień dobry,\n\npracuję tylko od wtorku do czwartku. Wiadomości z innych dni czytam w najbliższym dniu pracy.\n\nPiotr Lis',
    ],
    no: [
      'Dzień dobry,\n\nw zeszłym tygodniu byłem na urlopie i dopiero teraz nadrabiam pocztę. Czy oferta jest aktualna?\n\nPiotr Lis',
      {
        subject: 'Re: Poza biurem',
        text: 'Dzień dobry,\n\nmam nadzieję, że urlop się udał! Czy po powrocie prześle mi Pani ofertę na dziesięć stanowisk?\n\nPiotr Lis',
      },
      'Dzień dobry,\n\nnasza dyrektor jest na urlopie do 18 maja, wcześniej nic nie mogę obiecać. Ile by to kosztowało dla dziesięciu osób?\n\nPiotr Lis',
    ],
  },
  Swedish: {
    yes: [
      {
        text: 'Hej,\n\ntack för ditt mejl. Jag har kopplat ner några dagar och läser mejl igen den 18 maj. Under tiden håller Per (per.berg@alm.example) ställningarna.\n\nOlle Lund',
        until: '2026-05-18',
        instead: 'per.berg@alm.example',
      },
      {
        text: 'Hej,\n\njust nu är jag föräldraledig och sitter vid skrivbordet igen den 1 september.\n\nOlle Lund',
        until: '2026-09-01',
      },
      'Hej,\n\njag är på resande fot i veckan och har dålig täckning, så det kan dröja några dagar innan du får svar.\n\nOlle Lund',
      'Hej,\n\njag jobbar bara tisdag till torsdag. Meddelanden från andra dagar läser jag nästa arbetsdag.\n\nOlle Lund',
    ],
    no: [
      'Hej Dana,\n\njag var på semester förra veckan och går igenom mejlen först nu. Gäller erbjudandet fortfarande?\n\nOlle Lund',
      {
        subject: 'Re: Frånvarande',
        text: 'Hej Dana,\n\nhoppas du hade en skön semester! Kan du skicka en offert på tio platser när du är tillbaka?\n\nOlle Lund',
      },
      'Hej Dana,\n\nvår chef är på semester till den 18:e, innan dess kan jag inte lova något. Vad skulle det kosta för tio personer?\n\nOlle Lund',
    ],
  },
  Danish: {
    yes: [
      {
        text: 'Hej,\n\ntak for din mail. Jeg har koblet fra et par dage og læser mails igen den 18. maj. Imens holder Per (per.holm@bogen.example) skansen.\n\nOle Krog',
        until: '2026-05-18',
        instead: 'per.holm@bogen.example',
      },
      {
        text: 'Hej,\n\nlige nu er jeg på barsel og sidder ved skrivebordet igen den 1. september.\n\nOle Krog',
        until: '2026-09-01',
      },
      'Hej,\n\njeg er på farten i denne uge og har dårlig dækning, så der kan gå et par dage, før du hører fra mig.\n\nOle Krog',
      'Hej,\n\njeg arbejder kun tirsdag til torsdag. Beskeder fra andre dage læser jeg på min næste arbejdsdag.\n\nOle Krog',
    ],
    no: [
      'Hej Dana,\n\njeg var på ferie i sidste uge og er først nu ved at læse mine mails. Gælder tilbuddet stadig?\n\nOle Krog',
      {
        subject: 'Re: Ikke til stede',
        text: 'Hej Dana,\n\nhåber du har haft en god ferie! Sender du mig et tilbud på ti pladser, når du er tilbage?\n\nOle Krog',
      },
      'Hej Dana,\n\nvores direktør er på ferie til den 18., så jeg kan ikke love noget før. Hvad ville det koste for ti personer?\n\nOle Krog',
    ],
  },
  Japanese: {
    yes: [
      {
        text: 'お世話になっております。\n\nメールありがとうございます。数日間お休みをいただいており、5月18日からメールを確認いたします。その間は佐藤(sato@umi.example)が代わりに承ります。\n\n山田太郎',
        until: '2026-05-18',
        instead: 'sato@umi.example',
      },
      {
        text: 'お世話になっております。\n\n現在育児休業中です。9月1日に復帰する予定です。\n\n山田太郎',
        until: '2026-09-01',
      },
      'お世話になっております。\n\n今週は出張しており電波の悪い場所にいるため、お返事に数日かかる場合がございます。\n\n山田太郎',
      'お世話になっております。\n\n私の勤務日は火曜日から木曜日までです。それ以外の日にいただいたメールは次の勤務日に拝見します。\n\n山田太郎',
    ],
    no: [
      'お世話になっております。\n\n先週は休暇をいただいており、今メールを拝見しました。ご提案はまだ有効でしょうか。\n\n山田太郎',
      {
        subject: 'Re: 不在のお知らせ',
        text: 'お世話になっております。\n\n休暇はゆっくりできましたか。お戻りになりましたら、十名分の見積もりをいただけますか。\n\n山田太郎',
      },
      'お世話になっております。\n\n部長が18日まで休暇中のため、それまではお返事できません。十名だとおいくらになりますか。\n\n山田太郎',
    ],
  },
  Chinese: {
    yes: [
      {
        text: '您好,\n\n感谢来信。我这几天在休息,5月18日恢复查看邮件。这段时间由王强(wang@hailan.example)代为处理。\n\n李明',
        until: '2026-05-18',
        instead: 'wang@hailan.example',
      },
      {
        text: '您好,\n\n我目前正在休产假,9月1日回到岗位。\n\n李明',
        until: '2026-09-01',
      },
      '您好,\n\n本周我在出差,信号不好,可能要过几天才能回复您。\n\n李明',
      '您好,\n\n我只在周二到周四上班,其他时间收到的邮件会在下一个工作日查看。\n\n李明',
    ],
    no: [
      '您好,\n\n上周我在休假,现在才看到邮件。报价还有效吗?\n\n李明',
      {
        subject: 'Re: 不在办公室',
        text: '您好,\n\n希望您假期愉快!回来以后能给我发一份十个人的报价吗?\n\n李明',
      },
      '您好,\n\n我们总监休假到18号,在那之前我定不下来。十个人大概多少钱?\n\n李明',
    ],
  },
  Russian: {
    yes: [
      {
        text: 'Здравствуйте!\n\nСпасибо за письмо. Я на несколько дней отключился и вернусь к почте 18 мая. До тех пор всем занимается Иван (orlov@volna.example).\n\nПётр Белов',
        until: '2026-05-18',
        instead: 'orlov@volna.example',
      },
      {
        text: 'Здравствуйте!\n\nСейчас я в декретном отпуске, выйду на работу 1 сентября.\n\nАнна Белова',
        until: '2026-09-01',
      },
      'Здравствуйте!\n\nНа этой неделе я в дороге, связь плохая, поэтому ответ может занять несколько дней.\n\nПётр Белов',
      'Здравствуйте!\n\nЯ работаю только со вторника по четверг. Письма, пришедшие в другие дни, читаю в ближайший рабочий день.\n\nПётр Белов',
    ],
    no: [
      'Добрый день!\n\nНа прошлой неделе я был в отпуске и только сейчас разбираю почту. Предложение ещё в силе?\n\nПётр Белов',
      {
        subject: 'Re: Вне офиса',
        text: 'Добрый день!\n\nНадеюсь, вы хорошо отдохнули! Когда вернётесь, пришлёте мне расчёт на десять мест?\n\nПётр Белов',
      },
      'Добрый день!\n\nНаш директор в отпуске до 18-го, раньше ничего обещать не могу. Сколько это стоит на десять человек?\n\nПётр Белов',
    ],
  },
};
