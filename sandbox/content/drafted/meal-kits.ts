/** "Meal kits and groceries": six messages that deserve a draft. Data. */
import { type DraftedStory, them, us } from '../story';

export const mealKits: readonly DraftedStory[] = [
  {
    lead: 'Rafael Souto | rafael@cestaviva.example | Cesta Viva | Head of Fulfilment | Europe/Lisbon',
    lang: 'en',
    client: 'gmail',
    at: '0 12:02',
    mood: 'Information Requested',
    earlier: [them('1 18:31', 'Hey Mara, interesting, will write properly tomorrow, two questions')],
    text: 'Hey Mara, we run everything off Shopify with about 900 boxes in one batch. Does it pull orders from Shopify automatically and can customers choose a slot at checkout?\n\nRafa',
    reply: {
      say: 'Nine hundred boxes in one batch is a proper test. There is a ready-made connection for Shopify, so orders come over by themselves, addresses and notes included.',
      score: 0.58,
      why: 'The slot at checkout is not answered, and nothing in the knowledge covers it.',
      flaw: 'question missed',
    },
  },
  {
    lead: 'Zuzana Kralova | zuzana.kralova@zelenyvozik.example | Zelený Vozík | COO | Europe/Prague | +420 2 5550 0111',
    lang: 'en',
    client: 'outlook',
    at: '1 14:44',
    mood: 'Meeting Requested',
    text: 'Hi Mara,\n\nok let us do it. I can on [[wd +5]] the [[day +5]] in the morning or the same week after lunch, not Friday.\n\nPlease prepare cold chain and returns of the crates, those two are what hurts us.\n\nZuzana',
    sign: 'Zuzana Kralova, COO\nZelený Vozík s.r.o.',
    reply: {
      say: 'Good. I will prepare exactly those two: cooled loads are respected in planning and temperatures can be logged with Bluetooth sensors, and crates coming back are stops like any other, planned in the same round.\n\nSend me one day of deliveries beforehand and you will see them on your own stops.',
      fits: { notDays: [5] },
      score: 0.93,
      why: 'Crates and cold chain answered; the times keep off Friday.',
    },
  },
  {
    lead: 'Kofi Mensah-Drew | kofi@larderlane.example | Larder Lane | Founder | Europe/London',
    client: 'apple',
    at: '2 22:16',
    mood: 'Interested',
    text: 'Mara! Finally someone who writes a short mail. Yes. We are tiny (3 vans) and I plan the routes in bed, half asleep. Show me. Only thing I ask is no long contract, been there.',
    reply: {
      say: 'Thank you, I will keep this one short as well. No long contract: it runs by the month and can be ended to the end of any month. Three vans fit the Team plan, {team} each.\n\nMost fleets plan their first real day within two working days, so you may soon get your evenings back.',
      score: 0.94,
      why: 'The contract worry is answered and the price is in the knowledge.',
    },
  },
  {
    lead: 'Petra Lindgren | petra.lindgren@matkassan.example | Matkassan Väst | Logistikchef | Europe/Stockholm | +46 31 555 01 20',
    lang: 'sv',
    client: 'outlook',
    at: '3 09:50',
    mood: 'Information Requested',
    text: 'Hej Mara!\n\nTack för mejlet. Vi har 16 bilar i Göteborg och miljözonen ställer till det. Tar ni hänsyn till den, och kan vi få ut CO2 per leverans till vår hållbarhetsrapport?\n\nMvh Petra',
    reply: {
      say: 'Ja på båda. Planeringen tar hänsyn till miljözoner, så bilar som inte får köra in får inga stopp där. CO2 redovisas per tur och per stopp enligt GLEC-metoden, som CSV och PDF, så det går rakt in i er hållbarhetsrapport.',
      score: 0.88,
      why: 'Both questions answered. “Straight into the report” is a little more than known.',
    },
  },
  {
    lead: 'Amelia Thornbury | amelia.thornbury@hedgerowbox.example | Hedgerow Box | Ops Lead | Europe/London',
    client: 'gmail',
    cc: ['Dev Patel-Young | dev@hedgerowbox.example'],
    from: 'Dev Patel-Young | dev@hedgerowbox.example',
    at: '5 10:37',
    mood: 'Information Requested',
    text: 'Hi, Dev here, I look after the tech at Hedgerow. Amelia copied me in. Is your API public? Is it in the plan or an add-on? Webhooks for delivery status would be the deal maker.\n\nCheers',
    reply: {
      say: 'Good to meet you. The documentation is public at https://fernhill.example/api. It is a REST API with webhooks and is included in the Team plan, not an add-on.\n\nIf you tell me what you would do with a delivery status, I will bring somebody who has built just that.',
      score: 0.89,
      why: 'Dev in Cc wrote this; the reply goes to Dev. “Somebody who has built just that” is a promise.',
    },
  },
  {
    lead: 'Callum Reyes | callum@plateandpot.example | Plate & Pot | Head Chef | Europe/London | +44 117 496 0162',
    client: 'mobile',
    at: '8 13:58',
    mood: 'Meeting Requested',
    earlier: [
      us(
        '11 09:00',
        'Hi Callum,\n\nwould Tuesday 10:00 or Wednesday 15:30 suit you for a first look?\n\nBest,\nMara Lind\nFernhill',
      ),
      them('10 13:02', 'not this week, chef off sick, im doing doubles'),
      us('10 13:20', 'Hi Callum,\n\nNo rush at all. Hope he is back soon.\n\nBest,\nMara Lind\nFernhill'),
    ],
    text: 'ok hes back. same times as you said but next week? wednesday 1530 was perfect',
    reply: {
      say: 'Glad he is back and that you can put the second apron down. Next week, then, by video; and if you have a list of one evening’s delivieries we plan it live. How your kitchen’s times and the vans’ times meet is usually where it hurts.',
      score: 0.76,
      why: 'He asked for Wednesday 15:30. The draft offers {t1} and {t2} instead.',
      flaw: 'day misread',
    },
  },
];
