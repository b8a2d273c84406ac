import { describe, expect, it } from 'vitest';
import { separateReply, withoutQuoteLines } from './separate-reply';

const mine = 'Tuesday at ten suits me.\n\nCan you send the price list first?';
const theirs = '> Hello Dana,\n> would Tuesday suit you?\n>\n> Mara';

/** How clients introduce history, by language. */
const attributions: Record<string, string> = {
  'English, Gmail': 'On Mon, May 4, 2026 at 9:12 AM Mara Lind <mara@fernhill.example> wrote:',
  'English, wrapped': 'On Mon, May 4, 2026 at 9:12 AM Mara Lind of the Fernhill team <\nmara@fernhill.example> wrote:',
  'English, Apple': '> On 4 May 2026, at 09:12, Mara Lind <mara@fernhill.example> wrote:',
  German: 'Am Mo., 4. Mai 2026 um 09:12 Uhr schrieb Mara Lind <mara@fernhill.example>:',
  'German, Thunderbird': 'Am 04.05.26 um 09:12 schrieb Mara Lind:',
  French: 'Le lun. 4 mai 2026 à 09:12, Mara Lind <mara@fernhill.example> a écrit :',
  Spanish: 'El lun, 4 may 2026 a las 9:12, Mara Lind (<mara@fernhill.example>) escribió:',
  Portuguese: 'Em seg., 4 de mai. de 2026 às 09:12, Mara Lind <mara@fernhill.example> escreveu:',
  Italian: 'Il giorno lun 4 mag 2026 alle ore 09:12 Mara Lind <mara@fernhill.example> ha scritto:',
  Dutch: 'Op ma 4 mei 2026 om 09:12 schreef Mara Lind <mara@fernhill.example>:',
  Polish: 'pon., 4 maj 2026 o 09:12 Mara Lind <mara@fernhill.example> napisał(a):',
  Swedish: 'Den mån 4 maj 2026 kl 09:12 skrev Mara Lind <mara@fernhill.example>:',
  Danish: 'Den man. 4. maj 2026 kl. 09.12 skrev Mara Lind <mara@fernhill.example>:',
  Russian: 'пн, 4 мая 2026 г. в 09:12, Mara Lind <mara@fernhill.example>:',
  Japanese: '2026年5月4日(月) 9:12 Mara Lind <mara@fernhill.example>:',
  Chinese: 'Mara Lind <mara@fernhill.example> 于2026年5月4日周一 09:12写道：',
};

/** Header blocks of Outlook and others, which mark no line. */
const headerBlocks: Record<string, string> = {
  English: 'From: Mara Lind <mara@fernhill.example>\nSent: Monday, 4 May 2026 09:12\nTo: Dana Okafor\nSubject: Routes',
  'English, ruled':
    '________________________________\nFrom: Mara Lind\nSent: Monday, May 4, 2026 9:12 AM\nTo: Dana\nSubject: Routes',
  German:
    'Von: Mara Lind <mara@fernhill.example>\nGesendet: Montag, 4. Mai 2026 09:12\nAn: Dana Okafor\nBetreff: Touren',
  French: 'De : Mara Lind <mara@fernhill.example>\nEnvoyé : lundi 4 mai 2026 09:12\nÀ : Dana Okafor\nObjet : Tournées',
  Spanish: 'De: Mara Lind\nEnviado el: lunes, 4 de mayo de 2026 9:12\nPara: Dana Okafor\nAsunto: Rutas',
  Portuguese:
    'De: Mara Lind\nEnviada: segunda-feira, 4 de maio de 2026\nEnviado: 4 de maio\nPara: Dana\nAssunto: Rotas',
  Italian: 'Da: Mara Lind\nInviato: lunedì 4 maggio 2026 09:12\nA: Dana Okafor\nOggetto: Percorsi',
  Dutch: 'Van: Mara Lind\nVerzonden: maandag 4 mei 2026 09:12\nAan: Dana Okafor\nOnderwerp: Routes',
  Polish: 'Od: Mara Lind\nWysłano: poniedziałek, 4 maja 2026 09:12\nDo: Dana Okafor\nTemat: Trasy',
  Swedish: 'Från: Mara Lind\nSkickat: den 4 maj 2026 09:12\nTill: Dana Okafor\nÄmne: Rutter',
  Danish: 'Fra: Mara Lind\nSendt: 4. maj 2026 09:12\nTil: Dana Okafor\nEmne: Ruter',
  Russian: 'От: Mara Lind\nОтправлено: 4 мая 2026 г. 9:12\nКому: Dana Okafor\nТема: Маршруты',
  Japanese: '差出人: Mara Lind\n送信日時: 2026年5月4日 9:12\n宛先: Dana Okafor\n件名: ルート',
  Chinese: '发件人: Mara Lind\n发送时间: 2026年5月4日 9:12\n收件人: Dana Okafor\n主题: 路线',
};

