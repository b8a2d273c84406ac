import { describe, expect, it } from 'vitest';
import type { SlackBlock } from '../providers/slack';
import { composeDigestDm } from './compose-digest-dm';
import { composeReviewDm } from './compose-review-dm';
import { composeSettledDm } from './compose-settled-dm';
import { formatConfidence } from './format-confidence';
import type { ReviewSubject } from './review-subject';
import { cutSlack, quoteSlack } from './slack-text';

const subject: ReviewSubject = {
  draftId: '0197f0a4-0000-7000-8000-000000000001',
  leadName: 'Dana Okafor',
  leadEmail: 'dana@northwind.example',
  company: 'Northwind',
  campaignName: 'Key accounts',
  channel: 'email',
  sentiment: 'Meeting Requested',
  score: 0.82,
  threshold: 0.9,
  reason: 'The time asked for is ambiguous.',
  inbound: { subject: 'Re: routes', body: 'Could we talk on Tuesday?' },
  draft: { subject: 'Re: routes', body: 'Hi Dana,\n\nTuesday 12 May at 14:30 works.' },
  approval: null,
};

/** Every text of a message with the limit Slack has for its place. */
const texts = (blocks: SlackBlock[]): [string, number][] =>
  blocks.flatMap((block): [string, number][] => {
    if (block.type === 'header') return [[block.text.text, 150]];
    if (block.type === 'context') return block.elements.map((one): [string, number] => [one.text, 3000]);
    if (block.type === 'divider' || block.type === 'actions') return [];
    return 'fields' in block
      ? block.fields.map((one): [string, number] => [one.text, 2000])
      : [[block.text.text, 3000]];
  });
const whole = (blocks: SlackBlock[]): string =>
  texts(blocks)
    .map(([text]) => text)
    .join('\n');

describe('composeReviewDm', () => {
  it('tells lead, campaign, sentiment, confidence, reason, both texts and the way to the draft', () => {
    const dm = composeReviewDm(subject);
    const said = whole(dm.blocks);
    for (const part of ['Dana Okafor', 'Key accounts', 'Meeting Requested', '0.82 (threshold 0.90)', 'ambiguous'])
      expect(said).toContain(part);
    expect(said).toContain('> Could we talk on Tuesday?');
    expect(said).toContain('> Tuesday 12 May at 14:30 works.');
    expect(said).toContain(`<countersign://draft/${subject.draftId}|Open in Countersign>`);
    expect(JSON.stringify(dm.blocks)).not.toContain('"button"');
    expect(dm.text).toContain('Dana Okafor');
  });

  it('shows a lead’s mentions, links and ampersands as letters', () => {
    const hostile = '<!channel> <https://evil.example|click> & <@U01>';
    const dm = composeReviewDm({
      ...subject,
      leadName: hostile,
      reason: hostile,
      inbound: { subject: hostile, body: hostile },
    });
    const marked =
      texts(dm.blocks.filter((block) => block.type !== 'header'))
        .map(([text]) => text)
        .join('\n') + dm.text;
    expect(marked).not.toContain('<!channel>');
    expect(marked).not.toContain('<https://');
    expect(marked).not.toContain('<@U01>');
    expect(marked).toContain('&lt;!channel&gt;');
    expect(marked).toContain('&amp;');
  });

  it('stays inside Slack’s limits, whatever the lengths', () => {
    const long = '<&> 🚚 word\n'.repeat(3000);
    const dm = composeReviewDm({
      ...subject,
      leadName: long,
      company: long,
      campaignName: long,
      reason: long,
      inbound: { subject: long, body: long },
      draft: { subject: long, body: long },
    });
    for (const [text, limit] of texts(dm.blocks)) expect(text.length).toBeLessThanOrEqual(limit);
    for (const [text] of texts(dm.blocks)) expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(dm.blocks.length).toBeLessThanOrEqual(50);
    expect(dm.text.length).toBeLessThanOrEqual(400);
  });

  it('shows a whole email draft of the longest kind', () => {
    const body = `${'a'.repeat(1190)} end`;
    expect(whole(composeReviewDm({ ...subject, draft: { subject: 'Re', body } }).blocks)).toContain('a end');
  });

  it('says that nothing was scored', () => {
    expect(whole(composeReviewDm({ ...subject, score: null }).blocks)).toContain('not scored (threshold 0.90)');
  });
});

describe('formatConfidence', () => {
  it.each([
    [0.82, 0.9, '0.82 (threshold 0.90)'],
    [0.9, 0.9, '0.90 (threshold 0.90)'],
    [0.899, 0.9, '0.899 (threshold 0.900)'],
  ])('%d against %d', (score, threshold, text) => expect(formatConfidence(score, threshold)).toBe(text));
});

describe('slack text', () => {
  it('cuts between characters and never inside an escape', () => {
    expect(cutSlack('a & b', 5)).toBe('a…');
    expect(cutSlack('a & b', 9)).toBe('a &amp; b');
    expect(cutSlack('🚚🚚🚚', 4)).toBe('🚚…');
  });

  it('marks every line of a quotation, and cuts it at the limit', () => {
    expect(quoteSlack('a\r\n\r\n\r\n\r\nb', 100)).toBe('> a\n> \n> b');
    expect(quoteSlack('word '.repeat(100), 30).length).toBeLessThanOrEqual(30);
    expect(quoteSlack('x\n'.repeat(100), 30)).toMatch(/…$/);
  });
});

describe('composeDigestDm', () => {
  it('lists drafts with links, strikes out the settled, and counts the open', () => {
    const line = { campaignName: 'Key accounts', score: 0.5, threshold: 0.9, settlement: null };
    const dm = composeDigestDm([
      { ...line, draftId: 'd1', leadName: 'Dana' },
      { ...line, draftId: 'd2', leadName: 'Leo <x>', settlement: { verdict: 'rejected', by: 'Mara Lind' } },
    ]);
    expect(dm.text).toBe('1 draft waits for you');
    expect(whole(dm.blocks)).toContain('<countersign://draft/d1|Dana · Key accounts>');
    expect(whole(dm.blocks)).toContain('~Leo &lt;x&gt; · Key accounts~ Rejected by Mara Lind');
  });

  it('holds forty lines within the limits', () => {
    const lines = Array.from({ length: 40 }, (_, n) => ({
      draftId: subject.draftId,
      leadName: `${n}${'&'.repeat(200)}`,
      campaignName: 'x'.repeat(200),
      score: 0.899,
      threshold: 0.9,
      settlement: null,
    }));
    for (const [text, limit] of texts(composeDigestDm(lines).blocks)) expect(text.length).toBeLessThanOrEqual(limit);
  });
});

describe('composeSettledDm', () => {
  it('says who did what, and holds no mail text', () => {
    const dm = composeSettledDm(subject, { verdict: 'edited', by: 'Mara Lind' });
    expect(dm.text).toBe('Edited and approved by Mara Lind: Dana Okafor · Key accounts');
    expect(whole(dm.blocks)).not.toContain('Tuesday');
  });
});
