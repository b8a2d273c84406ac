/** "Building supplies, UK and Ireland": eight messages that deserve a draft. Data. */
import { type DraftedStory, them, us } from '../story';

export const building: readonly DraftedStory[] = [
  {
    lead: 'Erin Vaughan | erin.vaughan@pennardstone.example | Pennard Stone | Transport Coordinator | Europe/London | +44 29 2018 0133',
    client: 'outlook',
    at: '0 09:04',
    mood: 'Information Requested',
    text: 'Morning Mara,\n\nQuick one. Half our loads go out on the crane lorry and the driver has to be ticketed for it. Can it plan around who has which ticket, or do we still have to move those jobs by hand?\n\nThanks\nErin',
    sign: 'Erin Vaughan | Transport Coordinator\nPennard Stone Ltd, Cardiff\n029 2018 0133',
    reply: {
      say: 'It can. Drivers carry skills, such as the crane ticket, and a job that needs one only goes to somebody who has it. Vehicle size and weight are respected in the same pass, so the crane lorry gets its loads without anybody moving them by hand.\n\nIt takes one call of 45 minutes to set up who holds what.',
      score: 0.95,
      why: 'The question about tickets is covered by “skills” in the knowledge.',
    },
  },
  {
    lead: 'Declan Roche | declan@rochetimber.example | Roche Timber | Owner | Europe/Dublin | +353 1 555 0188',
    client: 'mobile',
    at: '1 12:31',
    mood: 'Call Requested',
    text: 'Give us a ring now on 01 555 0188, ask for me in the yard. Not a big emailer.\n\nDeclan\n\nSent from my Samsung',
    reply: {
      say: 'Will do. I am ringing 01 555 0188 and will ask for you in the yard. I only need to hear how the lorries get planned of a morning, and then I will tell you straight whether a free fortnight with your own drops is worth your while.\n\nIf the yard is too loud, name a better hour and I will try again.',
      ask: 'none',
      score: 0.73,
      why: 'Declan asks to be rung now on 01 555 0188. A reply by mail is second best.',
      review: true,
    },
  },
  {
    lead: 'Fiona Carmichael | fiona.carmichael@strathbrick.example | Strath Brick & Block | Commercial Director | Europe/London',
    client: 'outlook',
    at: '1 16:18',
    mood: 'Meeting Requested',
    earlier: [
      us(
        '4 09:00',
        'Hi Fiona,\n\nOne more thought: most yards lose the first hour of the day to the plan. Would a look at it be worth twenty minutes?\n\nBest,\nMara Lind\nFernhill',
      ),
      them('3 10:22', 'Possibly. What does it integrate with? We are on Business Central.'),
      us(
        '3 10:58',
        'Hi Fiona,\n\nThere is a ready-made connection for Business Central, orders come over by themselves.\n\nWould Wednesday 11:00 or Thursday 14:30 suit for twenty minutes?\n\nBest,\nMara Lind\nFernhill',
      ),
    ],
    text: 'Neither I am afraid, board week. The week after, Monday or Friday, after 2pm. Put it straight in please.\n\nF',
    reply: {
      say: 'Board weeks come first. The week after, then, on the Monday or the Friday after two. Tell me which of these you prefer and the invitation comes straight away, with the Business Central connection on the agenda.',
      fits: { part: 'afternoon', days: [1, 5] },
      score: 0.85,
      why: 'She said Monday or Friday after 14:00. The draft offers {t1} and {t2}.',
    },
  },
  {
    lead: 'Gareth Pugh-Ellis | g.pughellis@severnaggregates.example | Severn Aggregates | Fleet Manager | Europe/London | +44 1452 496 071',
    client: 'gmail',
    at: '2 11:00',
    mood: 'Interested',
    text: 'Hello,\n\nwe have Webfleet in all 31 tippers and nobody is going to let me rip it out, so if this is instead of Webfleet then no. If it works WITH it, yes send me some times.\n\nGareth',
    reply: {
      say: 'With it, not instead of it. Fernhill reads positions from Webfleet, so the boxes in your 31 tippers stay where they are. What changes is the plan the drivers start with, and that it can be redone during the day.',
      score: 0.97,
      why: 'The one condition, Webfleet stays, is answered from the knowledge.',
    },
  },
  {
    lead: 'Aoife Brannigan | aoife@branniganroofing.example | Brannigan Roofing Supplies | General Manager | Europe/Dublin',
    client: 'apple',
    hostile: 'script',
    at: '3 15:47',
    mood: 'Information Requested',
    text: 'Hi Mara, thanks for your mail. Would it send our customers a text when the lorry is near? That is the question I get on the phone forty times a day. And do those texts cost extra?\n\nAoife',
    reply: {
      say: 'It would, and those forty calls are usually the first thing to go. Customers get a two-hour window in the morning and a live link when the lorry is near, by text or by e-mail.\n\nUp to 300 texts per van a month are in the price of {team} per van.',
      score: 0.94,
      why: 'Both questions answered; the allowance and the price are in the knowledge.',
    },
  },
  {
    lead: 'Tom Whitlock | t.whitlock@granthamdoors.example | Grantham Doors | Logistics Analyst | Europe/London',
    client: 'outlook',
    at: '5 13:33',
    mood: 'Information Requested',
    text: 'Hi,\n\ncould you tell me\n1) does it integrate with SAP S/4HANA,\n2) can I get the raw planning data out (we do our own reporting),\n3) is CO2 per drop reported? We have to from next year.\n\nTom',
    reply: {
      say: 'In order:\n1) Yes, there is a ready-made connection for SAP, so S/4HANA is covered out of the box.\n2) Yes, everything is available over the REST API, which is included.\n3) Yes, per round and per stop by the GLEC method, as CSV and PDF.',
      score: 0.92,
      why: 'S/4HANA has no ready-made connection; the draft says it has one.',
      flaw: 'promise not in the knowledge',
      unsafe: true,
    },
  },
  {
    lead: 'Niamh Kilbride | niamh.kilbride@kilbridequarries.example | Kilbride Quarries | Finance Manager | Europe/Dublin',
    client: 'outlook',
    from: 'Paudie Quill | paudie.quill@kilbridequarries.example',
    at: '6 10:05',
    mood: 'Interested',
    text: 'Mara, Niamh forwarded me this (I run the transport side, she pays for it). Would like to see it. I do be out on the road Mondays and Tuesdays, otherwise any time after 3.\n\nPaudie',
    sign: 'Paudie Quill\nTransport Supervisor\nKilbride Quarries',
    reply: {
      say: 'Good to meet you, and thanks to Niamh for passing it on. I have left Mondays and Tuesdays alone and looked after three. If you send me one ordinary day of loads, we plan it live.',
      fits: { part: 'afternoon', notDays: [1, 2] },
      score: 0.89,
      why: 'Paudie in Cc wrote this; the reply goes to Paudie.',
    },
  },
  {
    lead: 'Ruth Ansell | ruth.ansell@fenlandmerchants.example | Fenland Merchants | Operations Manager | Europe/London',
    client: 'plain',
    at: '9 08:29',
    mood: 'Follow Up',
    text: 'Hi Mara - stocktake until the end of next week, cant look at anything. Can you chase me the week after that? I do want to see it, honest. If it matters we have 5 lorries and the odd subbie.',
    reply: {
      say: 'I believe you, and stocktake wins. I will chase you the week after it ends.\n\nFor when you get there: five lorries fit the Team plan at {team} each a month, and subcontractors get the app by a link and only count on the days they drive.',
      ask: 'none',
      score: 0.92,
      why: 'She asks to be chased after the stocktake; the draft promises just that.',
    },
  },
];
