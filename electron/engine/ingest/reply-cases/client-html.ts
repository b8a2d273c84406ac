/** How clients wrap a reply in HTML. Shapes only: the words come from client-lines.ts. */

export type HtmlParts = {
  own: string;
  history: string;
  /** One attribution line; empty where the client writes a header block. */
  attribution: string;
  /** A header block, as lines "Name: value". */
  headers: string;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const divs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : escaped(line)}</div>`)
    .join('');

const breaks = (text: string): string => text.split('\n').map(escaped).join('<br>\n');

const word = (text: string): string =>
  text
    .split('\n')
    .map(
      (line) =>
        `<p class="MsoNormal"><span style="font-size:11.0pt">${escaped(line) || '&nbsp;'}<o:p></o:p></span></p>`,
    )
    .join('\n');

/** "<b>Name:</b> value" lines, the way Outlook and phones write them. */
const bold = (headers: string, around: [string, string] = ['<b>', '</b>']): string =>
  headers
    .replace(/[*\t]/g, ' ')
    .replace(/^> /gm, '')
    .split('\n')
    .map((line) => {
      const colon = line.search(/:(?=\s|$)|：/);
      return colon < 0
        ? escaped(line.trim())
        : `${around[0]}${escaped(line.slice(0, colon + 1).trim())}${around[1]}&nbsp;${escaped(line.slice(colon + 1).trim())}`;
    })
    .join('<br>\n');

/** Clients that introduce history by an attribution line. */
export const attributedHtml: Record<string, (parts: HtmlParts) => string> = {
  gmail: ({ own, attribution, history }) =>
    `<div dir="ltr">${divs(own)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escaped(attribution)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">${divs(history)}</div></blockquote></div>`,
  'gmail app, auto direction': ({ own, attribution, history }) =>
    `<div dir="auto">${divs(own)}</div><br><div class="gmail_quote"><div dir="ltr">${escaped(attribution)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${divs(history)}</blockquote></div>`,
  'apple mail': ({ own, attribution, history }) =>
    `<html><body style="overflow-wrap: break-word;">${divs(own)}<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>${escaped(attribution)}</div><br class="Apple-interchange-newline"><div><div>${divs(history)}</div></div></blockquote></div><br></body></html>`,
  'iphone, attribution above the quote': ({ own, attribution, history }) =>
    `<html><body dir="auto">${divs(own)}<div dir="ltr"><br><blockquote type="cite">${escaped(attribution)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\u200b${divs(history)}</div></blockquote></body></html>`,
  thunderbird: ({ own, attribution, history }) =>
    `<html><body><p>${own.split('\n\n').map(breaks).join('</p>\n<p>')}</p><div class="moz-cite-prefix">${escaped(attribution)}<br></div><blockquote type="cite" cite="mid:1@fernhill.example"><p>${breaks(history)}</p></blockquote></body></html>`,
  'thunderbird, below the quote': ({ own, attribution, history }) =>
    `<html><body><div class="moz-cite-prefix">${escaped(attribution)}<br></div><blockquote type="cite" cite="mid:1@fernhill.example">${breaks(history)}</blockquote><p>${own.split('\n\n').map(breaks).join('</p>\n<p>')}</p></body></html>`,
  yahoo: ({ own, attribution, history }) =>
    `<div class="ydp1yahoo-style-wrap">${divs(own)}</div><div id="ydp2yahoo_quoted_1234567890" class="ydp2yahoo_quoted"><div style="font-family:sans-serif"><div>${escaped(attribution)}</div><div><br></div><div><br></div><div><div id="yiv1">${divs(history)}</div></div></div></div>`,
  'yahoo app': ({ own, attribution, history }) =>
    `${breaks(own)}<br id="ymail_android_signature"><blockquote style="margin: 0 0 20px 0;"><div style="font-family:Roboto">${escaped(attribution)}</div><div style="padding: 10px 0 0 20px;border-left: 1px solid #6D00F6;">${divs(history)}</div></blockquote>`,
  proton: ({ own, attribution, history }) =>
    `<div style="font-family: Arial">${divs(own)}</div><div class="protonmail_signature_block"></div><div class="protonmail_quote">${escaped(attribution)}<br><br><blockquote class="protonmail_quote" type="cite">${divs(history)}</blockquote><br></div>`,
  'mail.ru': ({ own, attribution, history }) =>
    `<HTML><BODY>${divs(own)}<blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">${escaped(attribution)}<br>&nbsp;<div id=""><div class="js-helper js-readmsg-msg">${divs(history)}</div></div></blockquote></BODY></HTML>`,
  yandex: ({ own, attribution, history }) =>
    `<div>${divs(own)}</div><div>&nbsp;</div><div>${escaped(attribution)}</div><blockquote>${divs(history)}</blockquote>`,
  zoho: ({ own, attribution, history }) =>
    `<div style="font-family: Verdana">${divs(own)}<br><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204); height: 0px;"><br></div><div class="zmail_extra" data-zbluepencil-ignore="true"><div><br></div><div id="Zm-_Id_-Sgn1">${escaped(attribution)}<br></div><blockquote style="margin: 0px;"><div>${divs(history)}</div></blockquote></div></div>`,
  'no marks at all': ({ own, attribution, history }) =>
    `<p>${own.split('\n\n').map(breaks).join('</p><p>')}</p><p>${escaped(attribution)}</p><p>${breaks(history)}</p>`,
  tutanota: ({ own, attribution, history }) =>
    `${divs(own)}<br><br>${escaped(attribution)}<br><blockquote class="tutanota_quote">${divs(history)}</blockquote>`,
  superhuman: ({ own, attribution, history }) =>
    `<html><body><div><div>${divs(own)}</div><br><div class="gmail_signature"></div><br><div><div class="gmail_quote">${escaped(attribution)}<br><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${divs(history)}</blockquote></div></div></div></body></html>`,
  'k-9': ({ own, attribution, history }) =>
    `<!DOCTYPE html><html><body><div dir="auto">${breaks(own)}</div><br><br><div class="gmail_quote"><div dir="auto">${escaped(attribution)}</div><blockquote class="gmail_quote" style="margin: 0pt 0pt 0pt 0.8ex; border-left: 1px solid rgb(204, 204, 204);">${divs(history)}</blockquote></div></body></html>`,
};

