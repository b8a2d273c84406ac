import { describe, expect, it } from 'vitest';
import { nextUidIn, readCursor, writeCursor } from './mailbox-cursor';

describe('mailbox cursor', () => {
  it('comes back as it was written, also for mailbox names with odd characters', () => {
    const marks = {
      INBOX: { uidValidity: '1', nextUid: 9 },
      'Gesendet: "alt"/été': { uidValidity: '99999999999', nextUid: 1 },
    };
    expect(readCursor(writeCursor(marks))).toEqual(marks);
  });

  it.each([
    null,
    '',
    'garbage',
    '{"v":2,"boxes":{}}',
    '{"v":1,"boxes":{"INBOX":{"uidValidity":"1","nextUid":0}}}',
    '[]',
  ])('reads %j as from the start, never as something to skip', (cursor) => {
    expect(readCursor(cursor)).toEqual({});
  });

  it('starts over in a mailbox that the server has renumbered, and in one it does not know', () => {
    const marks = { INBOX: { uidValidity: '7', nextUid: 50 } };
    expect(nextUidIn(marks, 'INBOX', '7')).toBe(50);
    expect(nextUidIn(marks, 'INBOX', '8')).toBe(1);
    expect(nextUidIn(marks, 'Sent', '7')).toBe(1);
  });
});
