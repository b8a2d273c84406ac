import { describe, expect, it } from 'vitest';
import { formatInspection, inspectionJson, inspectLine, inspectMail } from './index';

const keys = [
  'ok',
  'error',
  'subject',
  'from',
  'to',
  'date',
  'body',
  'quoted',
  'signature',
  'bounce',
  'autoReply',
  'optOut',
  'times',
  'skipReason',
];
const raw =
  'From: Dana <dana@northwind.example>\r\nTo: mara@fernhill.example\r\nSubject: Re: Routes\r\nDate: Mon, 4 May 2026 09:00:00 +0100\r\n\r\nTuesday after 3 suits me.\r\n\r\n> old words';

describe('inspectMail', () => {
  it('answers in the promised shape', async () => {
    const inspection = await inspectMail(raw, { file: 'a.eml', zone: 'Europe/Lisbon' });
    expect(Object.keys(JSON.parse(inspectionJson(inspection)))).toEqual(['file', ...keys]);
    expect(inspection).toMatchObject({
      ok: true,
      from: 'dana@northwind.example',
      body: 'Tuesday after 3 suits me.',
      quoted: '> old words',
      skipReason: null,
      times: [{ text: 'Tuesday after 3', from: '2026-05-05T14:00:00.000Z', to: '2026-05-05T23:00:00.000Z' }],
    });
    expect(formatInspection(inspection)).toContain('goes on to sentiment');
  });

  it('says what stops a message', async () => {
    const inspection = await inspectMail(raw.replace('Tuesday after 3 suits me.', 'Please take me off your list.'));
    expect(inspection).toMatchObject({ optOut: { form: 'polite', where: 'text' }, skipReason: 'opt_out', times: [] });
    expect(formatInspection(inspection)).toContain('stops: opt_out');
  });

  it('reads a stream, and says why one broke off', async () => {
    const stream = async function* (text: string, then?: Error): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < text.length; at += 1_000) yield Buffer.from(text.slice(at, at + 1_000));
      if (then) throw then;
    };
    const large = raw.replace('\r\n\r\n', '\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n');
    const mail = `${large}\r\n--b\r\nContent-Type: application/pdf\r\n\r\n${'plan '.repeat(500_000)}\r\n--b--\r\n`;
    expect(await inspectMail(stream(mail), { file: 'a.eml' })).toMatchObject({
      ok: true,
      body: 'Tuesday after 3 suits me.',
    });
    expect(await inspectMail(stream(raw, new Error('disk gone')))).toMatchObject({ ok: false, error: 'disk gone' });
    expect(await inspectMail(stream(''))).toMatchObject({ ok: false, error: 'The file is empty.' });
  });

  it('tells what a calendar part does, in the evidence only', async () => {
    const invitation = raw.replace(
      'Tuesday after 3 suits me.\r\n\r\n> old words',
      'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nSUMMARY:Call\r\nATTENDEE;PARTSTAT=DECLINED:mailto:dana@northwind.example\r\nDTSTART:20260512T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR',
    );
    const inspection = await inspectMail(
      invitation.replace(
        '\r\n\r\n',
        '\r\nAuto-Submitted: auto-generated\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n',
      ),
      { zone: 'Europe/Lisbon' },
    );
    expect(inspection).toMatchObject({
      autoReply: null,
      skipReason: null,
      evidence: { meeting: 'Declines “Call” on Tuesday 12 May 2026, 10:00 Europe/Lisbon.' },
    });
    expect(Object.keys(JSON.parse(inspectionJson(inspection)))).toEqual(keys);
  });

  it('says of mail to a list that nobody answers it, unless it answers us or asks to be left alone', async () => {
    const mail = (headers: string, text: string) =>
      inspectMail(
        `From: dana@northwind.example\r\nTo: mara@fernhill.example\r\nDate: Mon, 4 May 2026 09:00:00 +0000\r\nSubject: Routes\r\nPrecedence: bulk\r\n${headers}\r\n${text}`,
      );
    expect(await mail('', 'Our webinar starts on Tuesday at 3.')).toMatchObject({
      ...{ autoReply: null, times: [] },
      evidence: { bulk: 'Mail to a list or to many, not to us. It is not answered.' },
    });
    const answer = await mail('In-Reply-To: <1@fernhill.example>\r\n', 'Tuesday at 3 suits me.');
    expect(answer.times).toHaveLength(1);
    expect(answer.evidence.bulk).toBeUndefined();
    const wish = await mail('', 'Please remove me from your mailing list.');
    expect(wish).toMatchObject({ optOut: { where: 'text' }, skipReason: 'opt_out' });
    expect(wish.evidence.bulk).toBeUndefined();
  });

  it('says the same of a mailing that says so in its words, which is read for an opt-out at its beginning and for no times', async () => {
    const mail = (text: string) =>
      inspectMail(
        `Received: from mx.example by mail.example; Mon, 4 May 2026 09:00:00 +0000\r\nFrom: dana@northwind.example\r\nTo: mara@fernhill.example\r\nDate: Mon, 4 May 2026 09:00:00 +0000\r\nSubject: Routes\r\n\r\n${text}\r\n${'Our webinar starts on Tuesday at 3, and you can see all of it there. '.repeat(14)}\r\n\r\nTo unsubscribe, click here.\r\n`,
      );
    const mailing = await mail('');
    expect(mailing).toMatchObject({
      ...{ autoReply: null, skipReason: null, times: [], signature: '' },
      evidence: { bulk: 'Mail to many, not to us: “To unsubscribe, click here”. It is not answered.' },
    });
    expect(formatInspection(mailing)).toMatch(/Verdict {5}stops: auto_reply\. Mail to many, not to us/);
    expect(await mail('Please remove me from your mailing list.')).toMatchObject({ skipReason: 'opt_out' });
    // A headline, above a paragraph that ends behind what is read.
    expect(await mail('STOP\r\n\r\n')).toMatchObject({ optOut: null, evidence: { bulk: expect.any(String) } });
  });

  it('never throws', async () => {
    expect(await inspectMail(new Uint8Array())).toMatchObject({ ok: false, error: 'The file is empty.' });
    expect(await inspectMail(new Uint8Array([0, 255, 254, 1]))).toMatchObject({ ok: true });
    expect(await inspectMail(raw, { zone: 'Nowhere/None' })).toMatchObject({ ok: true });
  });
});