/** Clients that introduce history by a header block. */
export const headedHtml: Record<string, (parts: HtmlParts) => string> = {
  'outlook desktop': ({ own, headers, history }) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><div class="WordSection1">${word(own)}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${bold(headers)}<o:p></o:p></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${word(history)}</div></body></html>`,
  'outlook desktop, named anchor': ({ own, headers, history }) =>
    `<html><body><div class="WordSection1">${word(own)}<p class="MsoNormal"><a name="_MailEndCompose"><o:p>&nbsp;</o:p></a></p><span style="mso-bookmark:_MailEndCompose"></span><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><a name="_MailOriginal">${bold(headers)}</a></p></div></div>${word(history)}</div></body></html>`,
  'outlook web': ({ own, headers, history }) =>
    `<html><body dir="ltr">${own
      .split('\n')
      .map((line) => `<div class="elementToProof" style="font-family: Aptos">${escaped(line) || '<br>'}</div>`)
      .join(
        '',
      )}<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri" style="font-size:11pt">${bold(headers)}</font><div>&nbsp;</div></div><div>${divs(history)}</div></body></html>`,
  'outlook web, ids rewritten': ({ own, headers, history }) =>
    `<div class="x_elementToProof">${divs(own)}</div><div id="x_appendonsend"></div><hr><div id="x_divRplyFwdMsg">${bold(headers)}</div>${divs(history)}`,
  'outlook mobile': ({ own, headers, history }) =>
    `<html><body><div dir="auto">${divs(own)}</div><div id="ms-outlook-mobile-signature" dir="auto"></div><div id="mail-editor-reference-message-container"><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" style="font-size: 11pt;">${bold(headers, ['<strong>', '</strong>'])}<br></div><br>${divs(history)}</div></body></html>`,
  'outlook for Mac': ({ own, headers, history }) =>
    `<html><body><div class="WordSection1">${word(own)}<div id="mail-editor-reference-message-container"><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal" style="margin-bottom:12.0pt">${bold(headers)}</p></div></div>${word(history)}</div></div></body></html>`,
  'outlook 2003': ({ own, headers, history }) =>
    `<html><body><div class=Section1>${word(own)}<div><div class=MsoNormal align=center><hr size=2 width="100%" align=center tabindex=-1></div><p class=MsoNormal>${bold(headers)}</p></div>${word(history)}</div></body></html>`,
  'windows mail': ({ own, headers, history }) =>
    `<html><body dir="ltr"><div dir="ltr">${divs(own)}<div data-signatureblock="true"><div><br></div></div><div style="padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;"><div>${bold(headers)}</div></div><div><br></div>${divs(history)}</div></body></html>`,
  'web.de': ({ own, headers, history }) =>
    `<html><body><div style="font-family: Verdana;">${divs(own)}<div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;">${bold(headers)}</div><div name="quoted-content">${divs(history)}</div></div></div></div></body></html>`,
  zimbra: ({ own, headers, history }) =>
    `<html><body><div style="font-family: arial">${divs(own)}<div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><blockquote style="border-left:2px solid #1010FF;margin-left:5px;padding-left:5px;">${bold(headers)}</blockquote></div><div data-marker="__QUOTED_TEXT__"><blockquote style="border-left:2px solid #1010FF">${divs(history)}</blockquote></div></div></body></html>`,
  qq: ({ own, headers, history }) =>
    `<div>${divs(own)}</div><div><includetail><div>&nbsp;</div><div style="font:Verdana normal 14px;color:#000;"><div style="FONT-SIZE: 12px;padding:2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="FONT-SIZE: 12px;background:#efefef;padding:8px;"><div>${bold(headers)}</div></div><div>&nbsp;</div>${divs(history)}</div></includetail></div>`,
  notes: ({ own, headers, history }) =>
    `<font size=2 face="sans-serif">${breaks(own)}</font><br><br><table width=100%><tr valign=top>${headers
      .replace(/[*\t]/g, ' ')
      .replace(/^> /gm, '')
      .split('\n')
      .map((line) => {
        const colon = line.search(/:(?=\s|$)|：/);
        return `<tr><td><font size=1 color=#5f5f5f>${escaped(line.slice(0, colon + 1))}</font></td><td><font size=1>${escaped(line.slice(colon + 1))}</font></td></tr>`;
      })
      .join('')}</table><hr noshade>${breaks(history)}`,
  samsung: ({ own, headers, history }) =>
    `<html><head></head><body dir="auto">${divs(own)}<div><br></div><div id="composer_signature"><div style="font-size:12px;color:#575757" dir="auto"></div></div><div><br></div><div style="font-size:100%;color:#000000"><!-- originalMessage --><div>-------- Original message --------</div><div>${bold(headers, ['', ''])}</div><div><br></div></div>${divs(history)}</body></html>`,
  'no marks at all': ({ own, headers, history }) =>
    `<p>${own.split('\n\n').map(breaks).join('</p><p>')}</p><p>${bold(headers)}</p><p>${breaks(history)}</p>`,
  gmail_forward: ({ own, headers, history }) =>
    `<div dir="ltr">${divs(own)}<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${bold(headers, ['', ''])}<br></div><br><br>${divs(history)}</div></div>`,
  'apple forward': ({ own, headers, history }) =>
    `<html><body>${divs(own)}<div><br><blockquote type="cite"><div>Begin forwarded message:</div><br class="Apple-interchange-newline"><div>${bold(headers)}</div><br><div>${divs(history)}</div></blockquote></div></body></html>`,
};
