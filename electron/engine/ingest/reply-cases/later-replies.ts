import type { WholeReply } from './whole-replies';

/** Forty more whole replies, text and HTML, written after the rules had been mended for the eighty before (36 of 40 were right at first). */
export const laterReplies: WholeReply[] = [
  {
    name: 'Evolution: date with an offset, name alone',
    text: `Not at the moment, thank you.

On Tue, 2026-06-02 at 18:02 +0530, Anil Kona wrote:
> Hi folks
> 
> What is the best way to clear a Riak bucket of all key, values after 
> running a test?
`,
    body: 'Not at the moment, thank you.',
  },
  {
    name: 'two levels answered in turn, name as signature',
    text: `Hi,
On Tue, 2026-06-02 at 18:02 +0530, Anil Kona wrote:
> Hi folks
> 
> What is the best way to plan two depots?

You can list the routes for the depot and plan each in turn, or
you can plan them as one if the drivers are shared.

That depends on your contract though.

> Another question is: how many vans fit one plan?

Two hundred.

--
rick`,
    body: `Hi,

You can list the routes for the depot and plan each in turn, or
you can plan them as one if the drivers are shared.

That depends on your contract though.

> Another question is: how many vans fit one plan?

Two hundred.`,
    signature: /rick/,
  },
  {
    name: 'underscores above a signature',
    text: `Can you send that as a PDF? I cannot open the link here.

____________
Una Pike
Buyer
Tel. 01632 960 123
`,
    body: 'Can you send that as a PDF? I cannot open the link here.',
    signature: /960 123/,
  },
  {
    name: 'one is not on',
    text: `One outstanding question from my side:

On which servers does it run? On ours, or on yours in Dublin?

On Jun 3, 2026, at 10:21 AM, Mara Lind wrote:

> Any questions?`,
    body: `One outstanding question from my side:

On which servers does it run? On ours, or on yours in Dublin?`,
  },
  {
    name: 'mobile with several words',
    text: `Monday is good, ask for Una at the gate

Sent from my Verizon Wireless 4G LTE DROID`,
    body: 'Monday is good, ask for Una at the gate',
  },
  {
    name: 'Sent from in a sentence',
    text: `The parcels were
sent from my Lisbon depot on Friday, so where are they?`,
    body: `The parcels were
sent from my Lisbon depot on Friday, so where are they?`,
  },
  {
    name: 'names with a comma and an initial in the attribution',
    text: `Agreed.

On Jun 3, 2026, at 10:21 AM, Lind, Mara K. (Fernhill) <mara@fernhill.example<mailto:mara@fernhill.example>> wrote:

Hi Una,

May I send the contract?

Mara`,
    body: 'Agreed.',
  },
  {
    name: 'Exchange plain text without a blank line',
    text: `Hi Mara, I left sales in March. Please write to Sven Tor, sven@eastgate.example.
From: Mara Lind <mara@fernhill.example>
Sent: 03 June 2026 10:21
To: Una Pike <una@eastgate.example>
Subject: Trailers

Hi Una`,
    body: 'Hi Mara, I left sales in March. Please write to Sven Tor, sven@eastgate.example.',
  },
  {
    name: 'closing with a company and a quote of a wise man',
    text: `I will ask the board next week and let you know.

Kind regards
Una

Una Pike
Head of Purchasing
Eastgate Foods Ltd
"Quality is never an accident." - John Ruskin

On 03/06/2026 10:21, Mara Lind wrote:
> Hi`,
    body: 'I will ask the board next week and let you know.',
    signature: /Ruskin/,
  },
  {
    name: 'signature of the quoted writer repeated below own text',
    text: `Please stop. Final warning.

Regards,

Una Pike

> Mara Lind
> Fernhill
> Tel 020 7946 0958`,
    body: 'Please stop. Final warning.',
  },
  {
    name: 'social links under the signature',
    text: `Great, I am free Thursday from 2 to 4 Central.

Marcus

Marcus Webb, Fleet Director
Prairie Couriers
o: 312.555.0147  c: 312.555.0148
Facebook | Twitter | LinkedIn
`,
    body: 'Great, I am free Thursday from 2 to 4 Central.',
    signature: /0148/,
  },
  {
    name: 'what we agreed, as a numbered list with phone numbers',
    text: `Contacts for the pilot:

1. Lisbon: Rui, +351 21 555 0101
2. Porto: Ana, +351 22 555 0102
3. Faro: me

Call them before Friday please.`,
    body: `Contacts for the pilot:

1. Lisbon: Rui, +351 21 555 0101
2. Porto: Ana, +351 22 555 0102
3. Faro: me

Call them before Friday please.`,
  },
  {
    name: 'answers marked by the name in brackets',
    text: `See my comments in line.

From: Mara Lind
Sent: Wednesday, June 3, 2026 10:21 AM
To: Una Pike
Subject: RE: Trailers

How many trailers? [UP] 60
Any reefers? [UP] 12`,
    body: 'See my comments in line.',
  },
  {
    name: 'German with Freundliche Grüße and a telephone block with spaces',
    text: `Sehr geehrte Frau Lind,

wir haben uns für einen anderen Anbieter entschieden. Bitte sehen Sie von weiteren Anfragen ab.

Freundliche Grüße

ppa. Sabine Roth
Leitung Logistik

Roth & Söhne KG | Industriestr. 4 | 59065 Hamm
Fon: 02381 555-010 | Fax: 02381 555-011
www.roth-soehne.example

USt-IdNr.: DE123456789

Am 3. Juni 2026 10:21:07 MESZ schrieb Mara Lind <mara@fernhill.example>:
>Guten Tag Frau Roth,
>haben Sie schon entschieden?`,
    body: `Sehr geehrte Frau Lind,

wir haben uns für einen anderen Anbieter entschieden. Bitte sehen Sie von weiteren Anfragen ab.`,
    signature: /02381 555-010/,
  },
  {
    name: 'German, K-9 and a diese Nachricht line',
    text: `Geht klar, bis Montag!
-- 
Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.`,
    body: 'Geht klar, bis Montag!',
  },
  {
    name: 'French block with a long disclaimer and a banner',
    text: `ATTENTION : ce courriel provient d'un expéditeur externe. Ne cliquez pas sur les liens et n'ouvrez pas les pièces jointes si vous ne connaissez pas l'expéditeur.

Bonjour Madame,

Ce n'est pas moi qui m'occupe de cela, voyez avec M. Roux (06 99 00 11 22).

Cordialement,
Luc Petit

Ce message et ses pièces jointes peuvent contenir des informations confidentielles et ne doivent pas être diffusés sans autorisation. Si vous avez reçu ce message par erreur, merci de le détruire.`,
    body: `Bonjour Madame,

Ce n'est pas moi qui m'occupe de cela, voyez avec M. Roux (06 99 00 11 22).`,
  },
  {
    name: 'Spanish phone with own words below',
    text: `Sí, me interesa.

Enviado desde mi iPhone

> El 3 jun 2026, a las 10:21, Mara Lind <mara@fernhill.example> escribió:
> 
> Hola Elena`,
    body: 'Sí, me interesa.',
  },
  {
    name: 'Portuguese, Outlook with Enviada em and Prioridade',
    text: `Prezada Mara,

Favor remover meu e-mail da lista.

Att,

Caio Prado
Compras

De: Mara Lind <mara@fernhill.example>
Enviada em: quarta-feira, 3 de junho de 2026 10:21
Para: Caio Prado <caio@prado.example>
Assunto: Frota
Prioridade: Alta

Olá`,
    body: `Prezada Mara,

Favor remover meu e-mail da lista.`,
  },
  {
    name: 'Italian, Il … ha scritto with numbers',
    text: `Certo, domani alle 15.

Il 03/06/2026 10:21, Mara Lind ha scritto:
> Possiamo sentirci?`,
    body: 'Certo, domani alle 15.',
  },
  {
    name: 'Dutch, own words between and "schreef"',
    text: `Dag Mara,

Mara Lind schreef op 03-06-2026 om 10:21:
> Hoeveel bussen rijden er?

Twaalf, vanaf september zestien.

Met vriendelijke groeten,
Joris Visser`,
    body: `Dag Mara,

Twaalf, vanaf september zestien.`,
  },
  {
    name: 'Polish, Outlook block',
    text: `Witam, proszę o kontakt z działem zakupów: zakupy@nowicka.example

Z poważaniem
Ewa Nowicka
Dyrektor

Od: Mara Lind <mara@fernhill.example>
Wysłano: środa, 3 czerwca 2026 10:21
Do: Ewa Nowicka <ewa@nowicka.example>
Temat: Flota

Dzień dobry`,
    body: 'Witam, proszę o kontakt z działem zakupów: zakupy@nowicka.example',
    signature: /Dyrektor/,
  },
  {
    name: 'Swedish, iPhone with its own date form',
    text: `Inget intresse.

Skickat från min iPhone

> 3 juni 2026 kl. 10:21 skrev Mara Lind <mara@fernhill.example>:
> 
> Hej`,
    body: 'Inget intresse.',
  },
  {
    name: 'Japanese Outlook block',
    text: `リンド様

資料を拝見しました。20台分の見積をお願いします。

よろしくお願いいたします。

----------------------------
株式会社田中運輸
田中 太郎
TEL: 03-5555-0101
----------------------------

差出人: Mara Lind <mara@fernhill.example>
送信日時: 2026年6月3日 10:21
宛先: 田中 太郎 <tanaka@tanaka.example>
件名: お見積

田中様`,
    body: `リンド様

資料を拝見しました。20台分の見積をお願いします。

よろしくお願いいたします。`,
  },
  {
    name: 'Russian Outlook block',
    text: `Добрый день! Нам это не нужно.

От: Mara Lind <mara@fernhill.example>
Отправлено: 3 июня 2026 г. 10:21
Кому: Олег Тихонов
Тема: Маршруты

Здравствуйте`,
    body: 'Добрый день! Нам это не нужно.',
  },
  {
    name: 'forward by Gmail with a note below the header',
    text: `FYI - worth a call?

---------- Forwarded message ---------
From: Mara Lind <mara@fernhill.example>
Date: Wed, Jun 3, 2026 at 10:21 AM
Subject: Trailers
To: Una Pike <una@eastgate.example>


Hi Una,`,
    body: 'FYI - worth a call?',
  },
  {
    name: 'CSV and a table in the text',
    text: `Here are our volumes:

Month | Parcels | Vans
----- | ------- | ----
May | 12000 | 40
June | 14500 | 44

Price please.`,
    body: `Here are our volumes:

Month | Parcels | Vans
----- | ------- | ----
May | 12000 | 40
June | 14500 | 44

Price please.`,
  },
  {
    name: 'section rules in a long answer',
    text: `Current state
-------------
Everything by hand.

Wanted
------
Something that plans 40 vans. What would you suggest?

Una`,
    body: `Current state
-------------
Everything by hand.

Wanted
------
Something that plans 40 vans. What would you suggest?`,
  },
  {
    name: 'banner with a label in the first line and a rule',
    text: `EXTERNAL EMAIL
Please use caution when opening attachments or clicking links.
------------------------------
We renewed last month, you are late :-)

Tom`,
    body: 'We renewed last month, you are late :-)',
  },
  {
    name: 'external is a word of the answer',
    text: `External auditors read our e-mail, so please do not send prices here.

Call me instead: 01632 960 123.`,
    body: `External auditors read our e-mail, so please do not send prices here.

Call me instead: 01632 960 123.`,
  },
  {
    name: 'Warning as first word of a person',
    text: `Warning: your last message and its links went to my spam folder. Can you send it again?`,
    body: 'Warning: your last message and its links went to my spam folder. Can you send it again?',
  },
  {
    name: 'HTML: Word with an inline image and cid links',
    html: '<html><body><div class="WordSection1"><p class="MsoNormal">Dear Mara,</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">price for <b>forty</b> vans, please.</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Mit freundlichen Gr&uuml;&szlig;en / Kind regards</p><p class="MsoNormal">Jens Kolb</p><p class="MsoNormal"><img src="cid:image001.png"></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Mara Lind &lt;mara@fernhill.example&gt; <br><b>Gesendet:</b> Mittwoch, 3. Juni 2026 10:21<br><b>An:</b> Jens Kolb<br><b>Betreff:</b> Touren</p></div></div><p class="MsoNormal">Hallo</p></div></body></html>',
    body: 'Dear Mara, price for forty vans, please.',
    signature: /Jens Kolb/,
  },
  {
    name: 'HTML: Gmail, inline answers in the quote container',
    html: '<div dir="ltr"><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Jun 3, 2026 at 10:21 AM Mara Lind &lt;mara@fernhill.example&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><div>How many vans?</div></blockquote><div>Forty.</div><blockquote class="gmail_quote"><div>Who plans?</div></blockquote><div>I do, by hand.</div></div></div>',
    body: 'Forty. > Who plans? I do, by hand.',
  },
  {
    name: 'HTML: Spark with its own classes',
    html: '<html><body><div name="messageBodySection"><div dir="auto">No, thank you.</div></div><div name="messageSignatureSection"><br><div>Una Pike<br>Eastgate</div></div><div name="messageReplySection">On 3 Jun 2026, 10:21 +0100, Mara Lind &lt;mara@fernhill.example&gt;, wrote:<br><blockquote type="cite" style="border-left-color:grey"><div>Hi Una</div></blockquote></div></body></html>',
    body: 'No, thank you.',
  },
  {
    name: 'HTML: web.de',
    html: '<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;"><div>Ja, gerne. Rufen Sie an.</div><div>&nbsp;</div><div>Jens Kolb</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Mittwoch, 03. Juni 2026 um 10:21 Uhr<br><b>Von:</b>&nbsp;"Mara Lind" &lt;mara@fernhill.example&gt;<br><b>An:</b>&nbsp;"Jens Kolb"<br><b>Betreff:</b>&nbsp;Touren</div><div name="quoted-content">Hallo</div></div></div></div></body></html>',
    body: 'Ja, gerne. Rufen Sie an.',
  },
  {
    name: 'HTML: HubSpot and a tracking pixel',
    html: '<div>Works, but make it half an hour.</div><div class="hs_signature" data-hs-signature="true"><p>Priya Raman<br>Lakeside Foods<br>+1 415 555 0177</p></div><div class="hs_reply"><div>On Wed, Jun 3, 2026 at 10:21 AM, Mara Lind &lt;<a href="mailto:mara@fernhill.example">mara@fernhill.example</a>&gt; wrote:</div><blockquote>Hi</blockquote></div><img src="https://t.example/o.gif" height="1" width="1">',
    body: 'Works, but make it half an hour.',
    signature: /0177/,
  },
  {
    name: 'HTML: only a table as answer',
    html: '<p>Our fleet:</p><table><tr><th>Type</th><th>Count</th></tr><tr><td>Van</td><td>40</td></tr><tr><td>Truck</td><td>7</td></tr></table><p>What would that cost?</p>',
    body: 'Our fleet: Type Count Van 40 Truck 7 What would that cost?',
  },
  {
    name: 'HTML: Apple Mail forwarded with a line above',
    html: '<html><body><div>Sven, yours?</div><br><div><div>Begin forwarded message:</div><br><div><span style="font-family: -webkit-system-font"><b>From: </b></span><span>Mara Lind &lt;mara@fernhill.example&gt;</span></div><div><b>Subject: </b>Trailers</div><div><b>Date: </b>3 June 2026 at 10:21:00 BST</div><div><b>To: </b>una@eastgate.example</div><br><div>Hi Una</div></div></body></html>',
    body: 'Sven, yours?',
  },
  {
    name: 'HTML: Outlook answers in blue within the text of the asker',
    html: '<html><body><p>My answers in blue below.</p><p>Una</p><hr tabindex="-1"><p><b>From:</b> Mara Lind<br><b>Sent:</b> Wednesday, 3 June 2026 10:21<br><b>To:</b> Una Pike<br><b>Subject:</b> Trailers</p><p>How many? <span style="color:blue">Sixty.</span></p></body></html>',
    body: 'My answers in blue below. Una',
  },
  {
    name: 'HTML: external tag table, German',
    html: '<table><tr><td><b>EXTERN</b> - Diese E-Mail kommt von außerhalb unserer Organisation. Klicken Sie nicht auf Links.</td></tr></table><div>Wir haben 12 LKW. Passt das für Sie?</div><div><br></div><div>Gruß</div><div>Jens Kolb</div>',
    body: 'Wir haben 12 LKW. Passt das für Sie?',
  },
  {
    name: 'HTML: bold name without a closing and a logo line',
    html: '<div>Please send me the security paper before we talk.</div><div><br></div><div><b>Priya Raman</b></div><div>VP Supply Chain</div><div>Lakeside Foods Inc.</div><div><a href="tel:+14155550177">+1 415 555 0177</a></div>',
    body: 'Please send me the security paper before we talk.',
    signature: /Lakeside/,
  },
];
