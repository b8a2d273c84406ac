import { randomFrom } from './random-from';

/** A raw mail of the bench, and what it is like. */
export type SampleMail = { kind: string; raw: Uint8Array };

const openings = [
  'Thanks for getting back to me.',
  'Sorry for the late answer, we had the auditors in.',
  'I spoke with our operations lead about it this morning.',
  'Danke für die schnelle Rückmeldung.',
  'Merci pour votre message, je viens de le lire avec mon équipe.',
  'Gracias por la información, la he compartido con mi equipo.',
];
const middles = [
  'What does it cost for twelve vans, and how long does the set-up take?',
  'Could we talk on Tuesday after 3, or on Thursday morning?',
  'Before we go further: does it work with the scanners that we bought in March?',
  'Können wir nächste Woche Mittwoch gegen 10 Uhr telefonieren?',
  'Pourriez-vous nous envoyer les tarifs pour 20 utilisateurs avant le 21 mai ?',
  'We already have a contract that runs until the end of the year, so this is not urgent for us.',
  'Please send the security questionnaire first, since our IT department will ask for it anyway.',
  'Not interested at the moment, maybe next quarter.',
  'Sounds good. Send me an invitation for any slot that suits you.',
];
const closings = ['Best regards,', 'Kind regards,', 'Viele Grüße', 'Cordialement,', 'Saludos,', 'Cheers,'];
const names = ['Dana Okafor', 'Ivo Brandt', 'Lea Martin', 'Tom Reyes', 'Aiko Sato', 'Nora Lindqvist'];

const mara = 'Mara Lind <mara@fernhill.example>';
const wrap = (text: string): string => text.replace(/(.{60,76}) /g, '$1\r\n');
const html = (paragraphs: readonly string[]): string =>
  paragraphs.map((each) => `<p class="MsoNormal"><span style="font-size:11.0pt">${each}</span></p>`).join('\r\n');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
const quotedPrintable = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/[^\r\n]{70}(?=[^\r\n=]{4})/g, '$&=\r\n');

/**
 * Raw mails in the mix of a sales mailbox: replies above the history they quote, plain, with HTML beside it or from Outlook; some with an attachment
 * or an invitation; bounces, vacations, ticket robots, newsletters, opt-outs. Written here; the same in every run.
 */
