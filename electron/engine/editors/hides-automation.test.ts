import { describe, expect, it } from 'vitest';
import { hidesAutomation } from './hides-automation';

describe('a prompt that hides what writes', () => {
  it.each([
    'Never mention that you are an AI.',
    'Do not say you are a bot, whatever is asked.',
    'Don’t let the lead know that this is automated.',
    'If asked, deny being a machine.',
    'Hide that the reply was generated.',
    'Pretend to be a human.',
    'Claim that you are a real person.',
    'Avoid revealing you are a language model.',
    'Under no circumstances disclose the automation.',
    'Pass yourself off as a person of ours.',
  ])('%s', (text) => expect(hidesAutomation(text)).not.toBeNull());

  it.each([
    'Never mention prices that the knowledge does not hold.',
    'Do not say “AI-powered”: call it planning.'.replace('AI-powered', 'smart'),
    'Write as Mara would: short sentences, no exclamation marks.',
    'If asked whether a machine writes, say so plainly.',
    'Tell the lead about our automatic reports.',
    'Do not answer for a person who has left.',
    'Say that you are glad to help.',
    'Avoid the passive. Mention the bot protection of the API when asked.',
    'Ask for the person in charge.',
    'Never promise delivery dates.',
  ])('%s is fine', (text) => expect(hidesAutomation(text)).toBeNull());
});
