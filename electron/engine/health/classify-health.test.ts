import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyHealth, type Evidence, type Outcome, type OutcomeKind } from './classify-health';

const seconds = (n: number): number => n * 1_000;
/** `ok@1 unreachable@5`: outcomes by kind and second. */
const of = (id: string, script: string): Evidence => ({
  id,
  outcomes: script
    .split(' ')
    .filter((each) => each !== '')
    .map((each): Outcome => {
      const [kind, at] = each.split('@');
      return { kind: kind as OutcomeKind, at: seconds(Number(at)), problem: kind === 'ok' ? null : `${kind}!` };
    }),
});
const judge = (scripts: Record<string, string>, system: { online: boolean; at: number } | null = null) => {
  const { network, connections } = classifyHealth({
    evidence: Object.entries(scripts).map(([id, script]) => of(id, script)),
    system: system && { online: system.online, sinceAt: seconds(system.at) },
  });
  return {
    network: network.state,
    since: network.sinceAt === null ? null : network.sinceAt / 1_000,
    states: Object.fromEntries(connections.map((one) => [one.id, one.state])),
  };
};

describe('one connection', () => {
  it.each([
    ['', 'unknown'],
    ['ok@1', 'working'],
    ['ok@1 unreachable@5', 'slow'],
    ['ok@1 unreachable@5 unreachable@8', 'unreachable'],
    ['unreachable@5 unreachable@5', 'slow'],
    ['unreachable@5 unreachable@8 ok@9', 'working'],
    ['ok@1 credentials@2', 'credentials'],
    ['ok@1 refused@2', 'refused'],
    ['ok@1 busy@2', 'slow'],
    ['credentials@1 unreachable@2', 'unreachable'],
  ])('%s is %s', (script, state) => {
    expect(judge({ a: script }).states.a).toBe(state);
    expect(judge({ a: script }).network).toBe('online');
  });

  it('says since when, and what the last request came to', () => {
    const { connections } = classifyHealth({
      system: null,
      evidence: [of('a', 'ok@1 unreachable@5 unreachable@9 unreachable@30')],
    });
    expect(connections).toEqual([{ id: 'a', state: 'unreachable', sinceAt: seconds(5), problem: 'unreachable!' }]);
  });
});

describe('the network', () => {
  it('is not gone because one provider is silent', () => {
    expect(judge({ a: 'unreachable@5 unreachable@8', b: 'ok@7 ok@9' })).toMatchObject({
      network: 'online',
      states: { a: 'unreachable', b: 'working' },
    });
  });

  it('is not gone because credentials are refused: a refusal is an answer', () => {
    expect(judge({ a: 'unreachable@5 unreachable@8', b: 'credentials@9' }, { online: false, at: 4 })).toMatchObject({
      network: 'online',
      states: { a: 'unreachable', b: 'credentials' },
    });
  });

  it('is silent when all that are asked fall silent, since the last of them did', () => {
    expect(judge({ a: 'ok@1 unreachable@5 unreachable@8', b: 'ok@6 unreachable@7 unreachable@10' })).toEqual({
      network: 'silent',
      since: 7,
      states: { a: 'offline', b: 'offline' },
    });
  });

  it('is gone when the system says so and nothing answers, one failure being enough', () => {
    expect(judge({ a: 'ok@1 unreachable@5', b: 'ok@3' }, { online: false, at: 4 })).toEqual({
      network: 'gone',
      since: 4,
      states: { a: 'offline', b: 'offline' },
    });
  });

  it('is there, whatever the system says, while a server answers (this computer, this house)', () => {
    expect(judge({ a: 'ok@5' }, { online: false, at: 4 }).network).toBe('online');
    expect(judge({ a: 'unreachable@5 unreachable@8', b: 'ok@9' }, { online: false, at: 4 }).network).toBe('online');
  });

  it('is gone although an answer that was under way came in after the system said so', () => {
    expect(judge({ a: 'ok@5 unreachable@6' }, { online: false, at: 4 }).network).toBe('gone');
  });

  it('is back with the first answer', () => {
    expect(judge({ a: 'unreachable@5 unreachable@8 ok@20', b: 'unreachable@6 unreachable@9' })).toMatchObject({
      network: 'online',
      states: { a: 'working', b: 'unreachable' },
    });
  });

  it('never counts as missing before anything was asked', () => {
    expect(judge({ a: '', b: '' }, { online: false, at: 4 }).network).toBe('online');
  });

  it('whatever happened: it is never missing while the newest outcome of all is an answer', () => {
    const kind = fc.constantFrom<OutcomeKind[]>('ok', 'unreachable', 'credentials', 'busy', 'refused');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), kind), { minLength: 1, maxLength: 20 }),
        fc.option(fc.record({ online: fc.boolean(), sinceAt: fc.nat(20_000) })),
        (events, system) => {
          const evidence = [0, 1, 2].map((who) => ({
            id: String(who),
            outcomes: events.flatMap(([by, what], n): Outcome[] =>
              by === who ? [{ at: seconds(n), kind: what, problem: null }] : [],
            ),
          }));
          const { network, connections } = classifyHealth({ evidence, system });
          if (events.at(-1)?.[1] !== 'unreachable') expect(network.state).toBe('online');
          // Without a network all is offline; in a silence of several only what is silent itself.
          for (const one of connections) {
            const last = evidence[Number(one.id)]?.outcomes.at(-1)?.kind;
            expect(one.state === 'offline').toBe(
              network.state === 'gone' || (network.state === 'silent' && last === 'unreachable'),
            );
          }
        },
      ),
    );
  });
});
