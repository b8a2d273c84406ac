/** A reply as a mailbox holds it. */
export type WholeMail = { text: string; html?: string; subject?: string };

const quote =
  '\n\nOn Tue, 17 Mar 2026 at 10:00, Mara Lind <mara@fernhill.example> wrote:\n> Hi Dana,\n> quick question about your rounds.\n> Reply STOP to unsubscribe.';

/** The wish stands under the closing, below a stroke, in the subject, in HTML only, above a forwarded mail or behind much else. */
export const wishesAnywhere: readonly WholeMail[] = [
  {
    text:
      'Thanks, not for us.\n\nBest regards,\nDana Okafor\nHead of Ops | Northwind\n020 7946 0011\n\nPS: Please take me off your list.' +
      quote,
  },
  { text: 'Thanks, not for us.\n\nBest regards,\nDana Okafor\n\nP.S. Do not email me again.' },
  { text: 'Best regards\nDana\n-- \nPlease remove me from your mailing list.' },
  { text: 'Kind regards,\nDana\n\nUnsubscribe' },
  { text: '', subject: 'Please remove me from your list' },
  { text: 'see subject', subject: 'REMOVE ME FROM YOUR LIST' },
  { text: 'Dana Okafor\nNorthwind', subject: 'Unsubscribe' },
  { text: '', html: '<div>Please <b>unsubscribe</b> me.<br>Dana</div>' },
  { text: '', html: '<p>Bitte keine <span>weiteren</span> Mails.</p><blockquote>Hi</blockquote>' },
  {
    text: '',
    html: '<html><body><div dir="ltr">No thanks.<div><br></div><div>Remove me please.</div></div><div class="gmail_quote"><div class="gmail_attr">On Tue Mara wrote:</div><blockquote>Hello</blockquote></div></body></html>',
  },
  {
    text: 'Take me off this list!\n\n---------- Forwarded message ---------\nFrom: Mara Lind <mara@fernhill.example>\nDate: Tue, 17 Mar 2026\nSubject: Quick question\nTo: Dana\n\nHi Dana, quick question.',
    subject: 'Fwd: Quick question',
  },
  {
    text:
      'Hi Mara,\n\nI hope your week is going well. We had a lovely spring fair, thank you for asking, and the new depot opened on time. ' +
      'We talked about your note in the team and everybody thought it was well written. '.repeat(8) +
      '\n\nStill, I would ask you not to write to us again.\n\nAll the best\nDana',
  },
  { text: '> Hi Dana,\n> quick question about your rounds\nplease stop mailing me\n> are you free on Tuesday?' },
  { text: 'Sent from my iPhone\n\nPlease stop contacting me' },
  { text: 'Von meinem iPhone gesendet\n\nBitte abmelden' },
  {
    text: 'Hallo,\n\nkein Bedarf.\n\nMit freundlichen Grüßen\nJens Weber\n\nNordwind GmbH\nTel. 030 901820\n\nP.S.: Bitte streichen Sie mich aus Ihrem Verteiler.',
  },
  { text: 'Bonjour,\n\nPas pour nous.\n\nCordialement,\nLuc Martin\n\nPS : merci de me retirer de votre liste.' },
  { text: 'No nos interesa.\n\nSaludos,\nLuis Pérez\n\nPD: bórreme de su lista, por favor.' },
  { text: 'Nie dla nas.\n\nPozdrawiam\nJan\n\nPS. Proszę mnie usunąć z listy.' },
  { text: 'Niet voor ons.\n\nMet vriendelijke groet,\nJan\n\nPS: haal mij van de lijst.' },
  { text: '弊社では不要です。\n\nよろしくお願いいたします。\n山田太郎\n\n追伸：配信を停止してください。' },
  { text: 'Не для нас.\n\nС уважением,\nИван Петров\n\nP.S. Удалите меня из рассылки.' },
  { text: 'Non fa per noi.\n\nCordiali saluti\nLuca\n\nPS: toglietemi dalla lista.' },
  { text: 'Inget för oss.\n\nMed vänlig hälsning\nJan\n\nPS: ta bort mig från listan.' },
  { text: 'Ikke noget for os.\n\nMed venlig hilsen\nJan\n\nPS: slet mig fra listen.' },
  { text: 'Não é para nós.\n\nCumprimentos,\nRui\n\nPS: remova-me da lista.' },
  { text: '不适合我们。\n\n此致\n李明\n\n另：请把我从名单中删除。' },
];

/** The words stand in notices, quotes, forwarded mails and ours coming back. */
export const noWishes: readonly WholeMail[] = [
  {
    text:
      'Sounds good, Tuesday works.\n\nBest,\nDana\n\nIf you no longer wish to receive mail from Northwind, reply STOP.' +
      quote,
  },
  { text: `Sounds good.${quote}` },
  {
    text: 'Tuesday at ten works.\n\nDana\n-- \nNorthwind Ltd\nThis message is confidential. If you are not the intended recipient, please delete it and do not contact the sender again.',
  },
  {
    text: 'Yes please, send the offer.\n\nMit freundlichen Grüßen\nJens Weber\n\nSollten Sie nicht der richtige Adressat sein, löschen Sie bitte diese E-Mail. Jede weitere Verwendung ist nicht gestattet.',
  },
  { text: 'Oui, mardi.\n\nLuc\n\nSi vous avez reçu ce message par erreur, merci de le supprimer.' },
  { text: 'Tuesday works.', subject: 'Re: Stop paying for empty miles' },
  {
    text: 'See below.\n\n---------- Forwarded message ---------\nFrom: Customer <c@south.example>\nSubject: complaint\n\nPlease stop emailing me.',
    subject: 'Fwd: complaint',
  },
  { text: 'Our customer wrote "please remove me from your list" - can your tool handle that?' },
];