describe('separateReply', () => {
  for (const [name, line] of Object.entries(attributions)) {
    it(`cuts below an attribution: ${name}`, () => {
      const { body, quoted } = separateReply({ text: `${mine}\n\n${line}\n\n${theirs}\n` });
      expect(body).toBe(mine);
      expect(quoted).toContain('would Tuesday suit you?');
    });
  }

  for (const [name, block] of Object.entries(headerBlocks)) {
    it(`cuts below a header block: ${name}`, () => {
      const { body, quoted } = separateReply({ text: `${mine}\n\n${block}\n\nHello Dana,\nwould Tuesday suit you?\n` });
      expect(body).toBe(mine);
      expect(quoted).toContain('would Tuesday suit you?');
    });
  }

  it('keeps what stands below the quote', () => {
    const { body, quoted } = separateReply({ text: `${Object.values(attributions)[0]}\n${theirs}\n\n${mine}` });
    expect(body).toBe(mine);
    expect(quoted).toContain('Mara');
  });

  it('keeps both sides of a quote that is answered above and below', () => {
    const { body } = separateReply({ text: `Above.\n\n${Object.values(attributions)[0]}\n> one\n> two\n\nBelow it.` });
    expect(body).toBe('Above.\n\nBelow it.');
  });

  it('leaves prose alone that talks about writing, sending and dates', () => {
    for (const text of [
      'On Monday we wrote to the board about this: they agree.',
      'My colleague said: from March on, all trucks use it.',
      'To: do list\nFrom: here on we plan.',
      'We sent from our office 40 parcels yesterday.\nThe driver wrote a note.',
      'The dates are:\n2026-05-04 09:00\n2026-05-05 10:30',
    ]) {
      expect(separateReply({ text })).toEqual({ body: text, quoted: '', signature: '' });
    }
  });

  it('reads HTML when there is no text, and believes its marks', () => {
    const html =
      '<div dir="ltr">Yes, <b>please</b>.</div><br><div class="gmail_quote"><div class="gmail_attr">quelque chose d’inconnu</div><blockquote class="gmail_quote">old words</blockquote></div>';
    expect(separateReply({ text: '', html })).toMatchObject({ body: 'Yes, please.' });
    expect(separateReply({ text: '', html }).quoted).toContain('old words');
  });

  it('takes the place of the history from the HTML where the text does not show it', () => {
    const html =
      '<p>Fine.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">Unbekannt</div><div>old words</div>';
    expect(separateReply({ text: 'Fine.\n\nUnbekannt\nold words', html }).body).toBe('Fine.');
  });

  it('keeps signatures apart', () => {
    const block = 'Dana Okafor\nHead of Fleet | Northwind\n+44 20 7946 0958';
    expect(separateReply({ text: `${mine}\n\n-- \n${block}` })).toMatchObject({ body: mine, signature: block });
    expect(separateReply({ text: `${mine}\n\nBest regards,\n\n${block}` })).toMatchObject({
      body: mine,
      signature: `Best regards,\n\n${block}`,
    });
    expect(separateReply({ text: `${mine}\n\nMit freundlichen Grüßen\n\nDana Okafor\nLeiterin Fuhrpark` }).body).toBe(
      mine,
    );
    expect(separateReply({ text: `${mine}\n\nSent from my iPhone` })).toMatchObject({
      body: mine,
      signature: 'Sent from my iPhone',
    });
    expect(separateReply({ text: 'Thanks!' })).toEqual({ body: 'Thanks!', quoted: '', signature: '' });
  });

  it('knows the line of a phone and a signature by spaces that do not break, too', () => {
    for (const below of [
      'Sendt\u00a0fra\u00a0min\u00a0iPad',
      'Sent\u00a0from\u00a0my\u00a0iPhone',
      '\u200bSent from my iPhone',
    ])
      expect(separateReply({ text: `Thursday works.\n\n${below}\n` }).body).toBe('Thursday works.');
  });

  it('takes a history marked with strokes out whole, with a line that wrapping broke out of it', () => {
    const history =
      '| Shall we talk about the fleet on Thursday at ten, or would another day suit\nyou better?\n|\n| Mara';
    for (const intro of [
      'On 4 May 2026, Mara Lind wrote:',
      'понедельник, 6 октября 2014 г. пользователь Mara написал:',
    ])
      expect(separateReply({ text: `Thursday works.\n\n${intro}\n\n${history}\n` }).body).toBe('Thursday works.');
  });

  it('takes hand-quoted lines out where quotes must not count', () => {
    const text = 'My answers:\n\n> STOP or go?\n\nGo.';
    expect(separateReply({ text }).body).toBe(text);
    expect(withoutQuoteLines(text)).toBe('My answers:\n\n\nGo.');
  });

  it('ends quickly and never throws on hostile text', () => {
    const size = 400_000;
    const filled = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
    for (const piece of [
      '>',
      '> ',
      ' ',
      '\n',
      'On ',
      'On 1 ',
      'From: a\n',
      '-',
      '- ',
      '>\n',
      'a@',
      '<',
      'wrote: ',
      'On 4 May 2026\n',
      'Re: ',
      '\u00a0',
      '(',
      'x\n>y\n',
      '_ ',
      'Thanks,\n',
      '\n--\n',
      'a:\n',
      'To: a\n',
      '- - - - -\n',
      'Sent from my ',
      'confidential message intended for the recipient\n\n',
      '李明\n',
      '| a\n',
      'Mara Lind <\n',
    ]) {
      expect(typeof separateReply({ text: filled(piece) }).body).toBe('string');
    }
    // What backtracks takes hours on these, so the limit of the test is the check, whatever else the machine does.
  }, 900_000);

  it('ends quickly on hostile HTML', () => {
    for (const html of [
      '<div>'.repeat(200_000),
      '<blockquote>'.repeat(50_000),
      '<a href="https://x.example/">'.repeat(50_000),
      '<'.repeat(1_000_000),
      '&amp'.repeat(250_000),
      '<p class="'.repeat(100_000),
      '<a href="https://x.example/">y</a>'.repeat(30_000),
      '<div class="gmail_quote">x'.repeat(40_000),
      '<div class="gmail_quote"></div>'.repeat(30_000),
      `${'<div>'.repeat(1_900)}${'</x>x'.repeat(100_000)}`,
    ]) {
      expect(typeof separateReply({ text: '', html }).body).toBe('string');
    }
    // What backtracks takes hours on these, so the limit of the test is the check, whatever else the machine does.
  }, 900_000);
});
