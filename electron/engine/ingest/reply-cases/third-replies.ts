import type { WholeReply } from './whole-replies';

/** Forty whole replies of a third round, written after the second was mended (33 of 40 were right at first). What nobody can tell
 * from the text alone (a name tight below one word, an attribution that retells) is shown as it comes out. */
export const thirdReplies: WholeReply[] = [
  {
    name: 'GroupWise block',
    text: `No, we plan with pencils and like it.

Una

>>> Mara Lind <mara@fernhill.example> 6/3/2026 10:21 AM >>>
Hi Una,
do you use software?`,
    body: 'No, we plan with pencils and like it.',
  },
  {
    name: 'attribution in brackets of a forum mail',
    text: `+1, please add my colleague Ned to the call.

On Wed, Jun 3, 2026 at 10:21 AM, Mara Lind via Routes <
routes@lists.example> wrote:

> Call on Friday?
> _______________________________________________
> Routes mailing list`,
    body: '+1, please add my colleague Ned to the call.',
  },
  {
    name: 'GitHub footer',
    text: `I would rather have it as CSV.

—
Reply to this email directly, view it on GitHub <https://git.example/x/1>, or unsubscribe <https://git.example/u/1>.
You are receiving this because you were mentioned.`,
    body: 'I would rather have it as CSV.',
  },
  {
    name: 'one long line for each paragraph and none between quotes',
    text: `Hi Mara, thank you for the detailed explanation of the routing engine, which I have forwarded to our planners. They ask whether time windows can overlap, whether drivers may swap vans at noon, and what happens if a road is closed at short notice.
Also, what is the notice period?
Best wishes, Helen
On 3 Jun 2026 at 10:21, Mara Lind <mara@fernhill.example> wrote:
> Hi Helen,`,
    body: `Hi Mara, thank you for the detailed explanation of the routing engine, which I have forwarded to our planners. They ask whether time windows can overlap, whether drivers may swap vans at noon, and what happens if a road is closed at short notice.
Also, what is the notice period?
Best wishes, Helen`,
  },
  {
    name: 'only a question mark',
    text: `?

On 3 Jun 2026 at 10:21, Mara Lind <mara@fernhill.example> wrote:
> Hi Helen,`,
    body: '?',
  },
  {
    name: 'only an emoji',
    text: `👍

On 3 Jun 2026 at 10:21, Mara Lind <mara@fernhill.example> wrote:
> Friday at 2?`,
    body: '👍',
  },
  {
    name: 'Remove, with name and firm tight below',
    text: `REMOVE
Helen Marsh
Marsh Haulage

-----Original Message-----
From: Mara Lind
Sent: 03 June 2026 10:21
To: Helen Marsh
Subject: Rounds

Hi`,
    body: 'REMOVE\nHelen Marsh\nMarsh Haulage',
  },
  {
    name: 'own words, then a device line, then a card',
    text: `Call me after 5.

Sent from my mobile phone. Please excuse typos.

Helen Marsh
Marsh Haulage
07700 900 321`,
    body: 'Call me after 5.',
    signature: /900 321/,
  },
  {
    name: 'names in capitals',
    text: `WE DO NOT BUY FROM COLD EMAILS. DO NOT WRITE AGAIN.

HELEN MARSH
MANAGING DIRECTOR
MARSH HAULAGE LTD`,
    body: 'WE DO NOT BUY FROM COLD EMAILS. DO NOT WRITE AGAIN.',
    signature: /MANAGING/,
  },
  {
    name: 'lower case without a greeting',
    text: `how much for 5 vans, no contract

helen`,
    body: `how much for 5 vans, no contract

helen`,
  },
  {
    name: 'a date in the text that ends with a colon',
    text: `The plan for 12 June 2026, 10:30:

we open at six, vans leave at seven. Anything after nine is a problem.

Helen`,
    body: `The plan for 12 June 2026, 10:30:

we open at six, vans leave at seven. Anything after nine is a problem.`,
  },
  {
    name: 'what the customer wrote, retold',
    text: `Our customer (anna@shop.example) wrote on 2 June 2026 at 9:15:

> parcels arrive too late

How would your tool help with that?

Helen`,
    body: 'How would your tool help with that?\n\nHelen',
  },
  {
    name: 'steps with arrows',
    text: `I did this:
-> opened the trial
-> imported 200 stops
-> clicked plan

and then nothing. What now?`,
    body: `I did this:
-> opened the trial
-> imported 200 stops
-> clicked plan

and then nothing. What now?`,
  },
  {
    name: 'Regards in a sentence',
    text: `Give my regards to Tom. Regarding the offer: we take the small plan.

As regards the start,
we would like July.`,
    body: `Give my regards to Tom. Regarding the offer: we take the small plan.

As regards the start,
we would like July.`,
  },
  {
    name: 'Thanks with an exclamation, name, title',
    text: `Could you add the driver app to the quote?

Thanks!

Helen Marsh | Managing Director
Marsh Haulage Ltd.
Mobile: 07700 900321 | Email: helen@marsh.example | Web: marsh.example
Registered in England No. 01234567`,
    body: 'Could you add the driver app to the quote?',
    signature: /Registered in England/,
  },
  {
    name: 'French, De/Date/Objet block in bold stars',
    text: `Pas intéressé. Retirez-moi de vos fichiers.

*De :* Mara Lind <mara@fernhill.example>
*Envoyé :* mercredi 3 juin 2026 10:21
*À :* Luc Petit
*Objet :* Tournées

Bonjour`,
    body: 'Pas intéressé. Retirez-moi de vos fichiers.',
  },
  {
    name: 'French, Apple',
    text: `Parfait, à mardi.

Luc

> Le 3 juin 2026 à 10:21, Mara Lind <mara@fernhill.example> a écrit :
> 
> Bonjour Luc,`,
    body: 'Parfait, à mardi.\n\nLuc',
  },
  {
    name: 'German, Outlook with Cc and Wichtigkeit',
    text: `Hallo Frau Lind,
bitte wenden Sie sich an Herrn Brandt, i.brandt@kolb.example, 0421 5550177.
Beste Grüße
J. Kolb

Von: Mara Lind [mailto:mara@fernhill.example] 
Gesendet: Mittwoch, 3. Juni 2026 10:21
An: 'Jens Kolb'
Cc: vertrieb@fernhill.example
Betreff: Touren
Wichtigkeit: Hoch

Hallo`,
    body: `Hallo Frau Lind,
bitte wenden Sie sich an Herrn Brandt, i.brandt@kolb.example, 0421 5550177.`,
  },
  {
    name: 'German, gmx with bold header names',
    text: `Nein danke.

Gesendet: Mittwoch, 03. Juni 2026 um 10:21 Uhr
Von: "Mara Lind" <mara@fernhill.example>
An: j.kolb@kolb.example
Betreff: Touren
Hallo Herr Kolb,`,
    body: 'Nein danke.',
  },
  {
    name: 'Spanish, signature with slogan and law',
    text: `Buenos días:

Envíenme la tarifa para 15 furgonetas.

Saludos,

Elena Soto
Responsable de Compras
Soto Logística S.L.
C/ Mayor 12, 28013 Madrid
Tlf. 910 555 012

En cumplimiento del RGPD, le informamos de que sus datos son tratados con carácter confidencial. Si ha recibido este mensaje por error, bórrelo.`,
    body: `Buenos días:

Envíenme la tarifa para 15 furgonetas.`,
    signature: /910 555 012/,
  },
  {
    name: 'Portuguese of Portugal, wrapped',
    text: `Bom dia Mara,

Podemos falar na quinta às 11h?

Cumprimentos,
Rui Pinto

Mara Lind <mara@fernhill.example> escreveu (quarta, 3/06/2026 à(s)
10:21):

> Bom dia`,
    body: `Bom dia Mara,

Podemos falar na quinta às 11h?`,
  },
  {
    name: 'Italian Outlook',
    text: `Salve, chi è il vostro referente per l'Italia?

Paolo Riva
Responsabile Acquisti

Da: Mara Lind <mara@fernhill.example>
Inviato: mercoledì 3 giugno 2026 10:21
A: Paolo Riva
Oggetto: Furgoni

Buongiorno`,
    body: "Salve, chi è il vostro referente per l'Italia?",
    signature: /Acquisti/,
  },
  {
    name: 'Norwegian Outlook',
    text: `Hei, nei takk.

Fra: Mara Lind <mara@fernhill.example>
Sendt: onsdag 3. juni 2026 10:21
Til: Lars Moe
Emne: Ruter

Hei`,
    body: 'Hei, nei takk.',
  },
  {
    name: 'Finnish Gmail',
    text: `Hei, soita huomenna.

ke 3. kesäk. 2026 klo 10.21 Mara Lind (mara@fernhill.example) kirjoitti:

> Hei`,
    body: 'Hei, soita huomenna.',
  },
  {
    name: 'Czech and Slovak',
    text: `Dobrý den, pošlete prosím ceník.

st 3. 6. 2026 v 10:21 odesílatel Mara Lind <mara@fernhill.example> napsal:

> Dobrý den`,
    body: 'Dobrý den, pošlete prosím ceník.',
  },
  {
    name: 'Chinese Outlook block',
    text: `请联系我的同事李明：li@wang.example

发件人: Mara Lind <mara@fernhill.example>
发送时间: 2026年6月3日 10:21
收件人: 王芳
主题: 报价

你好`,
    body: '请联系我的同事李明：li@wang.example',
  },
  {
    name: 'Korean',
    text: `관심 없습니다. 수신 거부합니다.

2026년 6월 3일 (수) 오전 10:21, Mara Lind <mara@fernhill.example>님이 작성:

> 안녕하세요`,
    body: '관심 없습니다. 수신 거부합니다.',
  },
  {
    name: 'Russian mail.ru with a dashed signature',
    text: `Давайте в четверг в 15:00.

--
С уважением,
Олег Тихонов


>Среда, 3 июня 2026, 10:21 +03:00 от Mara Lind <mara@fernhill.example>:
> 
>Здравствуйте`,
    body: 'Давайте в четверг в 15:00.',
  },
  {
    name: 'an old disclaimer between stars',
    text: `Sure, loop in Ned.

**********************************************************************
This email and any files transmitted with it are confidential and
intended solely for the use of the individual or entity to whom they
are addressed. If you have received this email in error please notify
the system manager.
**********************************************************************`,
    body: 'Sure, loop in Ned.',
  },
  {
    name: 'the word confidential in an answer',
    text: `Please treat our volumes as confidential and do not forward this message to anyone. We ship 14,000 parcels a month.

What is your best price?`,
    body: `Please treat our volumes as confidential and do not forward this message to anyone. We ship 14,000 parcels a month.

What is your best price?`,
  },
  {
    name: 'a ticket number and a marker for answers',
    text: `The invoice is wrong again.

[Ticket#20260603-1] ----- Please write your reply above this line -----
Fernhill wrote:
We corrected it.`,
    body: 'The invoice is wrong again.',
  },
  {
    name: 'HTML: Outlook.com with x_ classes in a forwarded body',
    html: '<div dir="ltr">Ned, please answer her.</div><div id="x_appendonsend"></div><hr style="display:inline-block;width:98%"><div id="x_divRplyFwdMsg" dir="ltr"><b>From:</b> Mara Lind<br><b>Sent:</b> 3 June<br><b>Subject:</b> Rounds</div><div>Hi Helen</div>',
    body: 'Ned, please answer her.',
  },
  {
    name: 'HTML: answer typed after Gmail quote',
    html: '<div class="gmail_quote"><div class="gmail_attr">On Wed, Jun 3, 2026 at 10:21 AM Mara Lind &lt;mara@fernhill.example&gt; wrote:<br></div><blockquote class="gmail_quote"><p>Shall we meet?</p></blockquote></div><div>Yes, in Leeds.</div>',
    body: 'Yes, in Leeds.',
  },
  {
    name: 'HTML: nested divs, br only, no quote',
    html: 'Hi Mara<br><br>we moved to another city,<br>so no vans any more.<br><br>All the best<br>Helen Marsh<br>Marsh Haulage<br><br>',
    body: 'Hi Mara we moved to another city, so no vans any more.',
  },
  {
    name: 'HTML: a pull quote on a page of its own',
    html: '<p>We saw your article:</p><div class="pull-quote">Vans drive 20 % less.</div><p>Is that measured? Where?</p><p>Helen</p>',
    body: 'We saw your article: Vans drive 20 % less. Is that measured? Where?',
  },
  {
    name: 'HTML: entities and a wbr',
    html: '<p>Price &lt; 10&nbsp;&euro; &amp; no fee? Then yes&hellip;</p><p>Caf&eacute; Mar<wbr>sh</p>',
    body: 'Price < 10 € & no fee? Then yes…',
  },
  {
    name: 'HTML: Mailspring',
    html: '<div>We are closed in August.</div><br/><signature id="1">Helen Marsh<br/>Marsh Haulage</signature><div class="gmail_quote_attribution">On Jun 3 2026, at 10:21 am, Mara Lind &lt;mara@fernhill.example&gt; wrote:</div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">Hi</blockquote>',
    body: 'We are closed in August.',
  },
  {
    name: 'HTML: Notes web',
    html: '<font size=2 face="sans-serif">Yes, in principle.</font><br><br><font size=1 color=#5f5f5f face="sans-serif">From: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1 face="sans-serif">Mara Lind &lt;mara@fernhill.example&gt;</font><br><font size=1 color=#5f5f5f face="sans-serif">To: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1 face="sans-serif">Helen Marsh</font><br><font size=1 color=#5f5f5f face="sans-serif">Date: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1 face="sans-serif">06/03/2026 10:21 AM</font><br><font size=1 color=#5f5f5f face="sans-serif">Subject: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1 face="sans-serif">Rounds</font><br><hr noshade><br><br>Hi Helen',
    body: 'Yes, in principle.',
  },
  {
    name: 'HTML: a box of a gateway above and a notice below',
    html: '<div style="background:#ffe"><b>WARNING:</b> This message is from an external sender. Be cautious with links and attachments.</div><p>Is there a free trial?</p><p>Thanks,<br>Priya Raman</p><p style="font-size:8pt">The information in this e-mail is confidential and may be legally privileged. It is intended solely for the addressee. Access to this e-mail by anyone else is unauthorised.</p>',
    body: 'Is there a free trial?',
  },
  {
    name: 'HTML: list of answers in a table of an Outlook user',
    html: '<table><tr><td>1.</td><td>Yes</td></tr><tr><td>2.</td><td>No, only from May</td></tr></table><p>Regards<br>Ned Hall</p><div style="border-top:solid #B5C4DF 1.0pt"><b>From:</b> Mara Lind<br><b>Sent:</b> 03 June 2026 10:21<br><b>To:</b> Ned<br><b>Subject:</b> Two questions</div><p>1. …</p>',
    body: '1. Yes 2. No, only from May',
  },
];
