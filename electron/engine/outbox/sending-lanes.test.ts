import { expect, it } from 'vitest';
import { createSendingLanes } from './sending-lanes';

it('connections that are one mailbox take turns, others do not wait for each other', async () => {
  const lanes = createSendingLanes((id) => (id === 'other' ? id : 'one mailbox'));
  const seen: string[] = [];
  let letGo = (): void => {};
  const first = lanes.run('a', async () => {
    seen.push('a begins');
    await new Promise<void>((done) => {
      letGo = done;
    });
    seen.push('a ends');
  });
  const second = lanes.run('b', async () => {
    seen.push('b');
  });
  await lanes.run('other', async () => {
    seen.push('other');
  });
  letGo();
  await Promise.all([first, second]);
  expect(seen).toEqual(['a begins', 'other', 'a ends', 'b']);
});
