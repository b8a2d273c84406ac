import { describe, expect, it } from 'vitest';
import type { ConnectionHealth, NetworkHealth } from '../../shared/schemas/health';
import { noticeRank, stackNotices } from './notices';
import { approvalsWait, awayOf, closureOf, refusedOf, silentModelOf, waitsForPerson } from './offline';

describe('stackNotices', () => {
  it('shows the gravest two and says how many are folded', () => {
    expect(stackNotices(new Set(['demo', 'away', 'stopped', 'budgetWarn']), false)).toEqual({
      shown: ['stopped', 'away'],
      folded: 2,
    });
    expect(stackNotices(new Set(['demo', 'stopped']), false)).toEqual({ shown: ['stopped', 'demo'], folded: 0 });
    expect(stackNotices(new Set(), false)).toEqual({ shown: [], folded: 0 });
  });
  it('opened, shows all, the gravest first', () => {
    expect(stackNotices(new Set([...noticeRank].reverse()), true)).toEqual({ shown: [...noticeRank], folded: 0 });
  });
});

const one = (label: string, state: ConnectionHealth['state'], kind: ConnectionHealth['kind'] = 'email') => ({
  id: label,
  label,
  kind,
  state,
  sinceAt: 5,
  problem: null,
});
const online: NetworkHealth = { state: 'online', sinceAt: null };

describe('what keeps replies from leaving', () => {
  it.each([
    ['nothing', [one('A', 'working'), one('M', 'working', 'openai')], null, false],
    ['one slow answer', [one('A', 'slow')], null, false],
    [
      'one of two accounts',
      [one('A', 'unreachable'), one('B', 'working')],
      { kind: 'accounts', labels: ['A'], sinceAt: 5 },
      false,
    ],
    ['the only account', [one('A', 'unreachable')], { kind: 'accounts', labels: ['A'], sinceAt: 5 }, true],
    ['a refused password, which is no silence', [one('A', 'credentials')], null, true],
    ['the model alone', [one('A', 'working'), one('M', 'unreachable', 'openai')], null, false],
  ])('%s', (_what, connections, away, wait) => {
    expect(awayOf({ network: online, connections })).toEqual(away);
    expect(approvalsWait({ connections, network: online })).toBe(wait);
  });

  it('a network that is gone is told as such, whatever the accounts say', () => {
    const connections = [one('A', 'offline'), one('M', 'offline', 'openai')];
    for (const state of ['gone', 'silent'] as const)
      expect(awayOf({ network: { state, sinceAt: 7 }, connections })).toEqual({ kind: state, sinceAt: 7 });
    expect(silentModelOf({ network: { state: 'gone', sinceAt: 7 }, connections })).toBeNull();
  });

  it('names what a person must mend, and what the model keeps waiting', () => {
    const connections = [one('A', 'credentials'), one('S', 'credentials', 'slack'), one('M', 'unreachable', 'openai')];
    expect(refusedOf({ network: online, connections }).map((each) => each.label)).toEqual(['A']);
    expect(silentModelOf({ network: online, connections })?.label).toBe('M');
    const closures = connections.map(({ id }) => closureOf({ connections }, id));
    expect(closures).toEqual(['refused', 'refused', 'away']);
    expect(closureOf({ connections }, 'unknown')).toBe('open');
    expect(waitsForPerson({ network: online, connections })).toBe(true);
    expect(waitsForPerson({ network: { state: 'gone', sinceAt: 7 }, connections })).toBe(false);
  });
});
