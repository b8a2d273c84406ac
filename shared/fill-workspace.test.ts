import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fillWorkspace } from './fill-workspace';
import { findReady, type StandInAddresses } from './stand-in-addresses';

const addresses: StandInAddresses = {
  event: 'ready',
  pid: 1,
  openai: 'http://127.0.0.1:4001/v1',
  slack: 'http://127.0.0.1:4002/api/',
  instantly: 'http://127.0.0.1:4003/api/v2',
  calendar: 'http://127.0.0.1:4004/calendar/v3',
  imap: { host: '127.0.0.1', port: 4005 },
  smtp: { host: '127.0.0.1', port: 4006 },
  control: 'http://127.0.0.1:4007',
};
const demo = readFileSync(new URL('../resources/demo/workspace.json', import.meta.url), 'utf8');

it('fills every place of the demo workspace, and it is a valid workspace file', () => {
  const file = fillWorkspace(demo, addresses);
  expect(JSON.stringify(file)).not.toContain('{{');
  const email = file.connections.find(({ config }) => config.kind === 'email')?.config;
  expect(email).toMatchObject({ imap: { host: '127.0.0.1', port: 4005 }, smtp: { port: 4006 } });
});

it('refuses a place that nobody fills', () => {
  expect(() => fillWorkspace('{"name":"{{smartlead}}"}', addresses)).toThrow(/smartlead/);
});

it('finds the ready line among other output, once it is complete', () => {
  const line = JSON.stringify(addresses);
  expect(findReady(`starting\n${line}`)).toBeNull();
  expect(findReady(`starting\n{"event":"other"}\n${line}\n`)).toEqual(addresses);
});