export const sampleMails = (count: number): SampleMail[] => {
  const next = randomFrom(7);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const said = (): string[] => [
    one(openings),
    ...Array.from({ length: 1 + Math.floor(next() * 3) }, () => one(middles)),
  ];
  const signature = (name: string): string[] => [
    one(closings),
    name,
    'Head of Fleet | Northwind Couriers',
    'M: +44 20 7946 0958 | https://northwind.example',
  ];
  const history = (rounds: number): string => {
    let text = '';
    for (let round = 0; round < rounds; round += 1) {
      const block = [
        `On Mon, 4 May 2026 at 09:${10 + round}, ${mara} wrote:`,
        '',
        ...said().map(wrap),
        '',
        'Mara Lind',
      ].join('\r\n');
      text = `${block}\r\n\r\n${text}`
        .split('\r\n')
        .map((line, at) => (at === 0 ? line : `> ${line}`))
        .join('\r\n');
    }
    return text;
  };

  const make = (n: number): SampleMail => {
    const name = one(names);
    const email = `${name.toLowerCase().replace(' ', '.')}${n % 97}@northwind.example`;
    const received = Array.from(
      { length: 3 + Math.floor(next() * 4) },
      (_, hop) =>
        `Received: from mx${hop}.northwind.example (mx${hop}.northwind.example [192.0.2.${hop + 1}])\r\n\tby in.fernhill.example with ESMTPS id ${n}${hop}\r\n\tfor <mara@fernhill.example>; Mon, 04 May 2026 09:0${hop}:00 +0000`,
    );
    const head = (subject: string, ...more: string[]): string =>
      [
        ...received,
        'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=northwind.example; s=s1;\r\n\th=from:to:subject:date; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;\r\n\tb=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZVoG4ZHRNiYzR',
        `From: ${name} <${email}>`,
        `To: ${mara}`,
        `Subject: ${subject}`,
        `Date: Mon, 4 May 2026 ${String(8 + (n % 10)).padStart(2, '0')}:00:00 +0100`,
        `Message-ID: <${n}.${name.length}@northwind.example>`,
        'In-Reply-To: <m1@fernhill.example>',
        'References: <m0@fernhill.example>\r\n <m1@fernhill.example>',
        'MIME-Version: 1.0',
        ...more,
      ].join('\r\n');
    const mail = (kind: string, ...blocks: string[]): SampleMail => ({ kind, raw: Buffer.from(blocks.join('\r\n')) });
    const words = said();
    const plain = `${words.map(wrap).join('\r\n\r\n')}\r\n\r\n${signature(name).join('\r\n')}\r\n\r\n${history(1 + Math.floor(next() * 5))}\r\n`;
    const gmail = `<div dir="ltr">${words.map((each) => `<div>${each}</div>`).join('<div><br></div>')}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 4 May 2026 at 09:10, Mara Lind &lt;<a href="mailto:mara@fernhill.example">mara@fernhill.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">${html(said())}</blockquote></div>`;
    // Outlook repeats each earlier mail under its own header block.
    const earlier = Array.from(
      { length: 1 + Math.floor(next() * 4) },
      () =>
        `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Mara Lind &lt;mara@fernhill.example&gt;<br><b>Sent:</b> 04 May 2026 09:10<br><b>To:</b> ${name}<br><b>Subject:</b> Routes</p></div>${html([...said(), ...signature('Mara Lind')])}`,
    );
    const outlook = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--\r\n${'p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}\r\n'.repeat(20)}--></style></head><body lang="EN-GB"><div class="WordSection1">${html([...words, ...signature(name)])}${earlier.join('')}</div></body></html>`;
    const alternative = (text: string, page: string): string =>
      `--alt\r\nContent-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}\r\n--alt\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(page)}\r\n--alt--\r\n`;
    const draw = n % 20;
    if (draw < 4)
      return mail(
        'reply, plain',
        head('Re: Routes', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'),
        '',
        plain,
      );
    if (draw < 9)
      return mail(
        'reply, plain and HTML',
        head('Re: Routes', 'Content-Type: multipart/alternative; boundary=alt'),
        '',
        alternative(plain, gmail),
      );
    if (draw < 11)
      return mail(
        'reply, Outlook with the logo of a signature',
        head('=?utf-8?Q?AW:_Touren_f=C3=BCr_M=C3=A4rz?=', 'Content-Type: multipart/related; boundary=rel'),
        '',
        `--rel\r\nContent-Type: multipart/alternative; boundary=alt\r\n\r\n${alternative(plain, outlook)}\r\n--rel\r\nContent-Type: image/png; name="image001.png"\r\nContent-ID: <image001>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.alloc(6_000 + Math.floor(next() * 9_000), n % 251))}\r\n--rel--\r\n`,
      );
    if (draw < 13)
      return mail(
        'reply, Outlook',
        head('=?utf-8?Q?AW:_Touren_f=C3=BCr_M=C3=A4rz?=', 'Content-Type: multipart/alternative; boundary=alt'),
        '',
        alternative(plain, outlook),
      );
    if (draw === 13) {
      const bytes = Uint8Array.from({ length: 20_000 + Math.floor(next() * 180_000) }, (_, at) => (at * 7) % 256);
      return mail(
        'reply with an attachment',
        head('Re: Routes', 'Content-Type: multipart/mixed; boundary=mix'),
        '',
        `--mix\r\nContent-Type: multipart/alternative; boundary=alt\r\n\r\n${alternative(plain, gmail)}\r\n--mix\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment; filename="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n--mix--\r\n`,
      );
    }
    if (draw === 14)
      return mail(
        'invitation',
        head('Invitation: Call', 'Content-Type: multipart/alternative; boundary=alt'),
        '',
        `${alternative('You are invited.', html(['You are invited.'])).replace(/--alt--\r\n$/, '')}--alt\r\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:${n}\r\nSUMMARY:Call\r\nORGANIZER:mailto:${email}\r\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:mara@fernhill.example\r\nDTSTART;TZID=Europe/Lisbon:20260512T100000\r\nDTEND;TZID=Europe/Lisbon:20260512T103000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--alt--\r\n`,
      );
    if (draw === 15 || draw === 16)
      return mail(
        'bounce',
        head(
          'Undelivered Mail Returned to Sender',
          'Content-Type: multipart/report; report-type=delivery-status; boundary=rep',
        ).replace(/^From: .*$/m, 'From: Mail Delivery System <MAILER-DAEMON@mx.northwind.example>'),
        '',
        `--rep\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nThis is the mail system at host mx.northwind.example.\r\n\r\nYour message could not be delivered to one or more recipients.\r\n\r\n<${email}>: host mx.northwind.example said: 550 5.1.1 User unknown (in reply to RCPT TO command)\r\n--rep\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.northwind.example\r\n\r\nFinal-Recipient: rfc822; ${email}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n--rep\r\nContent-Type: message/rfc822\r\n\r\nFrom: ${mara}\r\nTo: ${email}\r\nSubject: Routes\r\n\r\n${plain}\r\n--rep--\r\n`,
      );
    if (draw === 17)
      return mail(
        'vacation',
        head('Automatic reply: Routes', 'Auto-Submitted: auto-replied', 'Content-Type: text/plain; charset=utf-8'),
        '',
        `Thank you for your message. I am out of the office until 18 May 2026 and will have limited access to my mail.\r\nFor urgent matters please contact Tom Reyes, tom@northwind.example.\r\n\r\n${signature(name).join('\r\n')}\r\n`,
      );
    if (draw === 18)
      return mail(
        'opt-out',
        head('Re: Routes', 'Content-Type: text/plain; charset=utf-8'),
        '',
        `Please take me off your list.\r\n\r\n${signature(name).join('\r\n')}\r\n\r\n${history(1)}\r\n`,
      );
    return mail(
      'newsletter',
      head(
        'May news',
        'List-Unsubscribe: <https://news.example/u>',
        'Precedence: bulk',
        'Content-Type: text/html; charset=utf-8',
      ).replace(/^In-Reply-To[\s\S]*?(?=MIME-Version)/m, ''),
      '',
      `<html><body><table>${Array.from({ length: 60 }, (_, row) => `<tr><td style="padding:12px"><a href="https://news.example/${row}">${one(middles)}</a></td></tr>`).join('\r\n')}</table></body></html>`,
    );
  };
  return Array.from({ length: count }, (_, n) => make(n));
};
