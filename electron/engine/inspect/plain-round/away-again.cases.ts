/* Long, being a list of whole mails in thirteen languages. */
import type { PlainCases } from './plain-case';

/** A second list like `away-told.cases.ts`, of other turns, written at the same time. */
export const awayAgain: PlainCases = {
  English: {
    yes: [
      {
        text: 'Hello,\n\nthe whole plant shuts down from 8 to 22 May and nobody reads mail during that time.\n\nHarlow Ltd\nSam Holt',
        until: '2026-05-22',
      },
      {
        text: "Hello,\n\nI've had to go in for an operation and can't say when I'll be back. Joe (joe@harlow.example) stands in for me.\n\nSam Holt",
        instead: 'joe@harlow.example',
      },
      "Hi,\n\nI'm manning our stand at a trade fair until Thursday and will answer in the evenings at best.\n\nSam Holt",
    ],
    no: [
      'Hi Dana,\n\nfrom Friday I am on holiday for two weeks, so please let me have the contract before that.\n\nSam Holt',
      "Hi,\n\nyour colleague's out-of-office told me to write to you. What do you charge for ten people?\n\nSam Holt",
      'Hi Dana,\n\ncan your planner handle people on parental leave or with only two working days a week?\n\nSam Holt',
    ],
  },
  German: {
    yes: [
      {
        text: 'Guten Tag,\n\nder ganze Betrieb steht vom 8. bis 22. Mai still, in dieser Zeit liest niemand Mails.\n\nHolm GmbH\nSven Lang',
        until: '2026-05-22',
      },
      {
        text: 'Guten Tag,\n\nich musste mich operieren lassen und weiß noch nicht, wann ich zurück bin. Klaus Brandt (k.brandt@holm.example) springt für mich ein.\n\nSven Lang',
        instead: 'k.brandt@holm.example',
      },
      'Hallo,\n\nbis Donnerstag stehe ich auf der Messe am Stand und antworte höchstens abends.\n\nSven Lang',
    ],
    no: [
      'Hallo Frau Okafor,\n\nab Freitag bin ich zwei Wochen im Urlaub, schicken Sie mir den Vertrag bitte vorher.\n\nSven Lang',
      'Hallo,\n\ndie Abwesenheitsnotiz Ihrer Kollegin hat mich an Sie verwiesen. Was kostet es für zehn Leute?\n\nSven Lang',
      'Hallo Frau Okafor,\n\nkann Ihr Planer mit Leuten in Elternzeit oder mit nur zwei Arbeitstagen umgehen?\n\nSven Lang',
    ],
  },
  French: {
    yes: [
      {
        text: "Bonjour,\n\ntoute l'usine est à l'arrêt du 8 au 22 mai et personne ne lit les mails pendant ce temps.\n\nLavande SA\nLuc Petit",
        until: '2026-05-22',
      },
      {
        text: 'Bonjour,\n\nj’ai dû me faire opérer et ne sais pas encore quand je reviendrai. Paul Morel (p.morel@lavande.example) prend le relais.\n\nLuc Petit',
        instead: 'p.morel@lavande.example',
      },
      "Bonjour,\n\nje tiens notre stand sur un salon jusqu'à jeudi et ne répondrai au mieux que le soir.\n\nLuc Petit",
    ],
    no: [
      'Bonjour Dana,\n\nà partir de vendredi je suis en congé deux semaines, envoyez-moi donc le contrat avant.\n\nLuc Petit',
      "Bonjour,\n\nle message d'absence de votre collègue m'a renvoyé vers vous. Combien pour dix personnes ?\n\nLuc Petit",
      'Bonjour,\n\nvotre outil gère-t-il les gens en congé parental ou qui ne travaillent que deux jours ?\n\nLuc Petit',
    ],
  },
  Spanish: {
    yes: [
      {
        text: 'Hola:\n\ntoda la fábrica para del 8 al 22 de mayo y en ese tiempo nadie lee el correo.\n\nOlivar SL\nLuis Vega',
        until: '2026-05-22',
      },
      {
        text: 'Hola:\n\nme han tenido que operar y todavía no sé cuándo vuelvo. Pablo Ruiz (pablo.ruiz@olivar.example) me sustituye.\n\nLuis Vega',
        instead: 'pablo.ruiz@olivar.example',
      },
      'Hola:\n\nestoy atendiendo nuestro stand en una feria hasta el jueves y contestaré como mucho por la noche.\n\nLuis Vega',
    ],
    no: [
      'Hola Dana:\n\na partir del viernes estoy dos semanas de vacaciones, mándeme el contrato antes, por favor.\n\nLuis Vega',
      'Hola:\n\nel aviso de ausencia de su compañera me remitió a usted. ¿Cuánto cobran por diez personas?\n\nLuis Vega',
      'Hola Dana:\n\n¿su planificador contempla a gente de baja paternal o que solo trabaja dos días?\n\nLuis Vega',
    ],
  },
  Portuguese: {
    yes: [
      {
        text: 'Olá,\n\ntoda a fábrica para de 8 a 22 de maio e nesse período ninguém lê o correio.\n\nRibeira Lda\nJoão Dias',
        until: '2026-05-22',
      },
      {
        text: 'Olá,\n\ntive de ser operado e ainda não sei quando volto. O Paulo Reis (paulo.reis@ribeira.example) fica no meu lugar.\n\nJoão Dias',
        instead: 'paulo.reis@ribeira.example',
      },
      'Olá,\n\nestou no nosso stand numa feira até quinta-feira e responderei, no máximo, à noite.\n\nJoão Dias',
    ],
    no: [
      'Olá Dana,\n\na partir de sexta estou duas semanas de férias, mande-me o contrato antes, por favor.\n\nJoão Dias',
      'Olá,\n\no aviso de ausência da sua colega indicou-me o seu contacto. Quanto cobram por dez pessoas?\n\nJoão Dias',
      'Olá Dana,\n\no vosso planeador lida com pessoas em licença parental ou que só trabalham dois dias?\n\nJoão Dias',
    ],
  },
  Italian: {
    yes: [
      {
        text: "Buongiorno,\n\nl'intero stabilimento è fermo dall'8 al 22 maggio e in quel periodo nessuno legge la posta.\n\nCedro Srl\nMarco Neri",
        until: '2026-05-22',
      },
      {
        text: 'Buongiorno,\n\nho dovuto operarmi e non so ancora quando rientro. Paolo Riva (p.riva@cedro.example) mi sostituisce.\n\nMarco Neri',
        instead: 'p.riva@cedro.example',
      },
      'Buongiorno,\n\nfino a giovedì sono al nostro stand in fiera e risponderò al massimo la sera.\n\nMarco Neri',
    ],
    no: [
      'Salve Dana,\n\nda venerdì sono in ferie per due settimane, mi mandi per favore il contratto prima.\n\nMarco Neri',
      'Buongiorno,\n\nil messaggio di assenza della sua collega mi ha indirizzato a lei. Quanto chiedete per dieci persone?\n\nMarco Neri',
      'Salve Dana,\n\nil vostro planner gestisce chi è in congedo parentale o chi lavora solo due giorni?\n\nMarco Neri',
    ],
  },
  Dutch: {
    yes: [
      {
        text: 'Hallo,\n\nde hele fabriek ligt stil van 8 tot en met 22 mei en in die tijd leest niemand de mail.\n\nDuin BV\nJan Smit',
        until: '2026-05-22',
      },
      {
        text: 'Hallo,\n\nik ben geopereerd en weet nog niet wanneer ik terugkom. Piet Bakker (p.bakker@duin.example) valt voor mij in.\n\nJan Smit',
        instead: 'p.bakker@duin.example',
      },
      'Hallo,\n\ntot donderdag sta ik op onze stand op de beurs en antwoord ik hooguit ’s avonds.\n\nJan Smit',
    ],
    no: [
      'Beste Dana,\n\nvanaf vrijdag ben ik twee weken met vakantie, stuur me het contract dus graag daarvoor.\n\nJan Smit',
      'Hallo,\n\nde afwezigheidsmelding van uw collega verwees mij naar u. Wat rekenen jullie voor tien mensen?\n\nJan Smit',
      'Beste Dana,\n\nkan jullie planner omgaan met mensen met ouderschapsverlof of met maar twee werkdagen?\n\nJan Smit',
    ],
  },
  Polish: {
    yes: [
      {
        text: 'Dzień dobry,\n\ncały zakład stoi od 8 do 22 maja i w tym czasie nikt nie czyta poczty.\n\nBrzoza sp. z o.o.\nPiotr Lis',
        until: '2026-05-22',
      },
      {
        text: 'Dzień dobry,\n\nmusiałem poddać się operacji i nie wiem jeszcze, kiedy wrócę. Zastępuje mnie Paweł Nowak (p.nowak@brzoza.example).\n\nPiotr Lis',
        instead: 'p.nowak@brzoza.example',
      },
      'Dzień dobry,\n\ndo czwartku stoję na naszym stoisku na targach i odpiszę najwyżej wieczorem.\n\nPiotr Lis',
    ],
    no: [
      'Dzień dobry,\n\nod piątku mam dwa tygodnie urlopu, proszę więc przysłać umowę wcześniej.\n\nPiotr Lis',
      'Dzień dobry,\n\nautomatyczna odpowiedź Pani koleżanki odesłała mnie do Pani. Ile kosztuje to dla dziesięciu osób?\n\nPiotr Lis',
      'Dzień dobry,\n\nczy Państwa planer radzi sobie z osobami na urlopie rodzicielskim albo pracującymi tylko dwa dni?\n\nPiotr Lis',
    ],
  },
  Swedish: {
    yes: [
      {
        text: 'Hej,\n\nhela fabriken står still 8–22 maj och under den tiden läser ingen mejl.\n\nAlm AB\nOlle Lund',
        until: '2026-05-22',
      },
      {
        text: 'Hej,\n\njag har fått opereras och vet inte än när jag är tillbaka. Per Berg (per.berg@alm.example) hoppar in för mig.\n\nOlle Lund',
        instead: 'per.berg@alm.example',
      },
      'Hej,\n\nfram till torsdag står jag i vår monter på en mässa och svarar som bäst på kvällarna.\n\nOlle Lund',
    ],
    no: [
      'Hej Dana,\n\nfrån fredag har jag semester i två veckor, så skicka gärna avtalet innan dess.\n\nOlle Lund',
      'Hej,\n\ndin kollegas frånvaromeddelande hänvisade mig till dig. Vad tar ni för tio personer?\n\nOlle Lund',
      'Hej Dana,\n\nklarar er planerare folk som är föräldralediga eller bara jobbar två dagar?\n\nOlle Lund',
    ],
  },
  Danish: {
    yes: [
      {
        text: 'Hej,\n\nhele fabrikken står stille fra 8. til 22. maj, og i den tid læser ingen mails.\n\nBøgen ApS\nOle Krog',
        until: '2026-05-22',
      },
      {
        text: 'Hej,\n\njeg er blevet opereret og ved endnu ikke, hvornår jeg er tilbage. Per Holm (per.holm@bogen.example) træder til for mig.\n\nOle Krog',
        instead: 'per.holm@bogen.example',
      },
      'Hej,\n\nindtil torsdag står jeg på vores stand på en messe og svarer højst om aftenen.\n\nOle Krog',
    ],
    no: [
      'Hej Dana,\n\nfra fredag har jeg ferie i to uger, så send mig gerne kontrakten inden.\n\nOle Krog',
      'Hej,\n\ndin kollegas fraværsbesked henviste mig til dig. Hvad tager I for ti personer?\n\nOle Krog',
      'Hej Dana,\n\nkan jeres planlægger håndtere folk på barsel eller med kun to arbejdsdage?\n\nOle Krog',
    ],
  },
  Japanese: {
    yes: [
      {
        text: 'お世話になっております。\n\n5月8日から22日まで工場全体が休業となり、その間メールの確認ができません。\n\n海商事\n山田太郎',
        until: '2026-05-22',
      },
      {
        text: 'お世話になっております。\n\n手術のため入院しており、復帰時期は未定です。代わりに佐藤(sato@umi.example)が対応いたします。\n\n山田太郎',
        instead: 'sato@umi.example',
      },
      'お世話になっております。\n\n木曜日まで展示会のブースに詰めており、お返事は夜になります。\n\n山田太郎',
    ],
    no: [
      'お世話になっております。\n\n金曜日から二週間休暇に入りますので、契約書はその前にお送りください。\n\n山田太郎',
      'お世話になっております。\n\nご同僚の不在通知に、こちらへ連絡するようにとありました。十名だとおいくらですか。\n\n山田太郎',
      'お世話になっております。\n\n貴社のツールは育休中の社員や週二日勤務の社員にも対応できますか。\n\n山田太郎',
    ],
  },
  Chinese: {
    yes: [
      {
        text: '您好,\n\n5月8日至22日全厂停工,期间无人查看邮件。\n\n海蓝公司\n李明',
        until: '2026-05-22',
      },
      {
        text: '您好,\n\n我因手术住院,何时回来还不确定。期间由王强(wang@hailan.example)接替我的工作。\n\n李明',
        instead: 'wang@hailan.example',
      },
      '您好,\n\n周四之前我都在展会上守展台,最快晚上才能回复。\n\n李明',
    ],
    no: [
      '您好,\n\n周五起我要休两周假,请在那之前把合同发给我。\n\n李明',
      '您好,\n\n您同事的自动回复让我联系您。十个人怎么收费?\n\n李明',
      '您好,\n\n你们的排班工具能处理休产假或者每周只上两天班的人吗?\n\n李明',
    ],
  },
  Russian: {
    yes: [
      {
        text: 'Здравствуйте!\n\nС 8 по 22 мая весь завод стоит, почту в это время никто не читает.\n\nООО «Волна»\nПётр Белов',
        until: '2026-05-22',
      },
      {
        text: 'Здравствуйте!\n\nМне пришлось лечь на операцию, когда вернусь, пока не знаю. Меня замещает Иван Орлов (orlov@volna.example).\n\nПётр Белов',
        instead: 'orlov@volna.example',
      },
      'Здравствуйте!\n\nДо четверга я на стенде на выставке и отвечу в лучшем случае вечером.\n\nПётр Белов',
    ],
    no: [
      'Добрый день!\n\nС пятницы я две недели в отпуске, поэтому пришлите договор до этого, пожалуйста.\n\nПётр Белов',
      'Здравствуйте!\n\nАвтоответ вашей коллеги направил меня к вам. Сколько вы берёте за десять человек?\n\nПётр Белов',
      'Добрый день!\n\nУмеет ли ваш планировщик учитывать людей в декрете или с двумя рабочими днями в неделю?\n\nПётр Белов',
    ],
  },
};
