import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import { readingHandlers } from './reading-handlers';

const html =
  '<p>Hi</p><img src="https://cdn.example/a.png"><img src="https://cdn.example/b.png"><img width="1" src="https://cdn.example/o.gif">';

const withPictures = async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  t.ctx.store.sqlite.prepare('UPDATE messages SET raw_html = ?').run(html);
  const asked: string[] = [];
  const { profiles } = await t.call('profiles.list', {});
  const [mara] = profiles;
  if (!mara) throw new Error('no profile');
  const handlers = readingHandlers(t.services, async (url) => {
    asked.push(url);
    return url.includes('b.png') ? null : 'data:image/png;base64,AA==';
  });
  const id = draft.messageId;
  const load = async () =>
    handlers['message.pictures']({ id }, { profileId: mara.id, name: mara.name, role: 'setter' } as never);
  return { t, id, draft, asked, load };
};

describe('pictures of a mail', () => {
  it('are fetched for nobody until a person says so, and never the ones that only count openings', async () => {
    const { t, id, asked, load } = await withPictures();
    expect(await t.call('message.reading', { id }, 'setter')).toEqual({
      asSent: null,
      pictures: false,
      remote: 3,
      tracking: 1,
    });
    await expect(load()).rejects.toThrow(/until you say so/);
    expect(asked).toEqual([]);
    await t.call('message.setPictures', { id, shown: true }, 'setter');
    expect(await load()).toEqual({
      pictures: [{ url: 'https://cdn.example/a.png', data: 'data:image/png;base64,AA==' }],
      failed: 1,
    });
    expect(asked.toSorted()).toEqual(['https://cdn.example/a.png', 'https://cdn.example/b.png']);
  });

  it('are remembered for the sender, not for others, and hidden again on a word', async () => {
    const { t, id, load } = await withPictures();
    await t.call('message.setPictures', { id, shown: true });
    const other = await t.waiting({ lead: 'ivo@couriers.example', campaign: 'Couriers' });
    t.ctx.store.sqlite.prepare('UPDATE messages SET raw_html = ?').run(html);
    expect((await t.call('message.reading', { id: other.messageId })).pictures).toBe(false);
    const again = await t.waiting({ campaign: 'Couriers' });
    expect((await t.call('message.reading', { id: again.messageId })).pictures).toBe(true);
    await t.call('message.setPictures', { id: again.messageId, shown: false });
    await expect(load()).rejects.toThrow(/until you say so/);
  });
});

it('how a message is laid out is kept for that message', async () => {
  const { t, id } = await withPictures();
  await t.call('message.setLayout', { id, asSent: true }, 'setter');
  expect((await t.call('message.reading', { id })).asSent).toBe(true);
  await t.call('message.setLayout', { id, asSent: false });
  expect((await t.call('message.reading', { id })).asSent).toBe(false);
});
