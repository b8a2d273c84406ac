import type { WholeReply } from './whole-replies';

/** Twenty whole replies in the HTML of clients that no other case shows, written before the rules were read (16 of 20 were right at first). */
export const clientRepliesHtml: WholeReply[] = [
  {
    name: 'Gmail with gmail_signature inside',
    html: '<div dir="ltr"><div>Send it over.</div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr"><b>Rob Teller</b><div>Harbour Freight</div></div></div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Wed, Jun 3, 2026 at 10:21 AM Mara Lind &lt;<a href="mailto:mara@fernhill.example">mara@fernhill.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex"><div>Hi Rob</div></blockquote></div>',
    body: 'Send it over.',
    signature: /Rob Teller/,
  },
  {
    name: 'new Outlook with divRplyFwdMsg and Signature div',
    html: '<html><body><div class="elementToProof" style="font-family:Aptos">Hi Mara,</div><div class="elementToProof"><br></div><div class="elementToProof">Tuesday at 3 is fine.</div><div id="Signature" class="elementToProof"><div>Rob Teller</div><div>Harbour Freight</div></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Mara Lind<br><b>Sent:</b> Wednesday, June 3, 2026 10:21 AM<br><b>To:</b> Rob Teller<br><b>Subject:</b> Deck</font><div>&nbsp;</div></div><div>Hi Rob</div></body></html>',
    body: 'Hi Mara, Tuesday at 3 is fine.',
    signature: /Rob Teller/,
  },
  {
    name: 'Outlook with mail-editor-reference-message-container',
    html: '<html><body><div>No thanks.</div><div><br></div><div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message skipProofing" style="padding:3pt 0in 0in;border-width:1pt medium medium;border-style:solid none none;border-color:rgb(181,196,223)"><b>From:</b> Mara Lind &lt;mara@fernhill.example&gt;<br><b>Date:</b> Wednesday, 3 June 2026 at 10:21<br><b>To:</b> Rob<br><b>Subject:</b> Deck<br><br></div><div>Hi Rob</div></div></body></html>',
    body: 'No thanks.',
  },
  {
    name: 'Outlook desktop, Word HTML with a table signature',
    html: '<html><body lang="EN-US"><div class="WordSection1"><p class="MsoNormal">We can meet at the fair. Hall 7?<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Best regards,<o:p></o:p></p><p class="MsoNormal"><b>Rob Teller</b><o:p></o:p></p><p class="MsoNormal">Operations Manager<o:p></o:p></p><p class="MsoNormal">Office: +1 415 555 0132<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Mara Lind &lt;mara@fernhill.example&gt; <br><b>Sent:</b> Wednesday, June 3, 2026 10:21 AM<br><b>To:</b> Rob Teller<br><b>Subject:</b> Deck<o:p></o:p></p></div><p class="MsoNormal">Hi Rob</p></div></body></html>',
    body: 'We can meet at the fair. Hall 7?',
    signature: /0132/,
  },
  {
    name: 'Apple Mail with answers between two blockquotes',
    html: '<html><body><div>Hi Mara,</div><div><blockquote type="cite"><div>On Jun 3, 2026, at 10:21, Mara Lind &lt;mara@fernhill.example&gt; wrote:</div><br><div>How many vans?</div></blockquote><div><br></div>Fourteen.</div><div><br><blockquote type="cite"><div>Which country?</div></blockquote><br></div><div>Portugal, and Spain from May.</div><div><br></div><div>Rob</div></body></html>',
    body: 'Hi Mara, Fourteen. > Which country? Portugal, and Spain from May.',
  },
  {
    name: 'Yahoo',
    html: '<html><body><div class="ydp1yahoo-style-wrap" style="font-family:Helvetica"><div dir="ltr">Not for us, but try my brother at eastgate.example.</div><div><br></div><div class="ydp1signature">Rob</div></div><div id="ydpf1yahoo_quoted_1" class="ydpf1yahoo_quoted"><div>On Wednesday, June 3, 2026 at 10:21:00 AM PDT, Mara Lind &lt;mara@fernhill.example&gt; wrote:</div><div><br></div><div>Hi Rob</div></div></body></html>',
    body: 'Not for us, but try my brother at eastgate.example.',
  },
  {
    name: 'Proton',
    html: '<div style="font-family: Arial, sans-serif;">Please do not write to this address again.</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-user">Rob</div><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.example/" target="_blank">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">On Wednesday, June 3rd, 2026 at 10:21 AM, Mara Lind &lt;mara@fernhill.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">Hi Rob</blockquote></div>',
    body: 'Please do not write to this address again.',
  },
  {
    name: 'Zoho',
    html: '<div style="font-family: Verdana"><div>Sure, call me at 4.<br></div><div><br></div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204); height: 0px"><br></div><div class="zmail_extra" data-zbluepencil-ignore="true"><div><br></div><div id="Zm-_Id_-Sgn1">---- On Wed, 03 Jun 2026 10:21:00 +0100 <b>Mara Lind &lt;mara@fernhill.example&gt;</b> wrote ---<br></div><blockquote><div>Hi Rob</div></blockquote></div></div>',
    body: 'Sure, call me at 4.',
  },
  {
    name: 'Samsung Email',
    html: '<html><body dir="auto"><div dir="auto">Yes, please.</div><div dir="auto"><br></div><div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">Sent from my Galaxy</div></div><div dir="auto"><br></div><div><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- Original message --------</div><div>From: Mara Lind &lt;mara@fernhill.example&gt; </div><div>Date: 03/06/2026  10:21  (GMT+00:00) </div><div>To: Rob </div><div>Subject: Deck </div><div><br></div></div>Hi Rob</body></html>',
    body: 'Yes, please.',
  },
  {
    name: 'Thunderbird with moz-signature',
    html: '<html><body><p>Das klingt gut. Was kostet die Einrichtung?</p><pre class="moz-signature" cols="72">-- \nJens Kolb\nKolb Spedition</pre><div class="moz-cite-prefix">Am 03.06.26 um 10:21 schrieb Mara Lind:<br></div><blockquote type="cite" cite="mid:1@fernhill.example"><p>Hallo</p></blockquote></body></html>',
    body: 'Das klingt gut. Was kostet die Einrichtung?',
    signature: /Jens Kolb/,
  },
  {
    name: 'Fastmail',
    html: '<!DOCTYPE html><html><body><div>We start in September.<br></div><div><br></div><div>On Wed, Jun 3, 2026, at 10:21, Mara Lind wrote:<br></div><blockquote type="cite" id="qt" style=""><div>Hi Rob</div></blockquote><div><br></div></body></html>',
    body: 'We start in September.',
  },
  {
    name: 'Missive and Front wrap the quote in their own class',
    html: '<div>Ok.<br><br>Rob</div><div class="missive_quote"><div>On June 3, 2026 at 10:21 AM, Mara Lind (mara@fernhill.example) wrote:<br></div><blockquote style="margin:0 0 0 .8ex">Hi Rob</blockquote></div>',
    body: 'Ok. Rob',
  },
  {
    name: 'Superhuman',
    html: '<html><head></head><body><div><div><div><div class="">Love it. Two questions: SSO? Audit log?<br></div><div><br></div></div><div><div class="sh-signature"><div class="gmail_signature"><div style="clear:both">Priya Raman</div><div>Lakeside</div></div></div></div><br/><div class="gmail_quote">On Wed, Jun 03, 2026 at 10:21 AM, Mara Lind <span dir="ltr">&lt;<a href="mailto:mara@fernhill.example">mara@fernhill.example</a>&gt;</span> wrote:<br/><blockquote class="gmail_quote"><div>Hi</div></blockquote></div></div></div></body></html>',
    body: 'Love it. Two questions: SSO? Audit log?',
  },
  {
    name: 'a banner in a table above Outlook text',
    html: '<html><body><table border="0" cellspacing="0" cellpadding="0" align="left" width="100%"><tr><td style="background:#910A19;padding:5pt 2pt 5pt 2pt"></td><td style="background:#FDF2F4"><div>You don\'t often get email from mara@fernhill.example. <a href="https://aka.example/LearnAboutSenderIdentification">Learn why this is important</a></div></td></tr></table><div><p class="MsoNormal">Who else uses it in Ireland?</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Mara Lind<br><b>Sent:</b> 03 June 2026 10:21<br><b>To:</b> Rob<br><b>Subject:</b> Deck</p></div><p>Hi</p></div></body></html>',
    body: 'Who else uses it in Ireland?',
  },
  {
    name: 'a caution box in a div',
    html: '<div style="background-color:#FFEB9C; border:1px solid #9C6500; padding:2pt;"><span style="color:#9C6500;font-weight:bold;">CAUTION:</span> This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.</div><br><div>Our vans are leased until 2028, sorry.</div>',
    body: 'Our vans are leased until 2028, sorry.',
  },
  {
    name: 'a list of points and numbered questions',
    html: '<div>Three things:</div><ol><li>Price for 40?</li><li>Hosting in the EU?</li><li>Who does the training?</li></ol><div>Regards,<br>Rob Teller</div><div class="gmail_quote"><div class="gmail_attr">On Wed, Jun 3, 2026 at 10:21 AM Mara Lind &lt;mara@fernhill.example&gt; wrote:</div><blockquote>Hi</blockquote></div>',
    body: 'Three things: 1. Price for 40? 2. Hosting in the EU? 3. Who does the training?',
  },
  {
    name: 'Roundcube, answered below',
    html: '<html><body><p id="reply-intro">On 2026-06-03 10:21, Mara Lind wrote:</p><blockquote type="cite" style="padding:0 0.4em;border-left:#1010ff 2px solid;margin:0"><div>Do you have drivers in Spain?</div></blockquote><p>Only subcontractors.</p><p>Rob</p></body></html>',
    body: 'Only subcontractors. Rob',
  },
  {
    name: 'hidden preheader and pixel',
    html: '<div style="display:none;max-height:0;overflow:hidden">Preview of this mail</div><p>Works for me.</p><img src="https://track.example/p.gif" width="1" height="1">',
    body: 'Works for me.',
  },
  {
    name: 'QQ mail',
    html: '<div>可以，请周五联系我。</div><div><br></div><div><br></div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"Mara Lind"&nbsp;&lt;mara@fernhill.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年6月3日(星期三) 上午10:21</div><div><b>收件人:</b>&nbsp;"王芳";</div><div><b>主题:</b>&nbsp;报价</div></div><div>你好</div>',
    body: '可以，请周五联系我。',
  },
  {
    name: 'a colleague quoted by hand in a blockquote, answered below',
    html: '<p>Hi Mara,</p><p>my boss says:</p><blockquote><p>Only with a trial of two months.</p></blockquote><p>Can you do that?</p><p>Rob</p>',
    body: 'Hi Mara, my boss says: > > Only with a trial of two months. Can you do that?',
  },
];
