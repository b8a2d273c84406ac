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
