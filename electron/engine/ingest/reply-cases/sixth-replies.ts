import type { WholeReply } from './whole-replies';

/** What clients write below the text of the cases here. */
const quote = '\n\nOn Thu, 4 Jun 2026 at 16:05, Mara Lind <mara@fernhill.example> wrote:\n> Hello\n';
const signed = (sender: string, said: string, below: string, name = below.split('\n')[0] ?? ''): WholeReply => ({
  name: `${sender}: ${name} ${below.split('\n')[1] ?? ''}`,
  sender,
  text: `${said}\n\n${below}${quote}`,
  body: said,
});
const kept = (sender: string, said: string): WholeReply => ({
  name: `${sender}, all said: ${said.split('\n').at(-1) ?? ''}`,
  sender,
  text: `${said}${quote}`,
  body: said,
});

/**
 * The families in which a blind round of 306 whole mails of thirteen languages failed at first (269 were right): formulas that begin like a shorter one,
 * senders who sign with a part of their name, text parts that only point to the HTML, mail signed inline, and an attribution with the quote on its line.
 */
export const sixthReplies: WholeReply[] = [
  signed('Nora Vidal', 'Me interesa.', 'Saludos cordiales,\nNora V.'),
  signed('Nora Vidal', 'De acuerdo, el lunes.', 'Muy atentamente,\nNora Vidal'),
  signed('Zofia Lis', 'Tak, w czwartek.', 'Pozdrawiam serdecznie\nZ. Lis'),
  signed('Zofia Lis', 'Tak, w czwartek.', 'Miłego dnia\nZofia'),
  signed('Inès Morel', "C'est d'accord.", 'Belle journée,\nI. Morel'),
  signed('Inès Morel', "C'est d'accord.", 'Merci beaucoup,\nInès Morel'),
  signed('Rita Sousa', 'Pode ser na terça.', 'Abraço,\nRita S.'),
  signed('Jörg Busse', 'Passt.', 'Grüße\nJörg'),
  signed('Jörg Busse', 'Passt.', 'Schönes Wochenende\nJörg Busse'),
  signed('Marije de Wit', 'Prima, tot dan.', 'Groetjes,\nM. van der Wit'),
  signed('Tove Lund', 'Det går bra.', 'Ha en bra dag\nTove'),
  signed('Lise Holm', 'Det er fint.', 'Hav en god weekend\nLise'),
  signed('Вера Орлова', 'Давайте во вторник.', 'Хорошего дня!\nВера Орлова'),
  signed('Carla Riva', 'Va bene per martedì.', 'Grazie mille\nCarla Riva'),
  signed('田中 健', '承知しました。', '引き続きよろしくお願いいたします。\n田中'),
  signed('Rebecca Hale', 'Send me the deck.', '- Becca'),
  signed('Alexandra Stone', 'Let me check with finance first.', 'Alex'),
  signed('Elin Berg', 'Ja, skicka gärna.', '/Elin'),
  signed('Kim Vale', 'Please take this over.', 'KV'),
  signed('Kim Vale', 'Please take this over.', 'K.V.'),
  signed('佐藤 美咲', '既に他社のサービスを利用しております。', '佐藤美咲'),
  signed('佐藤 美咲', '水曜日にお電話ください。', '星野工業　佐藤'),
  signed('李文静', '请发一份中文资料给我。', '东海物流\n李文静'),
  signed(
    'Maite del Pilar Fernández-Cueto y Ruiz de la Vega Alta',
    'Sí, me interesa.',
    'Maite del Pilar Fernández-Cueto y Ruiz de la Vega Alta\nDirectora de Compras',
  ),
  signed('Mette Holm', 'Spørgsmål:\n- hvor ligger data\n- er der binding', 'Mette Holm\nIndkøbschef\nFjordbyg A/S'),
  signed('Owen Price', 'What are we doing wrong?\n\ncurl -X POST https://api.valley.example/v1', 'Owen'),
  kept('Maya Price', 'Which month suits you?\n\nMay'),
  kept('Olga Kern', 'It may well be.\n\nOK'),
  kept('Owen Price', 'Attendees:\n- Tom\n- Owen'),
  kept('Inès Morel', 'Nous en reparlerons lundi.\n\nBonne journée !'),
  kept('Norbert Noack', 'Kommt das in Frage?\n\nNo'),
  {
    name: "Yahoo's app, the quote on the attribution's line",
    text: 'What does it cost?\n\nSent from Yahoo Mail for iPhone\n \n  On Tue, Nov 17, 2026 at 10:32, Mara Lind<mara@fernhill.example> wrote:   Hello,\nwould next week suit you?\n\nBest,\nMara\n',
    body: 'What does it cost?',
    signature: /^Sent from Yahoo Mail for iPhone$/,
  },
  {
    name: "Yahoo's app in Spanish",
    text: '¿Cuánto cuesta?\n\nEnviado desde Yahoo Mail para Android\n \n  El mar., 17 de nov. de 2026 a la(s) 10:32, Mara Lind<mara@fernhill.example> escribió:   Hola,\n¿tendrías un momento?\n',
    body: '¿Cuánto cuesta?',
  },
  {
    name: 'own words with two blanks behind a colon and an address',
    text: 'Two people to write to:\n\nOn site, ask for owen@valley.example:  he wrote the tender.\nIn the office:  ned@valley.example\n',
    body: 'Two people to write to:\n\nOn site, ask for owen@valley.example: he wrote the tender.\nIn the office: ned@valley.example',
  },
  {
    name: 'a text part that points to the browser',
    text: 'View this email in your browser: https://mail.valley.example/v/1\n',
    html: '<p>Yes, but write to Ned from now on.</p><p>Owen Price</p>',
    sender: 'Owen Price',
    body: 'Yes, but write to Ned from now on.',
  },
  {
    name: 'a text part that says there is HTML, in German',
    text: 'Ihr E-Mail-Programm unterstützt leider keine HTML-Nachrichten.\n',
    html: '<p>Ja, gern am Dienstag um zehn.</p>',
    body: 'Ja, gern am Dienstag um zehn.',
  },
  {
    name: 'somebody who cannot read ours',
    text: 'Hi Mara, my mail program cannot display HTML, please send it as text.\n',
    html: '<p>Hi Mara, my mail program cannot display HTML, please send it as text.</p>',
    body: 'Hi Mara, my mail program cannot display HTML, please send it as text.',
  },
  {
    name: 'signed inline',
    text: '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nYes, but encrypt the contract.\n\n- - two copies\n\n- -- \nOwen\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n',
    body: 'Yes, but encrypt the contract.\n\n- two copies',
    signature: /^Owen$/,
  },
  {
    name: 'a notice that nothing may be passed on',
    text: 'Merci de voir avec notre siège.\n\nInès Morel\n\nCe message et ses pièces jointes peuvent contenir des informations confidentielles ou privilégiées et ne doivent donc pas être diffusés, exploités ou copiés sans autorisation.\n',
    sender: 'Inès Morel',
    body: 'Merci de voir avec notre siège.',
  },
  {
    name: 'a request not to pass something on',
    text: 'The message that I attach holds confidential figures of ours, so please do not pass it on to anybody without our consent.\n',
    body: 'The message that I attach holds confidential figures of ours, so please do not pass it on to anybody without our consent.',
  },
  {
    name: "a scanner's notice below a rule",
    text: 'Please see the sheet.\n\nOwen\n\n_______________________________________________\nThis message was scanned by MailGuard.\n',
    sender: 'Owen Price',
    body: 'Please see the sheet.',
    signature: /^Owen\n[\s\S]*MailGuard/,
  },
];
