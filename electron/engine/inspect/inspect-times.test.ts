import { describe, expect, it } from 'vitest';
import { inspectMail } from './index';

/** Monday 4 May 2026 in Lisbon. */
const mail = (body: string, headers = ''): string =>
  `From: Dana <dana@northwind.example>\r\nTo: mara@fernhill.example\r\nSubject: Re: Routes\r\nDate: Mon, 4 May 2026 09:00:00 +0100\r\n${headers}\r\n${body}`;

const times = async (raw: string): Promise<string[]> =>
  (await inspectMail(raw, { file: 'a.eml', zone: 'Europe/Lisbon' })).times.map(({ text }) => text);

describe('times in a mail', () => {
  it('are not read from what is quoted, at the end or between the lines', async () => {
    expect(
      await times(
        mail('Wednesday at 10 works.\r\n\r\nOn Fri, 1 May 2026 at 10:00, Mara wrote:\r\n> How about Tuesday at 3pm?'),
      ),
    ).toEqual(['Wednesday at 10']);
    expect(
      await times(mail('> How about Tuesday at 3pm?\r\nThat is too soon, the 14th please.\r\n> Or 12 May?')),
    ).toEqual(['the 14th']);
  });

  it('are not read from an automatic reply', async () => {
    expect(
      await times(
        mail('I am out of the office until 18 May 2026 with no access to mail.', 'Auto-Submitted: auto-replied\r\n'),
      ),
    ).toEqual([]);
  });

  it('are not the days on which a person writes to be absent', async () => {
    expect(await times(mail('I am on holiday until 18 May, so could we talk on the 20th?'))).toEqual(['the 20th']);
    expect(await times(mail('Thanks Mara, I am on leave from 5 to 15 May.'))).toEqual([]);
    expect(await times(mail('I am out on Tuesday. Thursday at 2pm is fine.'))).toEqual(['Thursday at 2pm']);
  });

  it('are not the days that do not suit', async () => {
    expect(await times(mail("Tuesday doesn't work for me, Friday does."))).toEqual(['Friday']);
  });
});
