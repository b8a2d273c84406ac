import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

const tom = { name: 'Tom Reyes', email: 'tom@northwind.example' };

describe('taking back a rejection', () => {
  it('puts the draft before a person again, once, and the rejection counts no more', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.reject', { id: draft.id, reason: 'wrong_tone' });
    expect((await t.call('drafts.unreject', { id: draft.id })).draft.state).toBe('pending');
    await expect(t.call('drafts.unreject', { id: draft.id })).rejects.toThrow(/already_settled/);
    expect((await t.call('queue.list', {})).rows.map((row) => row.id)).toContain(draft.id);
  });

  it('is refused once the lead may not be written to any more', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.reject', { id: draft.id, reason: 'other' });
    await t.call('leads.setOptOut', { leadId: draft.leadId, optedOut: true });
    await expect(t.call('drafts.unreject', { id: draft.id })).rejects.toThrow(/already_settled/);
  });
});

describe('approving', () => {
  it('names the exact text: another text is refused, and so is another addressee', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting({ cc: [tom] });
    const { draft: shown } = await t.call('drafts.get', { id: draft.id });
    await t.call('drafts.edit', { id: draft.id, body: `${draft.body} PS.`, version: draft.version });
    const approval = { id: draft.id, fingerprint: shown.fingerprint };
    await expect(t.call('drafts.approve', approval)).rejects.toThrow(/text_changed/);
    await t.call('drafts.edit', { id: draft.id, body: draft.body, version: draft.version + 1 });
    await t.call('leads.setReplier', {
      leadId: draft.leadId,
      replier: tom,
    });
    await expect(t.call('drafts.approve', approval)).rejects.toThrow(/text_changed/);
    expect(t.sends()).toHaveLength(0);
  });

  it('is refused when the lead wrote since, until the person has seen it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.edit', { id: draft.id, body: 'Mine entirely.', version: draft.version });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'And does it work on old phones as well?' });
    await t.sync();
    await expect(t.approve(draft)).rejects.toThrow(/newer_inbound/);
    const { draft: shown, newerInboundAt, inboundSeq } = await t.call('drafts.get', { id: draft.id });
    expect(newerInboundAt).toBe(t.clock.now());
    await t.call('drafts.approve', {
      id: draft.id,
      fingerprint: shown.fingerprint,
      seenSeq: inboundSeq,
    });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it.each([
    ['in the same second', 0],
    ['dated by a clock that runs a minute behind', -60_000],
  ])('is refused when the lead wrote %s as what it answers, after it was read', async (_what, offsetMs) => {
    const t = await engineForTests(byPeople);
    const at = t.clock.now();
    const draft = await t.waiting({ at });
    // Another draft may take its place when the lead writes again, but not that of a person's own words.
    await t.call('drafts.edit', { id: draft.id, body: 'Mine entirely.', version: draft.version });
    const read = await t.call('drafts.get', { id: draft.id });
    t.clock.advance(5_000);
    t.mailbox.arrive({ text: 'Forget the vans, we need trailers.', at: at + offsetMs });
    await t.sync();
    const approval = { id: draft.id, fingerprint: read.draft.fingerprint };
    await expect(t.call('drafts.approve', { ...approval, seenSeq: read.inboundSeq })).rejects.toThrow(/newer_inbound/);
    // Who says nothing of what they read has read what the draft answers, and no more.
    await expect(t.call('drafts.approve', approval)).rejects.toThrow(/newer_inbound/);
    expect(t.sends()).toHaveLength(0);
    const again = await t.call('drafts.get', { id: draft.id });
    await t.call('drafts.approve', { ...approval, seenSeq: again.inboundSeq });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('a draft says since when it is behind what the lead wrote; one asked for then is not', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const since = async (id: string) => (await t.call('drafts.get', { id })).newerInboundAt;
    expect(await since(draft.id)).toBeNull();
    await t.call('drafts.edit', { id: draft.id, body: 'Mine entirely.', version: draft.version });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'And does it work on old phones as well?' });
    await t.sync();
    const wroteAt = t.clock.now();
    t.clock.advance(60_000);
    expect(await since(draft.id)).toBe(wroteAt);
    // Asked for with the newer message there, whichever of the two it answers.
    const { draftId } = await t.call('drafts.regenerate', { id: draft.id });
    expect(await since(draftId)).toBeNull();
    t.mailbox.arrive({ text: 'Hello?' });
    await t.sync();
    expect(await since(draftId)).toBe(t.clock.now());
  });

  it('what brought an edited draft back stands in the queue, and one that was replaced says why', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { draft: edited } = await t.call('drafts.edit', { id: draft.id, body: 'Mine.', version: draft.version });
    const headline = async () => (await t.call('queue.list', {})).rows.find((row) => row.id === draft.id)?.headline;
    expect(await headline()).toBe('You edited this draft, so the score is void');
    await t.approve(t.draft(draft.id));
    t.clock.advance(2_000);
    t.mailbox.arrive({ text: 'And does it work on old phones as well?' });
    await t.sync();
    expect(await headline()).toBe('Dana Okafor wrote again');
    const { decision, draft: shown } = await t.call('drafts.get', { id: draft.id });
    expect(decision).toMatchObject({ rule: 'held_back', fingerprint: shown.fingerprint });
    await t.call('drafts.edit', { id: draft.id, body: 'Mine, and more.', version: t.draft(draft.id).version });
    expect(await headline()).toBe('You edited this draft, so the score is void');
    await t.call('drafts.regenerate', { id: draft.id });
    expect(t.draft(draft.id).state).toBe('superseded');
    await expect(t.call('drafts.approve', { id: draft.id, fingerprint: edited.fingerprint })).rejects.toThrow(
      'already_settled: Dana Okafor wrote again, and a newer draft took the place of this one. Nothing was sent again.',
    );
  });

  it('one that somebody had drafted anew says so', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.regenerate', { id: draft.id });
    await expect(t.approve(draft)).rejects.toThrow(
      'already_settled: A newer draft took the place of this one. Nothing was sent again.',
    );
  });

  it('by several at once: one wins, the others are told, one reply leaves', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const answers = await Promise.allSettled([
      t.approve(draft),
      t.approve(draft, 'admin'),
      t.approve(draft, 'manager'),
    ]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(String(answer.reason)).toContain('already_settled: Mara Lind approved this draft first.');
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('is refused for a draft without text, and for a lead who may not be written to', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.edit', { id: draft.id, body: '  ', version: draft.version });
    await expect(t.approve(draft)).rejects.toThrow(/bad_input/);
    t.ctx.store.sqlite.prepare('UPDATE leads SET bounced_at = 1').run();
    await t.call('drafts.edit', { id: draft.id, body: 'Words.', version: draft.version + 1 });
    await expect(t.approve(draft)).rejects.toThrow(/lead_blocked/);
  });

  it.each([
    ['sms', 'a'.repeat(459), 'a'.repeat(460), /bad_input: This SMS takes 4 parts; at most 3 are sent/],
    ['linkedin', 'One.\n\nTwo.\n\nThree.', 'One.\n\nTwo.\n\nThree.\n\nFour.', /bad_input: This LinkedIn message has 4/],
  ] as const)(
    'of more than %s carries is refused, now, later and among several, until it fits',
    async (channel, fits, tooLong, refusal) => {
      const t = await engineForTests(byPeople);
      t.mailbox.arrive({ channel });
      await t.sync();
      await t.work();
      const [draft] = t.drafts();
      if (draft?.channel !== channel) throw new Error(`no draft for ${channel}`);
      const edited = await t.call('drafts.edit', { id: draft.id, body: tooLong, version: draft.version });
      const approval = { id: draft.id, fingerprint: edited.draft.fingerprint };
      await expect(t.approve(draft)).rejects.toThrow(refusal);
      await expect(t.call('drafts.approveLater', { ...approval, sendAt: t.clock.now() + 3_600_000 })).rejects.toThrow(
        refusal,
      );
      t.ctx.store.sqlite.prepare("UPDATE decisions SET held_anyway = 'none'").run();
      const { sends, refused } = await t.call('drafts.approveMany', { items: [{ ...approval, seenSeq: null }] });
      expect(sends).toEqual([]);
      expect(`${refused[0]?.code}: ${refused[0]?.message}`).toMatch(refusal);
      expect(t.draft(draft.id).state).toBe('pending');
      await t.call('drafts.edit', { id: draft.id, body: fits, version: edited.draft.version });
      await t.approve(draft);
      expect(t.draft(draft.id).state).toBe('sending');
    },
  );

  it('of the same words to the same lead is refused until the first one has come to an end', async () => {
    const t = await engineForTests(byPeople);
    const write = async (id: string, body: string) => t.call('drafts.edit', { id, body, version: t.draft(id).version });
    /** Approves having read everything that the lead wrote. */
    const approveSeen = async (id: string) => {
      const { draft, inboundSeq } = await t.call('drafts.get', { id });
      return t.call('drafts.approve', { id, fingerprint: draft.fingerprint, seenSeq: inboundSeq });
    };
    const first = await t.waiting({ text: 'Could we talk on Tuesday?' });
    await write(first.id, 'Yes, on Tuesday at nine.');
    await approveSeen(first.id);
    t.mailbox.script.push((_message, handedOff) => {
      handedOff();
      return { kind: 'uncertain', code: 'timeout', message: 'No answer came.' };
    });
    await t.leave();
    expect(t.send(first.id).state).toBe('uncertain');
    const second = await t.waiting({ text: 'And what does it cost for ten vans?' });
    await write(second.id, '  Yes, on Tuesday \nat nine.');
    await expect(approveSeen(second.id)).rejects.toThrow(/conflict: .* may have left already. Say first/);
    expect(t.draft(second.id).state).toBe('pending');
    const firstIs = (state: string) =>
      t.ctx.store.sqlite.prepare('UPDATE outbox SET state = ? WHERE draft_id = ?').run(state, first.id);
    firstIs('queued');
    await expect(approveSeen(second.id)).rejects.toThrow(/conflict: .* is on its way. Take that one back first/);
    // Other words are another message, and so are the same ones once it is known what became of the first.
    await write(second.id, 'Yes, Tuesday at nine it is.');
    const { send } = await approveSeen(second.id);
    await t.call('drafts.undo', { sendId: send.id });
    await write(second.id, 'Yes, on Tuesday at nine.');
    firstIs('sent');
    await approveSeen(second.id);
  });

  it('a draft of a campaign whose persona is empty can be opened and approved', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    t.ctx.store.sqlite.prepare("UPDATE campaigns SET persona = '{}', version = version + 1").run();
    const detail = await t.call('drafts.get', { id: draft.id });
    expect(detail.senderName).toBe('');
    expect((await t.call('campaigns.list', {})).campaigns[0]?.persona.tone).toBe('');
  });

  it('older than a day asks again', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.clock.advance(24 * 3_600_000 + 1);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id)).toMatchObject({ state: 'expired', code: 'expired' });
    expect((await t.call('drafts.get', { id: draft.id })).decision?.headline).toBe('Approved more than a day ago');
  });
});

