import type { WholeReply } from './whole-replies';

/** What clients write below the text of the cases here. */
const quote = '\n\nOn Tue, 10 Nov 2026 at 15:14, Mara Lind <mara@fernhill.example> wrote:\n> Hello\n';
const signed = (sender: string, said: string, below: string): WholeReply => ({
  name: `${sender}: ${below.split('\n').slice(0, 3).join(' / ')}`,
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
const introduced = (name: string, intro: string, below = '> Hello'): WholeReply => ({
  name,
  sender: 'Rob Teller',
  text: `Thursday is fine.\n\nRob\n\n${intro}\n${below}\n`,
  body: 'Thursday is fine.',
  signature: /^Rob$/,
});
const page = (name: string, html: string, body: string, signature?: RegExp): WholeReply => ({
  name,
  sender: 'Rob Teller',
  html,
  body,
  ...(signature === undefined ? {} : { signature }),
});

/** The families in which a blind round of 431 whole mails of 23 languages and some eighty clients failed at first (363 were right). */
export const seventhReplies: WholeReply[] = [
  signed(
    'Ágnes Kovács',
    'Nem érdekel.',
    'Üdvözlettel:\n\nKovács Ágnes\nbeszerzési vezető\nRakpart Kft.\nTel.: +36 1 555 0132',
  ),
  signed('Ágnes Kovács', 'Nem érdekel.', 'Üdv,\nÁgnes'),
  signed('Çağrı Yıldız', 'İlgilenmiyorum.', 'İyi çalışmalar\nÇağrı'),
  signed('Çağrı Yıldız', 'İlgilenmiyorum.', 'Kolay gelsin,\nÇağrı Yıldız\nSatın Alma Müdürü'),
  signed('Олена Шевченко', 'Не цікаво.', 'З повагою, Олена'),
  signed('Олена Шевченко', 'Не цікаво.', 'З найкращими побажаннями,\nОлена Шевченко\nКерівник відділу'),
  signed('Ștefan Ionescu', 'Nu sunt interesat.', 'O zi bună,\nȘtefan'),
  signed('Ștefan Ionescu', 'Nu sunt interesat.', 'Cu stimă,\n\nȘtefan Ionescu\nDirector Achiziții\nChei SRL'),
  signed('Γιώργος Παπαδόπουλος', 'Δεν ενδιαφέρομαι.', 'Με εκτίμηση,\n\nΓιώργος Παπαδόπουλος\nΥπεύθυνος Προμηθειών'),
  signed('Γιώργος Παπαδόπουλος', 'Δεν ενδιαφέρομαι.', 'Φιλικά,\nΓιώργος'),
  signed('Jiří Dvořák', 'Nemám zájem.', 'Hezký den,\nJiří Dvořák'),
  signed('Ivana Horvat', 'Ne zanima nas.', 'Srdačan pozdrav,\nIvana Horvat'),
  signed(
    'Łukasz Wójcik',
    'Proszę o kontakt w styczniu.',
    'Z poważaniem\n\nŁukasz Wójcik\nNabrzeże Sp. z o.o.\nul. Portowa 5, 81-350 Gdynia\ntel. +48 58 555 01 32\nNIP 123-456-78-90',
  ),
  signed(
    'Jörg Brandt',
    'Donnerstag passt.',
    'Freundliche Grüße\nJörg Brandt\n\nNordkai Logistik GmbH - Hafenstraße 12 - 20457 Hamburg\nRegistergericht: Amtsgericht Hamburg, HRB 12345 - Geschäftsführung: Dr. Anke Reimers\n\nHinweis zum Datenschutz: Informationen zur Verarbeitung Ihrer Daten finden Sie unter www.nordkai.example/datenschutz\nBesuchen Sie uns auf der LogiMAT 2027 in Stuttgart, Halle 4, Stand B12',
  ),
  signed('Jörg Brandt', 'Freitag schon.', 'Beste Grüße aus Hamburg,\nJörg'),
  signed(
    'Hélène Dubois',
    "D'accord pour jeudi.",
    "Dans l'attente de votre retour, je vous prie d'agréer, Madame, l'expression de mes salutations distinguées.\n\nHélène Dubois\nQuai Ouest",
  ),
  signed(
    'Rob Teller',
    'Yes.',
    'Cheers\nRob\n\nRob Teller (he/him)\nHead of Logistics\n📞 +1 415 555 0132\n🌐 harbourfreight.example\nLinkedIn | Twitter | Facebook\nMeet us at LogiMAT, hall 4, booth 210!',
  ),
  signed(
    'Rob Teller',
    'Works for me.',
    'Warm regards,\nRob\n\n*Rob Teller*\nm: (415) 555-0132 | e: rob@harbourfreight.example\n<https://harbourfreight.example>  <https://linkedin.com/in/robteller>\n\n[image: banner.png]\n\n*Book time with me:* https://cal.example/rob',
  ),
  signed(
    'Rob Teller',
    'Works for me.',
    'Rob\n\n________________________________\n\nThis message, including any attachments, is intended only for the use of the individual or entity to which it is addressed and may contain information that is privileged and confidential.',
  ),
  signed(
    'Rob Teller',
    'Ok',
    'Rob\n\n---\nThis email has been checked for viruses by Avast antivirus software.\nhttps://www.avast.com/antivirus',
  ),
  signed('Rob Teller', 'Ok', 'Rob\n\n<https://www.avast.com/sig-email> Virus-free.www.avast.com'),
  signed('Rob Teller', 'Ok', 'Sent with [Proton Mail](https://proton.me/mail/home) secure email.'),
  signed('Rob Teller', 'Ok then.', 'Best regards,\n-- \nRob Teller\nHarbour Freight Co.'),
  signed(
    '佐藤 健一',
    '承知しました。',
    '━━━━━━━━━━━━━━━━\nふ頭物流株式会社\n購買部 佐藤 健一\nTEL：045-555-0132\n━━━━━━━━━━━━━━━━',
  ),
  signed('陈晓明', '可以。', '________________________________\n祝好！\n陈晓明'),
  // What the words above look like in somebody's own sentences.
  kept('Rob Teller', 'Fine.\n\nVisit us on Thursday, the address is in the footer of our site.'),
  kept('Rob Teller', 'Best if you come by.\n\nMeet us at the gate, please!'),
  kept('Rob Teller', 'Please ship one to\n\n1 Pier Road\n94607 Oakland'),
  kept(
    'Rob Teller',
    'On Monday, November 9, 2026 our board met. They wrote:\n\n"Fernhill looks solid"\n\nso go ahead.',
  ),
  kept(
    'Jörg Brandt',
    'Am 9. November 2026 hat unser Vorstand geschrieben:\n\n"Wir nehmen das Angebot an."\n\nAlso los.',
  ),
  introduced('a date and a name only', 'On November 10, 2026, Mara Lind wrote:', 'Hello Rob,\nThursday?'),
  introduced('Thunderbird in Korean', '26. 11. 10. 오후 3:14에 Mara Lind 이(가) 쓴 글:'),
  introduced(
    'a rule of hyphens that are no hyphens',
    '‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\n\nOn Tuesday, November 10th, 2026 at 3:14 PM, Mara Lind <mara@fernhill.example> wrote:\n',
  ),
  introduced(
    'the line in which Lotus Notes sums up',
    'Mara Lind ---11/10/2026 03:14:22 PM---Hi Rob, I saw that you opened a hub\n\nFrom: Mara Lind <mara@fernhill.example>\nTo: rob@harbourfreight.example\nDate: 11/10/2026 03:14 PM\nSubject: Fernhill\n',
    'Hi Rob',
  ),
  {
    name: 'lines marked with the initials of who wrote them (The Bat!)',
    text: 'Tuesday, November 10, 2026, 3:14:22 PM, you wrote:\n\nML> Would a call on Thursday work?\nML> Best, Mara\n\nYes, at two.\n',
    body: 'Yes, at two.',
  },
  {
    name: 'lines marked with the name of who wrote them (Emacs)',
    text: '>>>>> "Mara" == Mara Lind <mara@fernhill.example> writes:\n\n    Mara> Hi Rob,\n    Mara> Thursday?\n\nYes, at two.\n',
    body: 'Yes, at two.',
  },
  page(
    'an attribution inside the quote, below an empty line',
    '<div>Not now.<p>Rob</p><div class="freshdesk_quote"><blockquote class="freshdesk_quote"><p>&nbsp;</p>On Tue, 10 Nov at 3:14 PM , Mara Lind &lt;mara@fernhill.example&gt; wrote:<br/><div>Hi</div></blockquote></div></div>',
    'Not now.',
    /^Rob$/,
  ),
  page(
    'an emoji that is a picture',
    '<div>Yes! <img data-emoji="👍" alt="👍" src="https://x.example/1.png"> <img alt="Logo" src="cid:1"> see you</div>',
    'Yes! 👍 see you',
  ),
  // A second round of 153 in further languages and layouts (132 were right at first).
  signed(
    'Katarína Nováková',
    'Máme záujem.',
    'S pozdravom\n\nKatarína Nováková\nvedúca nákupu\nPrístav s.r.o.\n+421 2 555 01 32',
  ),
  signed('أحمد علي', 'يرجى إرسال عرض السعر.', 'مع التحية،\nأحمد علي'),
  signed('Jordi Puig', 'Podríeu enviar els preus?', 'Salutacions,\nJordi Puig'),
  signed('Priya Raman', 'Can you share pricing for 40 seats?', 'Priya Raman · Kestrel Foods · London'),
  signed(
    'Priya Raman',
    'Sure thing.',
    "Best wishes\nPriya Raman\n\nI work flexibly, so please don't feel you need to reply outside your own working hours.",
  ),
  signed('Priya Raman', 'Sure thing.', 'Best,\nPriya ☀️\n\n📱 07700 900123\n✉️ priya@kestrelfoods.example\n📍 London'),
  signed('Sabine Köhler', 'Nach 15 Uhr bitte.', 'Herzliche Grüße und einen schönen Tag\nSabine Köhler'),
  signed(
    'Marta Ruiz',
    'De acuerdo.',
    'Un saludo y gracias,\nMarta Ruiz\nFrutalia S.A. - CIF A12345678\nC/ Mayor 5, 46001 Valencia',
  ),
  signed('Marta Ruiz', 'De acuerdo.', 'Slds\nMarta'),
  signed('Aurélie Petit', 'Pas pour nous.', 'Bonne réception,\nAurélie'),
  signed('Giulia Conti', 'Va bene.', 'Ringraziando, porgo cordiali saluti.\nGiulia Conti'),
  introduced('a webmail that says who is quoted', 'Quoting Mara Lind <mara@fernhill.example>:', 'Hello Rob'),
  introduced('the same in German', 'Zitat von Mara Lind <mara@fernhill.example>:', 'Hello Rob'),
  introduced(
    'a webmail with a rule above',
    '=====================\nMessage du : 10/11/2026 15:14\nDe : "Mara Lind" <mara@fernhill.example>\nSujet : Deck\n',
    'Hello Rob',
  ),
  // Sentences with a date, a time and a verb of writing, above an attribution: each was taken for one itself, and the whole answer was lost.
  kept('Rob Teller', 'On Tuesday at 10:30 we met your colleague.'),
  kept('Rob Teller', 'On Tuesday, Nov 3 at 10:30 we met your colleague'),
  kept('Rob Teller', 'On Nov 3, 2026 at 10:30 AM you promised:\n\nno more mails'),
  kept('Rob Teller', 'I wrote on 3/11/2026 at 10:30:\n\nstop'),
  kept('Rob Teller', 'At 10:30 on 3 November 2026 the CFO said:\n\nno'),
  kept('Rob Teller', 'On 11/03/2026 at 10:30 Dana wrote to me:\n\nplease sign'),
  kept('Rob Teller', 'I have two conditions, as I wrote on 2 November 2026 at 10:30:\n\n1. net 60\n2. no auto-renewal'),
  kept(
    'Jörg Brandt',
    'Am Montag, den 9. November 2026 um 10:30 Uhr hat mein Chef entschieden:\n\nWir nehmen das Angebot an.',
  ),
  kept('Jörg Brandt', 'Am 3.11.2026 um 10:30 schrieb unser Chef:\n\nwir nehmen an'),
  kept('Marta Ruiz', 'El 3 de noviembre de 2026 a las 10:30 nuestro director escribió:\n\naceptamos'),
  kept('Rita Sousa', 'Em 3 de novembro de 2026 às 10:30 a nossa diretoria escreveu:\n\naceitamos'),
  kept('Inès Morel', 'Le 3 novembre 2026 à 10:30 notre directeur a écrit :\n\non accepte'),
  kept('Giulia Conti', 'Il 3 novembre 2026 alle 10:30 il nostro direttore ha scritto:\n\naccettiamo'),
  kept('Bram de Wit', 'Op 3 november 2026 om 10:30 schreef onze directeur:\n\nakkoord'),
  kept('Karin Ek', 'Den 3 november 2026 kl 10:30 skrev vår chef:\n\nvi tackar ja'),
  kept('Ewa Mazur', 'W dniu 3.11.2026 o 10:30 nasz dyrektor napisał:\n\nzgoda'),
  kept('Ольга Белова', '3 ноября 2026 в 10:30 наш директор написал:\n\nсогласны'),
  kept('Rob Teller', 'Our CFO <cfo@harbourfreight.example> wrote:\n\nno budget'),
  // A form is no header block: clients name the year.
  kept('Rob Teller', 'From: Rotterdam\nTo: Lyon\nDate: 12 May, 10:00\n\nWhat would that cost?'),
  kept('Jörg Brandt', 'Von: Hamburg\nAn: München\nDatum: 12.5., 8:00 Uhr\n\nWas kostet das?'),
];
