/** Answers as clients of the world write them, with what is new in them, white space aside; written before looking at any rule. Tables only, hence the length. */
export const unseenReplies: readonly { name: string; text?: string; html?: string; body: string }[] = [
  {
    name: 'gmail',
    text: 'Yes, that works.\n\nOn Tue, Mar 17, 2026 at 4:02 PM Mara Lind <mara@fernhill.example> wrote:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Yes, that works.',
  },
  {
    name: 'gmail wrapped',
    text: 'Yes, that works.\n\nOn Tue, 17 Mar 2026 at 16:02, Mara Lind from the Fernhill Team <\nmara@fernhill.example> wrote:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Yes, that works.',
  },
  {
    name: 'apple',
    text: 'Sounds good.\n\nSent from my iPhone\n\n> On 17 Mar 2026, at 16:02, Mara Lind <mara@fernhill.example> wrote:\n> \n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Sounds good.',
  },
  {
    name: 'apple 12h narrow nbsp',
    text: 'Sounds good.\n\n> On Mar 17, 2026, at 4:02 PM, Mara Lind <mara@fernhill.example> wrote:\n> \n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Sounds good.',
  },
  {
    name: 'outlook en',
    text: 'Fine with me.\n\nRegards,\nDana\n\nFrom: Mara Lind <mara@fernhill.example>\nSent: Tuesday, March 17, 2026 4:02 PM\nTo: Dana Okafor <dana@northwind.example>\nSubject: Quick question\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Fine with me.',
  },
  {
    name: 'outlook en line',
    text: 'Fine with me.\n\n________________________________\nFrom: Mara Lind <mara@fernhill.example>\nSent: 17 March 2026 16:02\nTo: Dana Okafor\nSubject: Quick question\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Fine with me.',
  },
  {
    name: 'outlook old orig',
    text: "Fine with me.\n\n-----Original Message-----\nFrom: Mara Lind [mailto:mara@fernhill.example]\nSent: Tuesday, March 17, 2026 4:02 PM\nTo: 'Dana Okafor'\nSubject: Quick question\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n",
    body: 'Fine with me.',
  },
  {
    name: 'outlook de',
    text: 'Passt mir gut.\n\nMit freundlichen Grüßen\nOtto Brandt\n\nVon: Mara Lind <mara@fernhill.example>\nGesendet: Dienstag, 17. März 2026 16:02\nAn: Otto Brandt <otto@cobalt.example>\nBetreff: Kurze Frage\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Passt mir gut.',
  },
  {
    name: 'thunderbird de',
    text: 'Passt mir gut.\n\nAm 17.03.26 um 16:02 schrieb Mara Lind:\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Passt mir gut.',
  },
  {
    name: 'gmx de',
    text: 'Passt mir gut.\n\nGesendet: Dienstag, 17. März 2026 um 16:02 Uhr\nVon: "Mara Lind" <mara@fernhill.example>\nAn: otto@cobalt.example\nBetreff: Kurze Frage\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Passt mir gut.',
  },
  {
    name: 'ios de',
    text: 'Gerne am Dienstag.\n\nVon meinem iPhone gesendet\n\n> Am 17.03.2026 um 16:02 schrieb Mara Lind <mara@fernhill.example>:\n> \n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Gerne am Dienstag.',
  },
  {
    name: 'fr gmail',
    text: 'Ça me va.\n\nLe mar. 17 mars 2026 à 16:02, Mara Lind <mara@fernhill.example> a écrit :\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Ça me va.',
  },
  {
    name: 'fr outlook',
    text: 'Ça me va.\n\nDe : Mara Lind <mara@fernhill.example>\nEnvoyé : mardi 17 mars 2026 16:02\nÀ : Lise Morel <lise@lumen.example>\nObjet : Petite question\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Ça me va.',
  },
  {
    name: 'fr orange',
    text: 'Ça me va.\n\n\n> Message du 17/03/26 16:02\n> De : "Mara Lind" <mara@fernhill.example>\n> A : lise@lumen.example\n> Copie à : \n> Objet : Petite question\n> \n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Ça me va.',
  },
  {
    name: 'es gmail',
    text: 'Me viene bien.\n\nEl mar, 17 mar 2026 a las 16:02, Mara Lind (<mara@fernhill.example>) escribió:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Me viene bien.',
  },
  {
    name: 'es outlook',
    text: 'Me viene bien.\n\nDe: Mara Lind <mara@fernhill.example>\nEnviado el: martes, 17 de marzo de 2026 16:02\nPara: Luis Vega\nAsunto: Pregunta\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Me viene bien.',
  },
  {
    name: 'pt gmail',
    text: 'Por mim, tudo bem.\n\nEm ter., 17 de mar. de 2026 às 16:02, Mara Lind <mara@fernhill.example>\nescreveu:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Por mim, tudo bem.',
  },
  {
    name: 'pt outlook',
    text: 'Por mim, tudo bem.\n\nDe: Mara Lind <mara@fernhill.example>\nEnviada em: terça-feira, 17 de março de 2026 16:02\nPara: Rui Costa\nAssunto: Pergunta\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Por mim, tudo bem.',
  },
  {
    name: 'it',
    text: 'Per me va bene.\n\nIl giorno mar 17 mar 2026 alle ore 16:02 Mara Lind <mara@fernhill.example>\nha scritto:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Per me va bene.',
  },
  {
    name: 'it outlook',
    text: 'Per me va bene.\n\nDa: Mara Lind <mara@fernhill.example>\nInviato: martedì 17 marzo 2026 16:02\nA: Ugo Neri\nOggetto: Domanda\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Per me va bene.',
  },
  {
    name: 'nl',
    text: 'Prima.\n\nOp di 17 mrt 2026 om 16:02 schreef Mara Lind <mara@fernhill.example>:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Prima.',
  },
  {
    name: 'nl outlook',
    text: 'Prima.\n\nVan: Mara Lind <mara@fernhill.example>\nVerzonden: dinsdag 17 maart 2026 16:02\nAan: Jan de Boer\nOnderwerp: Vraag\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Prima.',
  },
  {
    name: 'pl',
    text: 'Pasuje mi.\n\nwt., 17 mar 2026 o 16:02 Mara Lind <mara@fernhill.example> napisał(a):\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Pasuje mi.',
  },
  {
    name: 'pl thunderbird',
    text: 'Pasuje mi.\n\nW dniu 17.03.2026 o 16:02, Mara Lind pisze:\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Pasuje mi.',
  },
  {
    name: 'sv',
    text: 'Det går bra.\n\nDen tis 17 mars 2026 kl 16:02 skrev Mara Lind <mara@fernhill.example>:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Det går bra.',
  },
  {
    name: 'sv outlook',
    text: 'Det går bra.\n\nFrån: Mara Lind <mara@fernhill.example>\nSkickat: den 17 mars 2026 16:02\nTill: Sven Ek\nÄmne: Fråga\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Det går bra.',
  },
  {
    name: 'da',
    text: 'Det passer fint.\n\nDen tirs. 17. mar. 2026 kl. 16.02 skrev Mara Lind <mara@fernhill.example>:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Det passer fint.',
  },
  {
    name: 'da outlook',
    text: 'Det passer fint.\n\nFra: Mara Lind <mara@fernhill.example>\nSendt: 17. marts 2026 16:02\nTil: Bo Dahl\nEmne: Spørgsmål\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Det passer fint.',
  },
  {
    name: 'ja gmail',
    text: '承知しました。\n\n2026年3月17日(火) 16:02 Mara Lind <mara@fernhill.example>:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: '承知しました。',
  },
  {
    name: 'ja outlook',
    text: '承知しました。\n\n差出人: Mara Lind <mara@fernhill.example>\n送信日時: 2026年3月17日 16:02\n宛先: Hanako\n件名: ご提案\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: '承知しました。',
  },
  {
    name: 'zh gmail',
    text: '可以。\n\nMara Lind <mara@fernhill.example> 于2026年3月17日周二 16:02写道：\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: '可以。',
  },
  {
    name: 'zh outlook',
    text: '可以。\n\n发件人: Mara Lind <mara@fernhill.example>\n发送时间: 2026年3月17日 16:02\n收件人: Wei\n主题: 问题\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: '可以。',
  },
  {
    name: 'zh qq',
    text: '可以。\n\n\n------------------ 原始邮件 ------------------\n发件人: "Mara Lind" <mara@fernhill.example>;\n发送时间: 2026年3月17日(星期二) 下午4:02\n收件人: "wei"<wei@qq.example>;\n主题: 问题\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: '可以。',
  },
  {
    name: 'ru',
    text: 'Подходит.\n\nвт, 17 мар. 2026 г. в 16:02, Mara Lind <mara@fernhill.example>:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Подходит.',
  },
  {
    name: 'ru mail.ru',
    text: 'Подходит.\n\n\n>Вторник, 17 марта 2026, 16:02 +03:00 от Mara Lind <mara@fernhill.example>:\n>\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Подходит.',
  },
  {
    name: 'ru yandex',
    text: 'Подходит.\n\n17.03.2026, 16:02, "Mara Lind" <mara@fernhill.example>:\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Подходит.',
  },
  {
    name: 'ru outlook',
    text: 'Подходит.\n\nОт: Mara Lind <mara@fernhill.example>\nОтправлено: 17 марта 2026 г. 16:02\nКому: Пётр\nТема: Вопрос\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Подходит.',
  },
  {
    name: 'yahoo',
    text: 'Great, thanks.\n\n    On Tuesday, March 17, 2026 at 04:02:11 PM GMT+1, Mara Lind <mara@fernhill.example> wrote:  \n \n Hi Dana,\n \n would a short call next Tuesday at 10 suit you?\n \n Best,\n Mara\n',
    body: 'Great, thanks.',
  },
  {
    name: 'protonmail',
    text: 'Great.\n\nSent with Proton Mail secure email.\n\nOn Tuesday, March 17th, 2026 at 4:02 PM, Mara Lind <mara@fernhill.example> wrote:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Great.',
  },
  {
    name: 'lotus notes',
    text: 'Works.\n\nDana\n\n\n\nFrom:\tMara Lind <mara@fernhill.example>\nTo:\tdana@northwind.example\nDate:\t03/17/2026 04:02 PM\nSubject:\tQuick question\n\n\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Works.',
  },
  {
    name: 'k9',
    text: 'Works for me.\n-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.\n\nAm 17. März 2026 16:02:11 MEZ schrieb Mara Lind <mara@fernhill.example>:\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n',
    body: 'Works for me.',
  },
  {
    name: 'blackberry',
    text: 'Yes.\nSent via BlackBerry from T-Mobile\n\n-----Original Message-----\nFrom: Mara Lind <mara@fernhill.example>\nDate: Tue, 17 Mar 2026 15:02:11 \nTo: <dana@northwind.example>\nSubject: Quick question\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara',
    body: 'Yes.',
  },
  {
    name: 'samsung',
    text: 'Ok Tuesday\n\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\nFrom: Mara Lind <mara@fernhill.example>\nDate: 17/03/2026 16:02 (GMT+01:00)\nTo: Dana Okafor <dana@northwind.example>\nSubject: Quick question\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara',
    body: 'Ok Tuesday',
  },
  {
    name: 'outlook android',
    text: 'Ok\n\nGet Outlook for Android<https://aka.example/x>\n________________________________\nFrom: Mara Lind <mara@fernhill.example>\nSent: Tuesday, March 17, 2026 4:02:11 PM\nTo: Dana Okafor <dana@northwind.example>\nSubject: Quick question\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara',
    body: 'Ok',
  },
  {
    name: 'outlook mac',
    text: 'Ok by me.\n\nDana\n\nFrom: Mara Lind <mara@fernhill.example>\nDate: Tuesday, 17 March 2026 at 16:02\nTo: Dana Okafor <dana@northwind.example>\nSubject: Quick question\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara',
    body: 'Ok by me.',
  },
  {
    name: 'bottom posted',
    text: 'On Tue, Mar 17, 2026 at 4:02 PM Mara Lind <mara@fernhill.example> wrote:\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara\n\nTuesday works, thanks.\n\nDana',
    body: 'Tuesday works, thanks.',
  },
  {
    name: 'sig dashes',
    text: 'Happy to chat.\n\n-- \nDana Okafor\nHead of Operations | Northwind\n+44 20 7946 0958\nwww.northwind.example\n',
    body: 'Happy to chat.',
  },
  {
    name: 'sig no dashes',
    text: 'Happy to chat. Friday?\n\nKind regards,\n\nDana Okafor\nHead of Operations\nNorthwind Ltd\nT: +44 20 7946 0958\nM: +44 7700 900123\nwww.northwind.example\n',
    body: 'Happy to chat. Friday?',
  },
  {
    name: 'disclaimer',
    text: 'Please send the price list.\n\nDana\n\nThis email and any attachments are confidential and intended solely for the addressee. If you have received this message in error, please notify the sender and delete it.\n',
    body: 'Please send the price list.',
  },
  {
    name: 'disclaimer de',
    text: 'Bitte senden Sie mir die Preisliste.\n\nViele Grüße\nOtto Brandt\n\nCobalt GmbH | Hafenstr. 4 | 20457 Hamburg\nGeschäftsführer: Ina Vogt | Amtsgericht Hamburg HRB 00000\n\nDiese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender.\n',
    body: 'Bitte senden Sie mir die Preisliste.',
  },
  {
    name: 'external banner',
    text: '[EXTERNAL] This email originated from outside of the organization. Do not click links unless you recognize the sender.\n\nYes please.\n\nDana',
    body: 'Yes please.',
  },
  {
    name: 'forward',
    text: 'Tess, can you take this one?\n\n---------- Forwarded message ---------\nFrom: Mara Lind <mara@fernhill.example>\nDate: Tue, Mar 17, 2026 at 4:02 PM\nSubject: Quick question\nTo: Dana Okafor <dana@northwind.example>\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara\n',
    body: 'Tess, can you take this one?',
  },
  {
    name: 'forward apple',
    text: 'See below.\n\nBegin forwarded message:\n\nFrom: Mara Lind <mara@fernhill.example>\nSubject: Quick question\nDate: 17 March 2026 at 16:02:11 CET\nTo: Dana Okafor <dana@northwind.example>\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara',
    body: 'See below.',
  },
  {
    name: 'mentions wrote',
    text: 'On Tuesday I wrote to your colleague and got no answer.\nFrom: what I saw, the price is fine.\n\nCan you call?',
    body: 'On Tuesday I wrote to your colleague and got no answer. From: what I saw, the price is fine. Can you call?',
  },
  {
    name: 'html gmail',
    html: '<div dir="ltr">Tuesday works for me.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Tue, Mar 17, 2026 at 4:02 PM Mara Lind &lt;<a href="mailto:mara@fernhill.example">mara@fernhill.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><p>Hi Dana,</p><p>would a short call suit you?</p></blockquote></div>',
    body: 'Tuesday works for me.',
  },
  {
    name: 'html outlook',
    html: '<html><body><div class="WordSection1"><p class="MsoNormal">Tuesday works for me.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Mara Lind &lt;mara@fernhill.example&gt;<br><b>Sent:</b> Tuesday, March 17, 2026 4:02 PM<br><b>To:</b> Dana Okafor<br><b>Subject:</b> Quick question</p></div></div><p class="MsoNormal">Hi Dana,</p><p class="MsoNormal">would a short call suit you?</p></div></body></html>',
    body: 'Tuesday works for me.',
  },
  {
    name: 'html owa',
    html: '<html><body><div class="elementToProof">Tuesday works.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>Von:</b> Mara Lind<br><b>Gesendet:</b> Dienstag, 17. März 2026 16:02<br><b>An:</b> Otto<br><b>Betreff:</b> Frage</div><div>Hi Otto, a call?</div></body></html>',
    body: 'Tuesday works.',
  },
  {
    name: 'html apple',
    html: '<html><head></head><body dir="auto">Works for me.<br><br><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 17 Mar 2026, at 16:02, Mara Lind &lt;mara@fernhill.example&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">Hi Dana, a call?</div></blockquote></body></html>',
    body: 'Works for me.',
  },
  {
    name: 'html yahoo',
    html: '<html><body><div class="yahoo-style-wrap"><div dir="ltr">Ok, call me.</div><div><br></div></div><div id="ydp1yahoo_quoted_1" class="yahoo_quoted"><div><div>On Tuesday, March 17, 2026 at 04:02:11 PM GMT+1, Mara Lind &lt;mara@fernhill.example&gt; wrote:</div><div>Hi Dana, a call?</div></div></div></body></html>',
    body: 'Ok, call me.',
  },
  {
    name: 'html proton',
    html: '<div style="font-family: Arial">Fine.</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.example">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">On Tuesday, March 17th, 2026 at 4:02 PM, Mara Lind &lt;mara@fernhill.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">Hi Dana, a call?</blockquote></div>',
    body: 'Fine.',
  },
  {
    name: 'html thunderbird bottom',
    html: '<html><body><div class="moz-cite-prefix">On 17/03/2026 16:02, Mara Lind wrote:<br></div><blockquote type="cite" cite="mid:orig-77@fernhill.example"><p>Hi Dana, a call?</p></blockquote><p>Yes, Tuesday.</p></body></html>',
    body: 'Yes, Tuesday.',
  },
  {
    name: 'html zimbra',
    html: '<html><body><div style="font-family: arial"><div>Ok pour moi.</div><div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>De: </b>"Mara Lind" &lt;mara@fernhill.example&gt;<br><b>À: </b>"Lise" &lt;lise@lumen.example&gt;<br><b>Envoyé: </b>Mardi 17 Mars 2026 16:02:11<br><b>Objet: </b>Petite question<br></div><div data-marker="__QUOTED_TEXT__">Hi Dana, a call?</div></div></body></html>',
    body: 'Ok pour moi.',
  },
  {
    name: 'superhuman',
    text: 'Works.\n\nSent via Superhuman\n\n\nOn Tue, Mar 17, 2026 at 4:02 PM, Mara Lind <mara@fernhill.example> wrote:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara',
    body: 'Works.',
  },
  {
    name: 'spark',
    text: 'Works.\n\nDana\nOn 17 Mar 2026 at 16:02 +0100, Mara Lind <mara@fernhill.example>, wrote:\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara',
    body: 'Works.',
  },
  {
    name: 'front',
    text: 'Works.\n\nOn March 17, 2026 at 4:02 PM GMT+1 mara@fernhill.example wrote:\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara',
    body: 'Works.',
  },
  {
    name: 'hubspot style date first',
    text: 'Works.\n\n2026-03-17 16:02 GMT+01:00 Mara Lind <mara@fernhill.example>:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara',
    body: 'Works.',
  },
  {
    name: 'name only',
    text: 'Works.\n\nMara Lind <mara@fernhill.example> schrieb am Di., 17. März 2026, 16:02:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara',
    body: 'Works.',
  },
  {
    name: 'no',
    text: 'Passer bra.\n\ntir. 17. mars 2026 kl. 16:02 skrev Mara Lind <mara@fernhill.example>:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara',
    body: 'Passer bra.',
  },
  {
    name: 'fi',
    text: 'Sopii.\n\nti 17.3.2026 klo 16.02 Mara Lind (mara@fernhill.example) kirjoitti:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara',
    body: 'Sopii.',
  },
  {
    name: 'cs',
    text: 'Hodí se.\n\nút 17. 3. 2026 v 16:02 odesílatel Mara Lind <mara@fernhill.example> napsal:\n\n> Hi Dana,\n> \n> would a short call next Tuesday at 10 suit you?\n> \n> Best,\n> Mara',
    body: 'Hodí se.',
  },
  {
    name: 'above line',
    text: 'Works for us.\n\n##- Please type your reply above this line -##\n\nMara Lind, Mar 17, 16:02\n\nHi Dana,\n\nwould a short call next Tuesday at 10 suit you?\n\nBest,\nMara',
    body: 'Works for us.',
  },
  {
    name: 'a help desk that reports receipt',
    text: '##- Please type your reply above this line -##\n\nYour request (#77120) has been received and is being reviewed.',
    body: 'Your request (#77120) has been received and is being reviewed.',
  },
  {
    name: 'a person behind a help desk',
    text: '##- Please type your reply above this line -##\n\nKim Lee (Northwind)\nMar 18, 9:30 AM\n\nThursday works for us. Please send an invite.',
    body: 'Kim Lee (Northwind) Mar 18, 9:30 AM Thursday works for us. Please send an invite.',
  },
  {
    name: 'a German help desk',
    text: '--- Bitte antworten Sie oberhalb dieser Zeile ---\n\nDienstag passt uns, bitte schicken Sie eine Einladung.',
    body: 'Dienstag passt uns, bitte schicken Sie eine Einladung.',
  },
];