describe('editing and rejecting', () => {
  it('an edit over somebody else’s edit is refused and loses nothing', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.edit', { id: draft.id, body: 'First.', version: draft.version });
    await expect(t.call('drafts.edit', { id: draft.id, body: 'Second.', version: draft.version })).rejects.toThrow(
      /conflict/,
    );
    expect(t.draft(draft.id).body).toBe('First.');
  });

  it('a rejected draft is settled: nobody approves, edits or regenerates it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.reject', { id: draft.id, reason: 'wrong_tone', note: 'too stiff' }, 'manager');
    await expect(t.approve(draft)).rejects.toThrow(/already_settled: Ruth Amadi rejected this draft first/);
    await expect(t.call('drafts.reject', { id: draft.id, reason: 'other' })).rejects.toThrow(/already_settled/);
    await expect(t.call('drafts.regenerate', { id: draft.id })).rejects.toThrow(/already_settled/);
  });

  it('a new draft takes the old one’s place only once it exists', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    t.model.fails.set('strategy', { code: 'spent_balance', fatal: true });
    await expect(t.call('drafts.regenerate', { id: draft.id })).rejects.toThrow(
      /provider_refused: .*The draft you had is as it was\.$/,
    );
    expect(t.draft(draft.id).state).toBe('pending');
    t.model.fails.clear();
    t.model.says.extra = ' It is short.';
    const { draftId } = await t.call('drafts.regenerate', { id: draft.id, wish: 'shorter' });
    expect(t.draft(draft.id).state).toBe('superseded');
    expect(t.pending()).toMatchObject({ id: draftId });
    expect(t.pending().body).toContain('It is short.');
  });

  it('a draft approved while another is written for it stays the only one', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    t.model.meanwhile.set('reply', async () => void (await t.approve(draft)));
    // Nothing is said to stand that has been approved meanwhile.
    const refused = t.call('drafts.regenerate', { id: draft.id });
    await expect(refused).rejects.toThrow(/conflict/);
    await expect(refused).rejects.not.toThrow(/as it was/);
    expect(t.drafts()).toHaveLength(1);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });
});

