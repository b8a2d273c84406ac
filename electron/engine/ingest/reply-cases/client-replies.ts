import type { WholeReply } from './whole-replies';

/**
 * Sixty whole replies as clients of many kinds write them, in plain text: written in one go before any rule was read again, to see what
 * the rules make of mail they were not written for (50 of 60 were right at first). A lone name below
 * is a signature; "Thanks" with a first name tight below is typed, and stays. Invented people on example domains. Long because each mail is shown whole.
 */
export const clientReplies: WholeReply[] = [
  {
    name: 'Gmail on the web, phone and site below the name',
    text: `Hey Mara,

Happy to have a look. Does the scanner app work offline? Half our yards have no coverage.

Cheers,
Rob

Rob Teller
Operations Manager
Harbour Freight Co.
+1 (415) 555-0132
www.harbourfreight.example

On Wed, Jun 3, 2026 at 10:21 AM Mara Lind <mara@fernhill.example> wrote:

> Hi Rob,
>
> just checking in on my last mail.
>
> Best,
> Mara
>
`,
    body: `Hey Mara,

Happy to have a look. Does the scanner app work offline? Half our yards have no coverage.`,
    signature: /555-0132/,
  },
  {
    name: 'attribution over two lines with the address alone',
    text: `Sounds right. Go ahead and send it.

On Wed, Jun 3, 2026 at 10:21 AM Mara Lind from Fernhill Logistics Software
<mara.lind@fernhill.example> wrote:

> Shall I send the paper?
`,
    body: 'Sounds right. Go ahead and send it.',
  },
  {
    name: 'attribution over four lines',
    text: `No budget until Q1, sorry.

On Wednesday,
June 3, 2026 at 10:21 AM
Mara Lind, Fernhill
<mara.lind@fernhill.example> wrote:
> Shall I send the paper?
> Best
`,
    body: 'No budget until Q1, sorry.',
  },
  {
    name: 'answer below the quote, dashed signature',
    text: `On 03/06/2026 10:21, Mara Lind wrote:
> Hi Rob,
>
> which WMS do you use today?
>
> Mara

We are on a home-grown one. It is fifteen years old and nobody dares touch it.

If you can import CSV we can talk.

-- 
Rob Teller
Harbour Freight
`,
    body: `We are on a home-grown one. It is fifteen years old and nobody dares touch it.

If you can import CSV we can talk.`,
    signature: /Rob Teller/,
  },
  {
    name: 'inline answers to three questions',
    text: `Hi Mara, answers below.

On Jun 3, 2026, at 10:21, Mara Lind <mara@fernhill.example> wrote:

> 1. How many drivers?
32, of whom 8 part time.

> 2. Who plans the routes?
My wife, in Excel.

> 3. When does the contract end?
December.

Rob`,
    body: `Hi Mara, answers below. 32, of whom 8 part time. > 2. Who plans the routes? My wife, in Excel. > 3. When does the contract end? December.`,
  },
  {
    name: 'underscores of Outlook on the web',
    text: `Could you resend the deck? The link is dead.

Thanks
Rob
________________________________
From: Mara Lind <mara@fernhill.example>
Sent: Wednesday, June 3, 2026 10:21 AM
To: Rob Teller <rob@harbourfreight.example>
Subject: Deck

Hi Rob, the deck is here: https://fernhill.example/deck
`,
    body: 'Could you resend the deck? The link is dead.\n\nThanks\nRob',
  },
  {
    name: 'Outlook for iOS with its line',
    text: `Yes but not this week. Ping me after the 20th.

Get Outlook for iOS<https://aka.ms/o0ukef>
________________________________
From: Mara Lind <mara@fernhill.example>
Sent: Wednesday, June 3, 2026 10:21:05 AM
To: Rob Teller <rob@harbourfreight.example>
Subject: Deck

Hi Rob,
`,
    body: 'Yes but not this week. Ping me after the 20th.',
  },
  {
    name: 'Original Message with dashes, no names',
    text: `Remove me from your list please.

-----Original Message-----
From: Mara Lind [mailto:mara@fernhill.example]
Sent: Wednesday, June 3, 2026 10:21 AM
To: Rob Teller
Subject: Deck

Hi Rob,
`,
    body: 'Remove me from your list please.',
  },
  {
    name: 'a lone double dash in the middle of the text',
    text: `Here is the thing --
we tried two vendors already.
--
Both failed at the same point: returns. How do you handle returns, and can
you show it live?

Rob
`,
    body: `Here is the thing --
we tried two vendors already.
--
Both failed at the same point: returns. How do you handle returns, and can
you show it live?`,
  },
  {
    name: 'a list with dashes and a closing',
    text: `Hi Mara,

we would need:

- 40 licences
- SSO
- a contract in English

- and by the way, a discount

Can you do that?

Best regards
Rob Teller
`,
    body: `Hi Mara,

we would need:

- 40 licences
- SSO
- a contract in English

- and by the way, a discount

Can you do that?`,
  },
  {
    name: 'code in the answer',
    text: `The import fails with:

  > npm run import
  > node import.js --file routes.csv
  Error: row 14: "From: Lisbon" is no address

Any idea?

--
Rob
`,
    body: `The import fails with: > npm run import > node import.js --file routes.csv Error: row 14: "From: Lisbon" is no address Any idea?`,
    signature: /Rob/,
  },
  {
    name: 'a poem with short lines',
    text: `Roses are red,
vans are white,
your price is steep,
but your demo was right.

Let us talk Monday
or Tuesday at ten.
If you give me a discount,
I may come again.
`,
    body: `Roses are red,
vans are white,
your price is steep,
but your demo was right.

Let us talk Monday
or Tuesday at ten.
If you give me a discount,
I may come again.`,
  },
  {
    name: 'French, Gmail',
    text: `Bonjour Mara,

Merci pour votre message. Nous avons déjà un prestataire jusqu'en 2027.
Vous pouvez me recontacter à ce moment-là.

Bien cordialement,

Hélène Marchand
Responsable logistique
Tél. : 01 99 00 12 34

Le mer. 3 juin 2026 à 10:21, Mara Lind <mara@fernhill.example> a écrit :

> Bonjour Hélène,
>
> Je me permets de vous relancer.
`,
    body: `Bonjour Mara,

Merci pour votre message. Nous avons déjà un prestataire jusqu'en 2027.
Vous pouvez me recontacter à ce moment-là.`,
    signature: /01 99 00 12 34/,
  },
  {
    name: 'French, wrapped attribution and a phone line',
    text: `Ok pour jeudi 14h, appelez-moi sur mon portable.

Envoyé de mon iPhone

> Le 3 juin 2026 à 10:21, Mara Lind
> <mara@fernhill.example> a écrit :
> 
> Bonjour
`,
    body: 'Ok pour jeudi 14h, appelez-moi sur mon portable.',
  },
  {
    name: 'French, Outlook block',
    text: `Bonjour,

Je transmets à ma collègue Inès, qui suit ce dossier.

Cdlt,
H. Marchand

De : Mara Lind <mara@fernhill.example>
Envoyé : mercredi 3 juin 2026 10:21
À : Hélène Marchand <helene@transports.example>
Objet : RE: Tournées

Bonjour Hélène,
`,
    body: `Bonjour,

Je transmets à ma collègue Inès, qui suit ce dossier.`,
  },
  {
    name: 'German, Gmail with both halves wrapped',
    text: `Hallo Frau Lind,

danke, aber wir haben kein Interesse. Bitte löschen Sie meine Daten.

Mit freundlichem Gruß
i. A. Jens Kolb
Disposition

Am Mi., 3. Juni 2026 um 10:21 Uhr schrieb Mara Lind <
mara@fernhill.example>:

> Hallo Herr Kolb,
`,
    body: `Hallo Frau Lind,

danke, aber wir haben kein Interesse. Bitte löschen Sie meine Daten.`,
    signature: /Disposition/,
  },
  {
    name: 'German, Thunderbird, answered between',
    text: `Hallo,

Am 03.06.26 um 10:21 schrieb Mara Lind:
> Wie viele Fahrzeuge haben Sie?

18, alle geleast.

> Und wann laufen die Verträge aus?

Ende März. Rufen Sie mich im Januar an.

Gruß
Jens Kolb`,
    body: `Hallo, 18, alle geleast. > Und wann laufen die Verträge aus? Ende März. Rufen Sie mich im Januar an.`,
  },
  {
    name: 'German, legal block without closing dash',
    text: `Moin,

passt, Dienstag 15 Uhr. Schicken Sie eine Einladung.

VG Jens

Kolb Spedition GmbH
Hafenstr. 12, 28195 Bremen
Geschäftsführer: Jens Kolb, Ute Kolb
Amtsgericht Bremen HRB 12345
Tel. +49 421 5550123

Von: Mara Lind <mara@fernhill.example> 
Gesendet: Mittwoch, 3. Juni 2026 10:21
An: Jens Kolb <j.kolb@kolb.example>
Betreff: AW: Touren

Hallo Herr Kolb
`,
    body: `Moin,

passt, Dienstag 15 Uhr. Schicken Sie eine Einladung.`,
    signature: /HRB 12345/,
  },
  {
    name: 'Portuguese, Gmail',
    text: `Oi Mara, tudo bem?

Pode me ligar amanhã de manhã? Meu número está na assinatura.

Abraço,
Caio Prado
Gerente de Frota
(11) 5555-0142

Em qua., 3 de jun. de 2026 às 10:21, Mara Lind <mara@fernhill.example>
escreveu:

> Olá Caio,
`,
    body: `Oi Mara, tudo bem?

Pode me ligar amanhã de manhã? Meu número está na assinatura.`,
    signature: /5555-0142/,
  },
  {
    name: 'Italian, Gmail',
    text: `Buongiorno Mara,
al momento non siamo interessati.
Cordiali saluti
Paolo Riva

Il giorno mer 3 giu 2026 alle ore 10:21 Mara Lind <mara@fernhill.example>
ha scritto:

> Buongiorno Paolo
`,
    body: `Buongiorno Mara,
al momento non siamo interessati.`,
  },
  {
    name: 'Italian, Apple Mail',
    text: `Va bene giovedì. Quanto costa per dieci furgoni?

Inviato da iPhone

Il giorno 3 giu 2026, alle ore 10:21, Mara Lind <mara@fernhill.example> ha scritto:

﻿Buongiorno Paolo,
`,
    body: 'Va bene giovedì. Quanto costa per dieci furgoni?',
  },
  {
    name: 'Dutch, Gmail',
    text: `Hoi Mara,

Stuur maar een offerte voor 12 busjes.

Groet,
Joris

Op wo 3 jun 2026 om 10:21 schreef Mara Lind <mara@fernhill.example>:

> Hoi Joris
`,
    body: `Hoi Mara,

Stuur maar een offerte voor 12 busjes.`,
  },
  {
    name: 'Dutch, Outlook block and disclaimer',
    text: `Beste Mara,

Ik ben hier niet de juiste persoon voor. Probeer het bij inkoop.

Met vriendelijke groet,

Joris Visser
Teamleider Expeditie

Van: Mara Lind <mara@fernhill.example>
Verzonden: woensdag 3 juni 2026 10:21
Aan: Joris Visser
Onderwerp: Busjes

Hoi Joris

De informatie in dit bericht is vertrouwelijk.
`,
    body: `Beste Mara,

Ik ben hier niet de juiste persoon voor. Probeer het bij inkoop.`,
  },
  {
    name: 'Polish, Gmail and Outlook',
    text: `Dzień dobry,

proszę o ofertę na 20 pojazdów.

Pozdrawiam
Ewa Nowicka

W dniu śr., 3 cze 2026 o 10:21 Mara Lind <mara@fernhill.example> napisał(a):

> Dzień dobry
`,
    body: `Dzień dobry,

proszę o ofertę na 20 pojazdów.`,
  },
  {
    name: 'Polish, Thunderbird',
    text: `Nie jesteśmy zainteresowani, proszę nie pisać.

W dniu 3.06.2026 o 10:21, Mara Lind pisze:
> Dzień dobry
> czy mogę zadzwonić?
`,
    body: 'Nie jesteśmy zainteresowani, proszę nie pisać.',
  },
  {
    name: 'Swedish, Gmail',
    text: `Hej Mara!

Ring mig på fredag.

Mvh
Karin Ek
0700-555 012

Den ons 3 juni 2026 kl 10:21 skrev Mara Lind <mara@fernhill.example>:

> Hej Karin
`,
    body: `Hej Mara!

Ring mig på fredag.`,
    signature: /0700/,
  },
  {
    name: 'Danish, Gmail',
    text: `Hej Mara

Det lyder spændende, men vi venter til efter sommerferien.

Venlig hilsen
Bo Holm

Den ons. 3. jun. 2026 kl. 10.21 skrev Mara Lind <mara@fernhill.example>:

> Hej Bo
`,
    body: `Hej Mara

Det lyder spændende, men vi venter til efter sommerferien.`,
  },
  {
    name: 'Chinese, Gmail',
    text: `你好 Mara，

请把报价发给我，大概需要二十个账号。

谢谢
王芳

Mara Lind <mara@fernhill.example> 于2026年6月3日周三 10:21写道：

> 你好
`,
    body: `你好 Mara，

请把报价发给我，大概需要二十个账号。`,
  },
  {
    name: 'Chinese, Apple Mail',
    text: `可以，周四下午三点。

> 在 2026年6月3日，10:21，Mara Lind <mara@fernhill.example> 写道：
> 
> 你好
`,
    body: '可以，周四下午三点。',
  },
  {
    name: 'Japanese, Gmail',
    text: `リンド様

お世話になっております。
来週の火曜日、午後3時でお願いいたします。

田中

2026年6月3日(水) 10:21 Mara Lind <mara@fernhill.example>:

> 田中様
`,
    body: `リンド様

お世話になっております。
来週の火曜日、午後3時でお願いいたします。

田中`,
  },
  {
    name: 'Japanese, a mail of that date',
    text: `検討いたします。少々お待ちください。

2026年6月3日 10:21、Mara Lind <mara@fernhill.example>のメール:

> 田中様
> ご検討ください。
`,
    body: '検討いたします。少々お待ちください。',
  },
  {
    name: 'Russian, Gmail',
    text: `Здравствуйте, Мара!

Интересно, пришлите цены.

С уважением,
Олег Тихонов

ср, 3 июн. 2026 г. в 10:21, Mara Lind <mara@fernhill.example>:

> Здравствуйте
`,
    body: `Здравствуйте, Мара!

Интересно, пришлите цены.`,
  },
  {
    name: 'Russian, Thunderbird with both endings',
    text: `Спасибо, не надо.

03.06.2026 10:21, Mara Lind написал(а):
> Здравствуйте
`,
    body: 'Спасибо, не надо.',
  },
  {
    name: 'Spanish, Gmail, two lines',
    text: `Hola Mara:

¿Podemos hablar el martes por la tarde?

Un saludo,
Elena Soto
Dpto. de Compras

El mié, 3 jun 2026 a las 10:21, Mara Lind (<mara@fernhill.example>)
escribió:

> Hola Elena
`,
    body: `Hola Mara:

¿Podemos hablar el martes por la tarde?`,
    signature: /Compras/,
  },
  {
    name: 'Spanish, Outlook block with Enviado el',
    text: `No me interesa, gracias.

De: Mara Lind [mailto:mara@fernhill.example]
Enviado el: miércoles, 3 de junio de 2026 10:21
Para: Elena Soto
Asunto: Rutas

Hola Elena
`,
    body: 'No me interesa, gracias.',
  },
  {
    name: 'Lotus Notes, English',
    text: `Please call Bill instead.





From:   Mara Lind <mara@fernhill.example>
To:     Rob Teller/Harbour@Harbour
Date:   06/03/2026 10:21 AM
Subject:        Deck



Hi Rob,
`,
    body: 'Please call Bill instead.',
  },
  {
    name: 'Lotus Notes, address and date over two lines',
    text: `Fine with me, Thursday at 4.

Rob Teller
Yard Manager




Mara Lind <mara@fernhill.example> 
06/03/2026 10:21 AM

To
Rob Teller/Harbour@Harbour
cc

Subject
Deck






Hi Rob,
can we talk?
`,
    body: 'Fine with me, Thursday at 4.',
  },
  {
    name: 'a forward with own words',
    text: `Bill, can you take this one? I think they are cheaper than ours.

Begin forwarded message:

From: Mara Lind <mara@fernhill.example>
Subject: Deck
Date: June 3, 2026 at 10:21:00 AM GMT+1
To: Rob Teller <rob@harbourfreight.example>

Hi Rob,
`,
    body: 'Bill, can you take this one? I think they are cheaper than ours.',
  },
  {
    name: 'gateway banner in brackets',
    text: `[EXTERNAL EMAIL] This message came from outside the company. Do not click links unless you know the sender.

We are happy with our supplier. Try again next spring.

Rob Teller
`,
    body: 'We are happy with our supplier. Try again next spring.',
  },
  {
    name: 'gateway banner over two lines in German',
    text: `EXTERN: Diese E-Mail stammt von einem externen Absender.
Bitte öffnen Sie Anhänge und Links nur, wenn Sie den Absender kennen.

Hallo, bitte ein Angebot für 30 Fahrzeuge.

Am 03.06.26 um 10:21 schrieb Mara Lind:
> Hallo
`,
    body: 'Hallo, bitte ein Angebot für 30 Fahrzeuge.',
  },
  {
    name: 'banner in stars, own words right below',
    text: `***** CAUTION: This email originated from outside of our organization. *****
Mara, who pays for the hardware?

On Jun 3, 2026, at 10:21 AM, Mara Lind <mara@fernhill.example> wrote:

Hi Rob
`,
    body: 'Mara, who pays for the hardware?',
  },
  {
    name: 'signature with pipes and no closing',
    text: `Let me know what the minimum term is.

Rob Teller | Operations Manager | Harbour Freight Co.
T 415 555 0132 | rob@harbourfreight.example
1 Pier Road, Oakland CA 94607

On Wed, Jun 3, 2026 at 10:21 AM Mara Lind <mara@fernhill.example> wrote:
> Hi
`,
    body: 'Let me know what the minimum term is.',
    signature: /Pier Road/,
  },
  {
    name: 'disclaimer alone below the answer',
    text: `Tuesday works. Bring numbers.

CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s) and may contain confidential and privileged information. Any unauthorized review, use, disclosure or distribution is prohibited.
`,
    body: 'Tuesday works. Bring numbers.',
  },
  {
    name: 'please consider the environment',
    text: `OK, I am in.

Thanks & regards
Rob Teller
Please consider the environment before printing this e-mail
`,
    body: 'OK, I am in.',
    signature: /environment/,
  },
  {
    name: 'sent via, with a comma list',
    text: `sure, what time?

Sent from Yahoo Mail on Android

  On Wed, 3 Jun 2026 at 10:21, Mara Lind<mara@fernhill.example> wrote:   Hi Rob,
free this week?
`,
    body: 'sure, what time?',
  },
  {
    name: 'several levels of marks without attribution',
    text: `I agree with Bill.

> Bill Nash:
> We should wait.
>> Mara:
>> Shall we start?
>>> Rob:
>>> Maybe.
`,
    body: 'I agree with Bill.',
  },
  {
    name: 'two attributions, answers on top of each',
    text: `Both dates are fine.

On Thu, Jun 4, 2026 at 8:02 AM Bill Nash <bill@harbourfreight.example> wrote:

> Rob, your call.
>
> On Wed, Jun 3, 2026 at 10:21 AM Mara Lind <mara@fernhill.example> wrote:
>
>> Hi both
`,
    body: 'Both dates are fine.',
  },
  {
    name: 'words that speak of what was written',
    text: `On Monday you wrote:

"We can be live in two weeks."

Is that still true? On Tuesday my boss wrote: he wants it in one.

Regards,
Rob`,
    body: `On Monday you wrote:

"We can be live in two weeks."

Is that still true? On Tuesday my boss wrote: he wants it in one.`,
  },
  {
    name: 'thanks before the request is no closing',
    text: `Thanks,

I looked at it with the team. We like the map, we hate the price.

Could you come down to 15 a month?

Thanks,
Rob`,
    body: `Thanks,

I looked at it with the team. We like the map, we hate the price.

Could you come down to 15 a month?

Thanks,
Rob`,
  },
  {
    name: 'closing in the middle with a postscript',
    text: `Hi Mara,

Friday is good.

Best,
Rob

PS: my new number is 415 555 0199, please use that.

On Wed, Jun 3, 2026 at 10:21 AM Mara Lind <mara@fernhill.example> wrote:
> Hi
`,
    body: `Hi Mara,

Friday is good.

PS: my new number is 415 555 0199, please use that.`,
  },
  {
    name: 'Zendesk line',
    text: `Still not working, please call.

On Wed, 3 Jun 2026, 10:21 Fernhill Support, <support@fernhill.example> wrote:

> ##- Please type your reply above this line -##
>
> Your request (4512) has been updated.
`,
    body: 'Still not working, please call.',
  },
  {
    name: 'quoted lines with bars',
    text: `Yes to all of it.

Mara Lind wrote on 03.06.2026 10:21:

| Hi Rob,
| shall we go ahead?
`,
    body: 'Yes to all of it.',
  },
  {
    name: 'Proton',
    text: `I do not do cold mail, sorry. Take me off.

Sent with Proton Mail secure email.

On Wednesday, June 3rd, 2026 at 10:21 AM, Mara Lind <mara@fernhill.example> wrote:

> Hi Rob
`,
    body: 'I do not do cold mail, sorry. Take me off.',
  },
  {
    name: 'Samsung, header below a rule',
    text: `Will do


Sent from Samsung tablet.

-------- Original message --------
From: Mara Lind 
Date:03/06/2026 10:21 (GMT+00:00) 
To: Rob Teller 
Subject: Re: Deck 

Hi Rob
`,
    body: 'Will do',
  },
  {
    name: 'mutt: attribution by date first, signature',
    text: `* Mara Lind <mara@fernhill.example> [2026-06-03 10:21 +0100]:
> Does it need to be on premises?

Yes, no cloud here.

Rob
-- 
harbour freight, est. 1911
`,
    body: `Yes, no cloud here.

Rob`,
    signature: /1911/,
  },
  {
    name: 'Norwegian and Finnish in one thread',
    text: `Hei, kan du sende prisliste?

Hilsen Lars

ons. 3. juni 2026 kl. 10:21 skrev Mara Lind <mara@fernhill.example>:

> Hei Lars
> 
> Mara Lind kirjoitti 2.6.2026 klo 9.00:
>> Moi
`,
    body: 'Hei, kan du sende prisliste?',
  },
  {
    name: 'links below the name',
    text: `Looks great, but our IT needs a SOC 2 report first.

Thanks again,

Priya Raman
VP Supply Chain, Lakeside Foods
LinkedIn <https://linkedin.example/in/priya> | Book a call <https://cal.example/priya>
[cid:image001.png@01DA0000.AAAA0000]

From: Mara Lind <mara@fernhill.example>
Date: Wednesday, June 3, 2026 at 10:21
To: Priya Raman <priya@lakeside.example>
Subject: Re: Deck
Hi Priya,
`,
    body: 'Looks great, but our IT needs a SOC 2 report first.',
    signature: /VP Supply Chain/,
  },
  {
    name: 'stars round the header names',
    text: `Not now.

*From:* Mara Lind <mara@fernhill.example>
*Sent:* 03 June 2026 10:21
*To:* Rob Teller <rob@harbourfreight.example>
*Subject:* Deck

Hi Rob
`,
    body: 'Not now.',
  },
  {
    name: 'an address and a phone that answer a question',
    text: `Sure. Ship the scanners to

Harbour Freight Co.
Attn: Rob Teller
1 Pier Road
Oakland CA 94607
Tel 415 555 0132

and send the invoice to accounts@harbourfreight.example.

Rob

On Wed, Jun 3, 2026 at 10:21 AM Mara Lind <mara@fernhill.example> wrote:
> Where to?
`,
    body: `Sure. Ship the scanners to

Harbour Freight Co.
Attn: Rob Teller
1 Pier Road
Oakland CA 94607
Tel 415 555 0132

and send the invoice to accounts@harbourfreight.example.`,
  },
  {
    name: 'own words below signature and quote',
    text: `See below.

-- 
Rob Teller
Harbour Freight

On Wed, Jun 3, 2026 at 10:21 AM Mara Lind <mara@fernhill.example> wrote:

> Hi Rob,
> do you need the mobile app too?

No, only the desktop one.

> And the API?

Yes, badly.
`,
    body: `See below. No, only the desktop one. > And the API? Yes, badly.`,
  },
];
