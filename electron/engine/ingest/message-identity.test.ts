import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageIdentity, messageIdsOf, normaliseMessageId, sameMessageId } from './message-identity';
import { subjectAnswers, subjectBase } from './subject-base';

describe('identity', () => {
  const base = { from: 'Dana@Northwind.example', at: 61_000, subject: 'Re:  a', text: 'hello  there' };

  it('is the Message-ID, whose domain may be written in any case', () => {
    expect(messageIdentity({ ...base, messageId: 'x@NORTHWIND.example' })).toBe(
      messageIdentity({ ...base, text: 'other', messageId: 'x@northwind.example' }),
    );
    expect(messageIdentity({ ...base, messageId: 'X@northwind.example' })).not.toBe(
      messageIdentity({ ...base, messageId: 'x@northwind.example' }),
    );
    expect(sameMessageId('x@NORTHWIND.example', 'x@northwind.example')).toBe(true);
    expect(sameMessageId(null, null)).toBe(false);
  });

  it('is a digest of who wrote what when where the Message-ID is lost', () => {
    expect(messageIdentity({ ...base, messageId: null })).toBe(
      messageIdentity({ ...base, messageId: null, at: 62_000, text: 'hello there', from: 'dana@northwind.example' }),
    );
    expect(messageIdentity({ ...base, messageId: null })).not.toBe(
      messageIdentity({ ...base, messageId: null, text: 'bye' }),
    );
  });

  it.each([
    [' <a b@c.example> ', 'ab@c.example'],
    ['a@c.example', 'a@c.example'],
    ['(sent by us) <a@c.example> (again)', 'a@c.example'],
    ['"a@c.example"', 'a@c.example'],
    ['<a@c.example', 'a@c.example'],
    ['', null],
    ['<>', null],
  ])('reads %j', (raw, id) => {
    expect(normaliseMessageId(raw)).toBe(id);
  });

  it('reads lists of ids, folded, without spaces between, or without brackets', () => {
    expect(messageIdsOf('<a@c.example>\r\n <b@c.example><a@c.example>')).toEqual(['a@c.example', 'b@c.example']);
    expect(messageIdsOf('a@c.example, b@c.example')).toEqual(['a@c.example', 'b@c.example']);
    expect(messageIdsOf('Your message of Monday')).toEqual([]);
  });
});

describe('base subject', () => {
  it.each([
    'Re: Routes',
    'RE[2]: Routes',
    'Re^3: Routes',
    'Re(2): Routes',
    'AW: Routes',
    'Antw.: Routes',
    'Antwort: Routes',
    'SV: Routes',
    'Sv: VS: Routes',
    'Ref : Routes',
    'RÉP : Routes',
    'TR : Routes',
    'RV: Routes',
    'Res: Routes',
    'Enc: Routes',
    'R: Routes',
    'Rif: Routes',
    'I: Routes',
    'Odp: Routes',
    'PD: Routes',
    'Vá: Routes',
    'YNT: Routes',
    'İLT: Routes',
    'ΑΠ: Routes',
    'ΠΡΘ: Routes',
    'Отв: Routes',
    'Ответ: Routes',
    'Пересл: Routes',
    '回复：Routes',
    '答复: Routes',
    '转发：Routes',
    '返信: Routes',
    '転送: Routes',
    '답장: Routes',
    'Fwd: FW: WG: Routes',
    '[EXTERNAL] Re: Routes',
    'Re: [EXT] AW: Routes',
    '***SPAM*** Re:  Routes ',
  ])('of %j is Routes, and it answers', (subject) => {
    expect(subjectBase(subject)).toBe('Routes');
    expect(subjectAnswers(subject)).toBe(true);
  });

  it.each([
    'Regards to all',
    'Research: vans',
    'Reply by Friday',
    'Report',
    'Iceland: routes',
    'Transport: vans',
    'Trip 4:30',
    '[Routes] vans',
    'Sven: vans',
  ])('of %j is itself', (subject) => {
    expect(subjectBase(subject)).toBe(subject);
    expect(subjectAnswers(subject)).toBe(false);
  });

  it('is found behind many marks', () => {
    expect(subjectBase(`${'Re: '.repeat(25)}Routes`)).toBe('Routes');
  });
});

describe('messageIdsOf', () => {
  it('finds whatever stands between two angle brackets without another one', () => {
    const field = fc.array(fc.constantFrom('<', '>', 'a@b.example', ' ', '\n', '\t', ',', 'x'.repeat(999)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(field, (pieces) => {
        const value = pieces.join('');
        const expected = [...value.matchAll(/<([^<>]{1,998})>/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ''));
        if (expected.length > 0)
          expect(messageIdsOf(value)).toEqual([...new Set(expected.filter((each) => each !== ''))]);
      }),
      { numRuns: 2_000 },
    );
  });
});
