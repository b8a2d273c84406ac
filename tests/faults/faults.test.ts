import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certificates, makeCertificates } from './certificates';
import { allFaults, type Fault, faults, type Seen } from './fault';
import { applies, type Provider, providers } from './meet-faults';

/** The table between these lines of docs/reliability.md is written by this test, with COUNTERSIGN_WRITE_DOCS=1. */
const file = 'docs/reliability.md';
const begin = '<!-- faults: written by tests/faults -->';
const end = '<!-- end of faults -->';

const names = Object.keys(providers) as Provider[];
const seen = new Map<string, Seen>();
const keyOf = (provider: Provider, fault: Fault): string => `${provider} ${fault}`;

/** Ports and file names differ from run to run. */
const steady = (sentence: string): string =>
  sentence.replace(/(localhost|127\.0\.0\.1|\[?::1\]?):\d+/g, '$1:PORT').replaceAll('|', '\\|');

const table = (): string => {
  const parts = names.map((provider) => {
    const rows = allFaults
      .filter((fault) => applies(provider, fault))
      .map((fault) => {
        const one = seen.get(keyOf(provider, fault));
        return `| ${faults[fault]} | ${one?.outcome ?? '?'} | ${one?.state ?? '?'} | ${steady(one?.sentence ?? '?')} |`;
      });
    return [
      `### ${provider}`,
      '',
      '| the peer, or the way to it | outcome | state afterwards | what the person reads |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${begin}\n\n${parts.join('\n\n')}\n\n${end}`;
};

describe('bad peers', () => {
  let certificates: Certificates;
  beforeAll(() => {
    certificates = makeCertificates();
  });
  afterAll(() => certificates?.forget());

  for (const provider of names)
    describe(provider, () => {
      it.each(allFaults.filter((fault) => applies(provider, fault)))('%s', async (fault) => {
        const one = await providers[provider](fault, certificates);
        expect(one.sentence, JSON.stringify(one)).not.toBe('');
        seen.set(keyOf(provider, fault), one);
      });
    });

  it('are met as docs/reliability.md says', () => {
    const text = readFileSync(file, 'utf8');
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    expect(from, `${file} has lost the place of the table`).toBeGreaterThan(0);
    if (process.env.COUNTERSIGN_WRITE_DOCS === '1')
      writeFileSync(file, text.slice(0, from) + table() + text.slice(to + end.length));
    else expect(text.slice(from, to + end.length)).toBe(table());
  });
});
