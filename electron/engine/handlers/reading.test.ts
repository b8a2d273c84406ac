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
    return url.includes('b.png') ? { why: 'certificate' } : { data: 'data:image/png;base64,AA==' };
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
      why: ['The certificate of cdn.example is not valid.'],
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

it('pictures of the mail’s own parts are shown without asking anybody, and those that are not kept are counted', async () => {
  const { t, id, asked } = await withPictures();
  const own = '<p>Hi</p><img src="cid:logo"><img src="cid:lost"><img src="https://cdn.example/a.png">';
  t.ctx.store.sqlite.prepare('UPDATE messages SET raw_html = ?').run(own);
  expect(await t.call('message.inlinePictures', { id }, 'setter')).toEqual({ pictures: [], missing: 2 });
  const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([1, 0, 1, 0, 0, 0, 0])]).toString('base64');
  const source = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${own}\r\n--b\r\nContent-Type: image/gif\r\nContent-ID: <logo>\r\nContent-Transfer-Encoding: base64\r\n\r\n${gif}\r\n--b--\r\n`;
  t.ctx.store.sqlite
    .prepare('INSERT OR REPLACE INTO message_sources (message_id, raw) VALUES (?, ?)')
    .run(id, Buffer.from(source));
  expect(await t.call('message.inlinePictures', { id }, 'setter')).toEqual({
    pictures: [{ url: 'cid:logo', data: `data:image/gif;base64,${gif}` }],
    missing: 1,
  });
  expect(asked).toEqual([]);
});

it('how a message is laid out is kept for that message', async () => {
  const { t, id } = await withPictures();
  await t.call('message.setLayout', { id, asSent: true }, 'setter');
  expect((await t.call('message.reading', { id })).asSent).toBe(true);
  await t.call('message.setLayout', { id, asSent: false });
  expect((await t.call('message.reading', { id })).asSent).toBe(false);
});

describe('an attachment', () => {
  const source = [
    'From: dana@northwind.example',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Two files.',
    '--b',
    'Content-Type: text/csv; name=stops.csv',
    'Content-Disposition: attachment; filename=stops.csv',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('a,b').toString('base64'),
    '--b',
    'Content-Type: text/csv; name=stops.csv',
    'Content-Disposition: attachment; filename=stops.csv',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('c,d').toString('base64'),
    '--b--',
    '',
  ].join('\r\n');
  const listed = { name: 'stops.csv', type: 'text/csv', sizeBytes: 3 };

  it('is taken from the kept source, each by its place', async () => {
    const { t, id } = await withPictures();
    t.ctx.store.sqlite.prepare('UPDATE messages SET attachments = ?').run(JSON.stringify([listed, listed]));
    t.ctx.store.sqlite
      .prepare('INSERT OR REPLACE INTO message_sources (message_id, raw) VALUES (?, ?)')
      .run(id, Buffer.from(source));
    const words = async (index: number) =>
      Buffer.from((await t.call('message.attachment', { id, index }, 'setter')).base64, 'base64').toString();
    expect([await words(0), await words(1)]).toEqual(['a,b', 'c,d']);
    await expect(words(2)).rejects.toThrow(/not_found/);
  });

  it('that is not kept here says where it is', async () => {
    const { t, id } = await withPictures();
    t.ctx.store.sqlite.prepare('UPDATE messages SET attachments = ?').run(JSON.stringify([listed]));
    t.ctx.store.sqlite.prepare('DELETE FROM message_sources').run();
    await expect(t.call('message.attachment', { id, index: 0 })).rejects.toThrow(/Open the mail in your mailbox/);
  });
});
