import type { WholeReply } from './whole-replies';

/** Forty whole replies of a fourth round, written after the third was mended (36 of 40 were right at first). */
export const fourthReplies: WholeReply[] = [
  {
    name: 'Outlook Express marks and a plain block',
    text: `Thank you, but we closed the depot.

----- Original Message ----- 
From: "Mara Lind" <mara@fernhill.example>
To: <gus@hillside.example>
Sent: Wednesday, June 03, 2026 10:21 AM
Subject: Depot


> Hi Gus,
> is the depot open?`,
    body: 'Thank you, but we closed the depot.',
  },
  {
    name: 'Gmail mobile, hour first, own signature in a row',
    text: `Done. See attached.

Gus Harlan / Hillside Dairy / 555-0188

On Wed, 3 Jun 2026, 10:21 Mara Lind, <mara@fernhill.example> wrote:

> Could you fill in the form?
>`,
    body: 'Done. See attached.',
    signature: /0188/,
  },
  {
    name: 'hand-written reply between long quotes with wraps broken out',
    text: `> On the question of the price, we can offer you a plan which includes up to
forty vans
> and the support on weekdays.

That is too much. Thirty would do.

> Do you need the weekend, too?

No.`,
    body: `> On the question of the price, we can offer you a plan which includes up to
forty vans
> and the support on weekdays.

That is too much. Thirty would do.

> Do you need the weekend, too?

No.`,
  },
  {
    name: 'signature with an inline logo in text and a booking link',
    text: `Hi Mara,

Let's do it. Use my link to pick a time.

Jo

[image: Hillside Dairy] <https://hillside.example>

*Jo Stone*
Head of Delivery, Hillside Dairy
*M* 07700 900 555 *E* jo@hillside.example
Book time with me: https://cal.example/jo

On Wed, 3 Jun 2026 at 10:21, Mara Lind <mara@fernhill.example> wrote:

> Hi Jo,`,
    body: `Hi Mara,

Let's do it. Use my link to pick a time.`,
    signature: /cal\.example/,
  },
  {
    name: 'the link is the answer',
    text: `Pick any slot here: https://cal.example/jo

On Wed, 3 Jun 2026 at 10:21, Mara Lind <mara@fernhill.example> wrote:

> Hi Jo,`,
    body: 'Pick any slot here: https://cal.example/jo',
  },
  {
    name: 'referral with all details and a closing',
    text: `Hi,

I don't handle this. Please contact:

Ann Brook
Transport Manager
ann.brook@hillside.example
Tel: 01632 960 771

Thanks,

Jo Stone
Hillside Dairy`,
    body: `Hi,

I don't handle this. Please contact:

Ann Brook
Transport Manager
ann.brook@hillside.example
Tel: 01632 960 771`,
  },
  {
    name: 'someone left, replaced by a colleague',
    text: `Jo no longer works here. I have taken over her duties.

Ann Brook
Transport Manager
01632 960 771

From: Mara Lind [mailto:mara@fernhill.example]
Sent: 03 June 2026 10:21
To: Jo Stone
Subject: Rounds

Hi Jo`,
    body: 'Jo no longer works here. I have taken over her duties.',
    signature: /771/,
  },
  {
    name: 'question after a list of dates',
    text: `I could do

Tue 9 June 10:00 - 12:00
Wed 10 June after 14:00
Fri 12 June 9:30

Which one suits?

BR
Gus`,
    body: `I could do

Tue 9 June 10:00 - 12:00
Wed 10 June after 14:00
Fri 12 June 9:30

Which one suits?`,
  },
  {
    name: 'legal threat in capitals and points',
    text: `To whom it may concern,

1. I never gave consent to receive this communication.
2. Under Article 17 GDPR I demand erasure of my data.
3. Any further message is unauthorised and will be reported to the ICO.

Gus Harlan`,
    body: `To whom it may concern,

1. I never gave consent to receive this communication.
2. Under Article 17 GDPR I demand erasure of my data.
3. Any further message is unauthorised and will be reported to the ICO.`,
  },
  {
    name: 'intended recipient, said by a person',
    text: `I am not the intended recipient of this email, you confused me with the other Gus Harlan. Please delete my address from your records.`,
    body: `I am not the intended recipient of this email, you confused me with the other Gus Harlan. Please delete my address from your records.`,
  },
  {
    name: 'banner, greeting, answer, closing, quote',
    text: `[CAUTION: EXTERNAL SENDER]

Hi Mara,

The board says yes. What happens next?

Best,
Gus

On 3 Jun 2026, at 10:21, Mara Lind <mara@fernhill.example> wrote:

[CAUTION: EXTERNAL SENDER]

Hi Gus,`,
    body: `Hi Mara,

The board says yes. What happens next?`,
  },
  {
    name: 'banner in Spanish and Dutch',
    text: `AVISO: Este correo electrónico se originó fuera de la organización. No haga clic en enlaces ni abra archivos adjuntos a menos que reconozca al remitente.

Let op: deze e-mail komt van buiten de organisatie.

Sí, ja, yes: we want the trial.`,
    body: 'Sí, ja, yes: we want the trial.',
  },
  {
    name: 'attribution with an at sign only and a day period',
    text: `I'm in.

On Jun 3, 2026 10:21 AM, "Mara Lind" <mara@fernhill.example> wrote:
>
> Hi Gus,`,
    body: "I'm in.",
  },
  {
    name: 'attribution with a reply-to comment',
    text: `Not my area.

On 06/03/2026 10:21 AM, Mara Lind (Fernhill Sales Team) wrote:
> Hi Gus`,
    body: 'Not my area.',
  },
  {
    name: 'the mail address in brackets after the verb',
    text: `Sure.

Mara Lind <mara@fernhill.example> wrote on Wed, 3 Jun 2026 10:21:07 +0100:

> Hi`,
    body: 'Sure.',
  },
  {
    name: 'two phones and a shrug',
    text: `¯\\_(ツ)_/¯ ask my boss

Sent from my iPad

Sent from my iPhone`,
    body: '¯\\_(ツ)_/¯ ask my boss',
  },
  {
    name: 'underscored text is no rule',
    text: `Name: ____________
Vans: ____________

Do you really want me to fill this in? Here: Gus, 12 vans.`,
    body: `Name: ____________
Vans: ____________

Do you really want me to fill this in? Here: Gus, 12 vans.`,
  },
  {
    name: 'headers quoted from our own mail in prose',
    text: `Your mail arrived with

Subject: Depot
From: Mara

but the text was empty. What did you want to say?`,
    body: `Your mail arrived with

Subject: Depot
From: Mara

but the text was empty. What did you want to say?`,
  },
  {
    name: 'an e-mail thread cut by the device',
    text: `Ok for 2pm

Sent from Outlook for Android<https://aka.ms/AAb9ysg>
________________________________
From: Mara Lind <mara@fernhill.example>
Sent: Wednesday, June 3, 2026 10:21:00 AM
To: Gus Harlan <gus@hillside.example>
Subject: Re: Depot

2pm?
________________________________
From: Gus Harlan <gus@hillside.example>`,
    body: 'Ok for 2pm',
  },
  {
    name: 'hyphens as bullets directly under the greeting',
    text: `Mara -

- no
- no
- maybe, if it is under 500 a month

-Gus`,
    body: `Mara -

- no
- no
- maybe, if it is under 500 a month

-Gus`,
  },
  {
    name: 'German: Von meinem iPhone gesendet, twice quoted',
    text: `Passt mir nicht, lieber Freitag ab 11.

Von meinem iPhone gesendet

> Am 03.06.2026 um 10:21 schrieb Mara Lind <mara@fernhill.example>:
> 
> ﻿Hallo,
> > Am 02.06.2026 um 09:00 schrieb Kolb:`,
    body: 'Passt mir nicht, lieber Freitag ab 11.',
  },
  {
    name: 'German: Liebe Grüße in the middle of a sentence',
    text: `Richten Sie liebe Grüße an Herrn Stein aus.
Wir bleiben beim jetzigen Anbieter, danke.

Ute Kolb`,
    body: `Richten Sie liebe Grüße an Herrn Stein aus.
Wir bleiben beim jetzigen Anbieter, danke.`,
  },
  {
    name: 'German: i. V. and a firm in rules',
    text: `Bitte rufen Sie mich morgen zwischen 9 und 11 an.

Mit freundlichen Grüßen

i. V. Ute Kolb
-----------------------------------
Kolb Spedition GmbH
Tel.: +49 421 5550123
-----------------------------------`,
    body: 'Bitte rufen Sie mich morgen zwischen 9 und 11 an.',
    signature: /5550123/,
  },
  {
    name: 'French: Cordialement with title first',
    text: `Bonjour, quel est le tarif pour 8 camions ?
Cordialement.

Le Service Achats
Transports Petit SAS
04 99 00 55 66

Le 03/06/2026 à 10:21, Mara Lind a écrit :
> Bonjour`,
    body: 'Bonjour, quel est le tarif pour 8 camions ?',
    signature: /Transports Petit/,
  },
  {
    name: 'Spanish: from a phone, accent-less',
    text: `no gracias, dadme de baja

El miercoles, 3 de junio de 2026, Mara Lind <mara@fernhill.example> escribió:

> Hola`,
    body: 'no gracias, dadme de baja',
  },
  {
    name: 'Italian: block quoted in full, name below',
    text: `Mi richiami settembre, grazie.

Paolo

-------- Messaggio originale --------
Oggetto: Furgoni
Data: 2026-06-03 10:21
Mittente: Mara Lind <mara@fernhill.example>
Destinatario: paolo@riva.example

Buongiorno`,
    body: 'Mi richiami settembre, grazie.\n\nPaolo',
  },
  {
    name: 'Turkish and Greek',
    text: `Teşekkürler, ilgilenmiyoruz.

Mara Lind <mara@fernhill.example>, 3 Haz 2026 Çar, 10:21 tarihinde şunu yazdı:

> Merhaba`,
    body: 'Teşekkürler, ilgilenmiyoruz.',
  },
  {
    name: 'Ukrainian',
    text: `Дякую, надішліть ціни.

ср, 3 черв. 2026 р. о 10:21 Mara Lind <mara@fernhill.example> пише:

> Вітаю`,
    body: 'Дякую, надішліть ціни.',
  },
  {
    name: 'Japanese with arrows before quoted lines',
    text: `リンド様
> 何台お使いですか。
12台です。
> 契約はいつまでですか。
来年の3月までです。

田中`,
    body: `リンド様
> 何台お使いですか。
12台です。
> 契約はいつまでですか。
来年の3月までです。

田中`,
  },
  {
    name: 'Chinese, 163',
    text: `不需要，谢谢。




At 2026-06-03 10:21:00, "Mara Lind" <mara@fernhill.example> wrote:

你好`,
    body: '不需要，谢谢。',
  },
  {
    name: 'HTML: Gmail with a trimmed dots and signature below the quote',
    html: '<div dir="ltr">Agreed, 500 a month.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Jun 3, 2026 at 10:21 AM Mara Lind &lt;<a>mara@fernhill.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><div>500?</div></blockquote></div><br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">Gus Harlan<br>Hillside Dairy</div>',
    body: 'Agreed, 500 a month.',
    signature: /Hillside/,
  },
  {
    name: 'HTML: eM Client',
    html: '<html><body class="plain"><div>We only buy refurbished.</div><div><br /></div><div id="signature_old"><div>Gus</div></div><div><br /></div><div>------ Original Message ------</div><div>From "Mara Lind" &lt;<a href="mailto:mara@fernhill.example">mara@fernhill.example</a>&gt;</div><div>To "Gus Harlan"</div><div>Date 03/06/2026 10:21:00</div><div>Subject Depot</div><div><br /></div><div id="xabc" class="plain"><blockquote cite="1@fernhill.example" type="cite" class="cite2"><div>Hi Gus</div></blockquote></div></body></html>',
    body: 'We only buy refurbished.',
  },
  {
    name: 'HTML: Tuta',
    html: '<div>Maybe in 2027.<br></div><div><br></div><div>3 Jun 2026, 10:21 by mara@fernhill.example:<br></div><blockquote class="tutanota_quote" style="border-left: 1px solid #93A3B8;"><div>Hi Gus</div></blockquote>',
    body: 'Maybe in 2027.',
  },
  {
    name: 'HTML: Zimbra',
    html: '<html><body><div style="font-family: arial"><div>Write to our Paris office.</div><div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>De: </b>"Mara Lind" &lt;mara@fernhill.example&gt;<br><b>À: </b>"Gus"<br><b>Envoyé: </b>Mercredi 3 Juin 2026 10:21<br><b>Objet: </b>Depot<br></div><div data-marker="__QUOTED_TEXT__">Bonjour</div></div></body></html>',
    body: 'Write to our Paris office.',
  },
  {
    name: 'HTML: an answer in a blockquote of a phone that indents',
    html: '<blockquote style="margin:0 0 0 40px;border:none;padding:0"><div>We have 14 vans.</div><div>Send prices.</div></blockquote>',
    body: '> We have 14 vans. > Send prices.',
  },
  {
    name: 'HTML: Windows 10 Mail',
    html: '<html><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal">Happy to chat. Tomorrow 4pm?</p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Sent from <a href="https://go.example/fwlink">Mail</a> for Windows</p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="mso-element:para-border-div;border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal" style="border:none;padding:0cm"><b>From: </b>Mara Lind<br><b>Sent: </b>03 June 2026 10:21<br><b>To: </b>Gus<br><b>Subject: </b>Depot</p></div><p class="MsoNormal">Hi</p></div></body></html>',
    body: 'Happy to chat. Tomorrow 4pm?',
  },
  {
    name: 'HTML: numbered list that starts at three, with a nested one',
    html: '<ol start="3"><li>Price<ul><li>per van</li><li>per stop</li></ul></li><li>Term</li></ol>',
    body: '3. Price - per van - per stop 4. Term',
  },
  {
    name: 'HTML: footers of a mailing service below the answer',
    html: '<p>Interested, call me.</p><p>Gus Harlan</p><p style="font-size:10px">You received this message because you are subscribed to the Google Groups "Dairy" group.</p>',
    body: 'Interested, call me.',
  },
  {
    name: 'HTML: bare text with an attribution and a border',
    html: 'Too expensive, sorry.<br><br>On 3 June 2026 10:21, Mara Lind &lt;mara@fernhill.example&gt; wrote:<br><div style="border-left:2px solid #ccc;padding-left:8px">500 a month.</div>',
    body: 'Too expensive, sorry.',
  },
  {
    name: 'HTML: style block and conditional comments of Outlook',
    html: '<html><head><style>p{color:red}</style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body><!--[if mso]><p>Only Outlook</p><![endif]--><p class=MsoNormal>Yes please, three licences.</p></body></html>',
    body: 'Yes please, three licences.',
  },
];
