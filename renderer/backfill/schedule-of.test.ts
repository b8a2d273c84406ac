import { describe, expect, it } from 'vitest';
import { scheduleOf } from './schedule-of';

describe('a schedule as typed', () => {
  it.each([
    ['every', ' 30 ', '', { kind: 'every', minutes: 30 }],
    ['every', '4', '', null],
    ['every', '1.5', '', null],
    ['every', '', '', null],
    ['nightly', '', '02:30', { kind: 'nightly', at: '02:30' }],
    ['nightly', '', '24:00', null],
    ['nightly', '', '2:30', null],
    ['off', 'x', 'x', { kind: 'off' }],
  ] as const)('%s %s %s', (kind, minutes, at, expected) => expect(scheduleOf(kind, minutes, at)).toEqual(expected));
});