describe('inspectLine', () => {
  it('echoes the id and reads a local time in its zone', () => {
    const inspection = inspectLine({
      id: 7,
      channel: 'sms',
      text: 'tomorrow',
      at: '2026-05-04T23:30:00',
      zone: 'Europe/Lisbon',
    });
    expect(Object.keys(JSON.parse(inspectionJson(inspection)))).toEqual(['id', ...keys]);
    expect(inspection).toMatchObject({
      id: 7,
      ok: true,
      times: [{ from: '2026-05-04T23:00:00.000Z', to: '2026-05-05T23:00:00.000Z' }],
    });
  });
  it('takes headers as an object or a list', () => {
    expect(inspectLine({ id: 1, text: 'x', headers: { 'Auto-Submitted': 'auto-replied' } }).skipReason).toBe(
      'auto_reply',
    );
    expect(inspectLine({ id: 1, text: 'x', headers: [['auto-submitted', 'auto-replied']] }).skipReason).toBe(
      'auto_reply',
    );
  });
  it('answers bad lines with the reason', () => {
    expect(inspectLine('{')).toMatchObject({ id: null, ok: false });
    expect(inspectLine({ id: 'a', channel: 'fax', text: 'x' })).toMatchObject({ id: 'a', ok: false });
    expect(inspectLine(null)).toMatchObject({ ok: false });
  });
});