describe('what a person says about a lead', () => {
  it('another addressee: what waits goes there, the lead stays in Cc', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting({ cc: [tom] });
    await t.call('leads.setReplier', { leadId: draft.leadId, replier: tom }, 'setter');
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered).toMatchObject([{ to: [tom], cc: [{ email: 'dana@northwind.example' }] }]);
  });

  it('an addressee that is not of the conversation, is us or opted out is refused, and nothing changes', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting({ cc: [tom] });
    const ivo = await t.waiting({ lead: 'ivo@couriers.example', campaign: 'Couriers' });
    const [ours] = t.ctx.store.sqlite
      .prepare<[], { mine: string }>('SELECT json_extract("to", \'$[0].email\') AS mine FROM messages')
      .all();
    const set = (email: string) =>
      t.call('leads.setReplier', { leadId: draft.leadId, replier: { name: 'Dana Okafor', email } }, 'setter');
    for (const email of ['ivo@couriers.example', 'dana@northwind.example.evil.example', ours?.mine ?? ''])
      await expect(set(email), email).rejects.toThrow(/bad_input: .* is not in this conversation/);
    expect(t.draft(draft.id)).toMatchObject({ to: draft.to, cc: draft.cc, version: draft.version });
    expect(t.lead('dana@northwind.example').replier).toBeNull();
    expect(t.draft(ivo.id).state).toBe('pending');
    // The name is the conversation's, not the caller's: nobody is shown as somebody else.
    await set('TOM@northwind.example');
    expect(t.lead('dana@northwind.example').replier).toEqual(tom);
  });

  it('opted out: everything ends in every campaign; undone, drafts may be asked for again', async () => {
    const t = await engineForTests(byPeople);
    const here = await t.waiting();
    const there = await t.waiting({ campaign: 'Couriers' });
    await t.approve(there);
    await t.call('leads.setOptOut', { leadId: here.leadId, optedOut: true }, 'setter');
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect([here, there].map((draft) => t.draft(draft.id).state)).toEqual(['rejected', 'rejected']);
    await t.call('leads.setOptOut', { leadId: here.leadId, optedOut: false }, 'setter');
    expect(t.lead('dana@northwind.example', 'Couriers').optedOutAt).toBeNull();
  });

  it('the blacklist holds for the person, not for one campaign, and ends with the tag', async () => {
    const t = await engineForTests(byPeople);
    const here = await t.waiting();
    const there = await t.waiting({ campaign: 'Couriers' });
    await t.call('leads.setSentiment', { leadId: here.leadId, sentiment: 'Blacklist' });
    expect(t.draft(there.id).state).toBe('rejected');
    await t.call('leads.setSentiment', { leadId: here.leadId, sentiment: 'Not Interested' });
    expect(t.lead('dana@northwind.example', 'Couriers').blacklistedAt).toBeNull();
  });
});

it('a thread is read without the sources of its mails', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  t.ctx.store.sqlite.prepare("UPDATE messages SET raw_html = '<p>' || hex(zeroblob(500000)) || '</p>'").run();
  const { messages } = await t.call('inbox.thread', { leadId: draft.leadId });
  expect(messages).toMatchObject([{ hasHtml: true }]);
  expect(JSON.stringify(messages).length).toBeLessThan(5_000);
  expect((await t.call('message.html', { id: messages[0]?.id ?? '' })).html).toHaveLength(1_000_007);
});
