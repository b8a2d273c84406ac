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
];
