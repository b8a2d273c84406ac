import type { WholeReply } from './whole-replies';

/** Forty whole replies of a fifth round, written after the fourth was mended (35 of 40 were right at first). */
export const fifthReplies: WholeReply[] = [
  {
    name: 'inline, one level',
    text: `Hi,\n\n> Do you have drivers in Wales?\n\nYes, four.\n\n> Can they work Sundays?\n\nNo.\n\nCheers, Owen`,
    body: `Hi,\n\n> Do you have drivers in Wales?\n\nYes, four.\n\n> Can they work Sundays?\n\nNo.\n\nCheers, Owen`,
  },
  {
    name: 'Gmail, thanks and full name',
    text: `Let's talk in Q3, budget is frozen.\n\nThanks,\nOwen Price\n\nOn Thu, 4 Jun 2026 at 16:05, Mara Lind <mara@fernhill.example> wrote:\n\n> Hi Owen`,
    body: `Let's talk in Q3, budget is frozen.`,
  },
  {
    name: 'two-line signature with a dash',
    text: `Send me the API docs please.\n\n- Owen\nCTO, Valley Freight\n\nOn Thu, 4 Jun 2026 at 16:05, Mara Lind <mara@fernhill.example> wrote:\n> Hi`,
    body: 'Send me the API docs please.',
    signature: /CTO/,
  },
  {
    name: 'Outlook Mac',
    text: `Not relevant for us.\n\nFrom: Mara Lind <mara@fernhill.example>\nDate: Thursday, June 4, 2026 at 4:05 PM\nTo: Owen Price <owen@valley.example>\nCc: Ned <ned@valley.example>\nSubject: Re: API\n\nHi Owen`,
    body: 'Not relevant for us.',
  },
  {
    name: 'Outlook 2003 mail with tabs',
    text: `Who gave you my address?\n\n\t-----Original Message-----\n\tFrom:\tMara Lind [mailto:mara@fernhill.example]\n\tSent:\t04 June 2026 16:05\n\tTo:\tOwen Price\n\tSubject:\tAPI\n\n\tHi Owen`,
    body: 'Who gave you my address?',
  },
  {
    name: 'numbers only',
    text: `12\n\nOn Thu, 4 Jun 2026 at 16:05, Mara Lind <mara@fernhill.example> wrote:\n> How many vans?`,
    body: '12',
  },
  {
    name: 'thanks only',
    text: `Thank you!\n\nOn Thu, 4 Jun 2026 at 16:05, Mara Lind <mara@fernhill.example> wrote:\n> Here it is.`,
    body: 'Thank you!',
  },
  {
    name: 'name with accent and role in brackets',
    text: `Pouvez-vous rappeler lundi ?\n\nBien à vous,\n\nÉlodie Brûlé (Achats)\n+33 1 99 00 55 44`,
    body: 'Pouvez-vous rappeler lundi ?',
    signature: /55 44/,
  },
  {
    name: 'French mobile, wrapped',
    text: `Non merci.\n\nEnvoyé depuis mon appareil Galaxy\n\n-------- Message d'origine --------\nDe : Mara Lind <mara@fernhill.example>\nDate : 04/06/2026 16:05 (GMT+01:00)\nÀ : elodie@brule.example\nObjet : Tournées\n\nBonjour`,
    body: 'Non merci.',
  },
  {
    name: 'Le … a écrit over three lines',
    text: `Je suis intéressée, envoyez un devis.\n\nLe jeu. 4 juin 2026 à 16:05,\nMara Lind de Fernhill\n<mara@fernhill.example> a écrit :\n\n> Bonjour`,
    body: 'Je suis intéressée, envoyez un devis.',
  },
  {
    name: 'German with umlaut name and Mobil',
    text: `Guten Tag,\n\nwas kostet das pro Fahrzeug und Monat?\n\nMit besten Grüßen\nJörg Häusler\nFuhrparkleiter\nMobil 0171 5550144\n\n> Am 04.06.2026 um 16:05 schrieb Mara Lind <mara@fernhill.example>:\n> \n> Guten Tag`,
    body: `Guten Tag,\n\nwas kostet das pro Fahrzeug und Monat?`,
    signature: /5550144/,
  },
  {
    name: 'German refusal with law',
    text: `Sie haben keine Einwilligung. Nach Art. 21 DSGVO widerspreche ich der Verarbeitung und verlange Löschung meiner Daten sowie Auskunft nach Art. 15. Weitere Nachrichten sind untersagt.\n\nJ. Häusler`,
    body: `Sie haben keine Einwilligung. Nach Art. 21 DSGVO widerspreche ich der Verarbeitung und verlange Löschung meiner Daten sowie Auskunft nach Art. 15. Weitere Nachrichten sind untersagt.`,
  },
  {
    name: 'German text with Von: An: in a route',
    text: `Bitte Preis für:\n\nVon: Hamburg\nAn: Lyon\nAbholung: 12.6., 08:00\n\nMit Hebebühne.`,
    body: `Bitte Preis für:\n\nVon: Hamburg\nAn: Lyon\nAbholung: 12.6., 08:00\n\nMit Hebebühne.`,
  },
  {
    name: 'Spanish Gmail with por',
    text: `Escríbame en septiembre.\n\nAtentamente,\nInés Vidal\nDirectora de Operaciones\n\nEl jue, 4 jun 2026 a las 16:05, Mara Lind\n(<mara@fernhill.example>) escribió:\n\n> Hola`,
    body: 'Escríbame en septiembre.',
    signature: /Operaciones/,
  },
  {
    name: 'Portuguese Gmail, hour with h',
    text: `Obrigado, mas já temos fornecedor.\n\nEm quinta-feira, 4 de junho de 2026, Mara Lind <mara@fernhill.example> escreveu:\n\n> Olá`,
    body: 'Obrigado, mas já temos fornecedor.',
  },
  {
    name: 'Italian with original message rule',
    text: `Interessante. Può chiamarmi al 333 555 0199?\n\n-----Messaggio originale-----\nDa: Mara Lind [mailto:mara@fernhill.example]\nInviato: giovedì 4 giugno 2026 16:05\nA: Sara Neri\nOggetto: Furgoni\n\nBuongiorno`,
    body: 'Interessante. Può chiamarmi al 333 555 0199?',
  },
  {
    name: 'Dutch iPhone',
    text: `Prima, dinsdag 10 uur.\n\nVerstuurd vanaf mijn iPhone\n\n> Op 4 jun. 2026 om 16:05 heeft Mara Lind <mara@fernhill.example> het volgende geschreven:\n> \n> Hoi`,
    body: 'Prima, dinsdag 10 uur.',
  },
  {
    name: 'Polish original message',
    text: `Proszę dzwonić po 15.\n\n-----Original Message-----\nFrom: Mara Lind <mara@fernhill.example>\nSent: Thursday, June 4, 2026 4:05 PM\nTo: Jan Lis <jan@lis.example>\nSubject: Flota\n\nDzień dobry`,
    body: 'Proszę dzwonić po 15.',
  },
  {
    name: 'Swedish block',
    text: `Vi har redan en lösning.\n\nVänliga hälsningar\nKarin Ek\n\nFrån: Mara Lind <mara@fernhill.example>\nSkickat: den 4 juni 2026 16:05\nTill: Karin Ek\nÄmne: Rutter\n\nHej`,
    body: 'Vi har redan en lösning.',
  },
  {
    name: 'Danish block',
    text: `Kontakt vores indkøber Bo, bo@holm.example.\n\nFra: Mara Lind <mara@fernhill.example>\nSendt: 4. juni 2026 16:05\nTil: Ida Holm\nEmne: Ruter\n\nHej`,
    body: 'Kontakt vores indkøber Bo, bo@holm.example.',
  },
  {
    name: 'Russian name and post',
    text: `Позвоните после 15 июня.\n\n--\nИгорь Белов\nруководитель отдела логистики\n+7 495 555-01-22\n\n04.06.2026, 16:05, "Mara Lind" <mara@fernhill.example>:\n> Здравствуйте`,
    body: 'Позвоните после 15 июня.',
    signature: /логистики/,
  },
  {
    name: 'Chinese Gmail 2',
    text: `价格太高了。\n\n在 2026年6月4日星期四，Mara Lind <mara@fernhill.example> 写道：\n\n> 你好`,
    body: '价格太高了。',
  },
  {
    name: 'Japanese: wrote at',
    text: `不要です。\n\n2026/06/04 16:05、Mara Lind <mara@fernhill.example> のメール:\n\n> こんにちは`,
    body: '不要です。',
  },
  {
    name: 'forward with a question below and above',
    text: `Ned - is this the tool you saw?\n\n-------- Forwarded Message --------\nSubject: API\nDate: Thu, 4 Jun 2026 16:05:00 +0100\nFrom: Mara Lind <mara@fernhill.example>\nTo: owen@valley.example\n\nHi Owen`,
    body: 'Ned - is this the tool you saw?',
  },
  {
    name: 'banner below the greeting is the text of a person',
    text: `Hi Mara,\n\nyour mail had "CAUTION: external sender" on top, is that normal?\n\nOwen`,
    body: `Hi Mara,\n\nyour mail had "CAUTION: external sender" on top, is that normal?`,
  },
  {
    name: 'banner in French and English, then answer',
    text: `[EXTERNE]\n\nATTENTION: Ce message provient de l'extérieur de l'organisation. / This message comes from outside the organization.\n\nD'accord pour vendredi.`,
    body: `D'accord pour vendredi.`,
  },
  {
    name: 'notice with title on its own line',
    text: `Yes.\n\nDISCLAIMER:\nThe content of this message may be privileged and confidential. If you are not the intended recipient, delete it and notify the sender.`,
    body: 'Yes.',
  },
  {
    name: 'markdown',
    text: `# What we need\n\n* **SSO**\n* audit log\n\n\`\`\`\ncurl https://api.example/routes\n\`\`\`\n\nCan you confirm?`,
    body: `# What we need\n\n* **SSO**\n* audit log\n\n\`\`\`\ncurl https://api.example/routes\n\`\`\`\n\nCan you confirm?`,
  },
  {
    name: 'quoted sentence by hand at the top',
    text: `> from 29 EUR a van\n\nIs that net or gross?`,
    body: `> from 29 EUR a van\n\nIs that net or gross?`,
  },
  {
    name: 'CRLF and trailing spaces',
    text: `Fine with us.  \r\n\r\nRegards,  \r\nOwen Price  \r\n\r\nOn 04/06/2026 16:05, Mara Lind wrote:\r\n> Hi\r\n`,
    body: 'Fine with us.',
  },
  {
    name: 'HTML: Gmail app with auto',
    html: '<div dir="auto">Tuesday 9 am?</div><div dir="auto"><br></div><div dir="auto" data-smartmail="gmail_signature">Owen Price<br>Valley Freight</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Thu, 4 Jun 2026, 16:05 Mara Lind, &lt;<a href="mailto:mara@fernhill.example">mara@fernhill.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">Hi</blockquote></div>',
    body: 'Tuesday 9 am?',
  },
  {
    name: 'HTML: iCloud',
    html: '<html><body><div>Too early for us.</div><div><br></div><div>Owen</div><div><br><blockquote type="cite"><div>On Jun 4, 2026, at 4:05 PM, Mara Lind &lt;mara@fernhill.example&gt; wrote:</div><div><br></div><div>Hi</div></blockquote></div></body></html>',
    body: 'Too early for us. Owen',
  },
  {
    name: 'HTML: OWA 2010',
    html: '<html><body><div style="direction: ltr;font-family: Tahoma">Please remove me.</div><div style="font-family: Times New Roman"><hr tabindex="-1"><div style="direction: ltr;" id="divRpF123456"><font face="Tahoma" size="2"><b>From:</b> Mara Lind [mara@fernhill.example]<br><b>Sent:</b> Thursday, June 04, 2026 4:05 PM<br><b>To:</b> Owen<br><b>Subject:</b> API<br></font></div><div>Hi</div></div></body></html>',
    body: 'Please remove me.',
  },
  {
    name: 'HTML: Yahoo mobile',
    html: '<p dir="ltr">ok, monday</p> <p dir="ltr"><a href="https://mail.example">Sent from Yahoo Mail on Android</a></p> <blockquote style="margin: 0 0 20px 0;"> <div>On Thu, Jun 4, 2026 at 4:05 PM, Mara Lind</div><div>&lt;mara@fernhill.example&gt; wrote:</div> <div>Hi</div> </blockquote>',
    body: 'ok, monday',
  },
  {
    name: 'HTML: a signature of a vendor in a table',
    html: '<div>Who else is in the pilot?</div><br><table class="signature-table"><tr><td><img src="x.png" alt="logo"></td><td><b>Owen Price</b><br>CTO, Valley Freight<br>T: 01632 960 555<br><a href="https://valley.example">valley.example</a></td></tr></table>',
    body: 'Who else is in the pilot?',
    signature: /960 555/,
  },
  {
    name: 'HTML: bold, italics and links in the answer',
    html: '<p>See <a href="https://valley.example/specs">our specs</a>, <b>section 4</b> and <i>5</i>.</p>',
    body: 'See our specs <https://valley.example/specs>, section 4 and 5.',
  },
  {
    name: 'HTML: two own paragraphs round one quote',
    html: '<p>About the price:</p><blockquote class="gmail_quote"><p>29 EUR</p></blockquote><p>is fine. About the term:</p><p>two years are not.</p>',
    body: 'About the price: > > 29 EUR is fine. About the term: two years are not.',
  },
  {
    name: 'HTML: Thunderbird plain wrapped',
    html: '<html><body><div class="moz-text-plain"><pre wrap="">We pass.\n\n-- \nOwen Price\n</pre></div><div class="moz-cite-prefix">On 04/06/2026 16:05, Mara Lind wrote:<br></div><blockquote type="cite"><pre wrap="">Hi</pre></blockquote></body></html>',
    body: 'We pass.',
  },
  {
    name: 'HTML: notice in small print',
    html: '<p>Send it to purchasing@valley.example.</p><p style="font-size:7pt;color:gray">This communication is intended for the named recipient only and may contain confidential information. Any unauthorised use is prohibited.</p>',
    body: 'Send it to purchasing@valley.example.',
  },
  {
    name: 'HTML: banner in two nested tables',
    html: '<table><tbody><tr><td><table><tr><td><b>External Email:</b></td><td>This message was sent from outside your organization. Do not open attachments from unknown senders.</td></tr></table></td></tr></tbody></table><p>Yes, Wednesday.</p>',
    body: 'Yes, Wednesday.',
  },
];
