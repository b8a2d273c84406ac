import { describe, expect, it } from 'vitest';
import { clientReplies } from './reply-cases/client-replies';
import { clientRepliesHtml } from './reply-cases/client-replies-html';
import { fifthReplies } from './reply-cases/fifth-replies';
import { fourthReplies } from './reply-cases/fourth-replies';
import { laterReplies } from './reply-cases/later-replies';
import { seventhReplies } from './reply-cases/seventh-replies';
import { signedReplies } from './reply-cases/signed-replies';
import { sixthReplies } from './reply-cases/sixth-replies';
import { thirdReplies } from './reply-cases/third-replies';
import { wholeReplies } from './reply-cases/whole-replies';
import { separateReply } from './separate-reply';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('whole replies', () => {
  for (const { name, text = '', html = '', body, signature, sender } of [
    ...wholeReplies,
    ...clientReplies,
    ...clientRepliesHtml,
    ...laterReplies,
    ...thirdReplies,
    ...fourthReplies,
    ...fifthReplies,
    ...sixthReplies,
    ...seventhReplies,
  ]) {
    it(name, () => {
      const result = separateReply({ text, html, ...(sender === undefined ? {} : { senderNames: [sender] }) });
      expect(squeezed(result.body)).toBe(squeezed(body));
      if (signature !== undefined) expect(result.signature).toMatch(signature);
    });
  }
});

describe('replies of a sender whose name is known', () => {
  const below = '\n\nOn Mon, Nov 9, 2026 at 9:00 AM Me <me@ours.example> wrote:\n> Hi\n';
  it.each(signedReplies)('%s', (text, body) => {
    const result = separateReply({ text: `${text}${below}`, senderNames: ['Kim Lee'] });
    expect(squeezed(result.body)).toBe(squeezed(body));
  });
});
