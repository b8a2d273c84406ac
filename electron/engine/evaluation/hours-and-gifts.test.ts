import { describe, expect, it } from 'vitest';
import { replyInNovember } from './reply-in-november.fixture';
import { runRuleChecks } from './run-rule-checks';

const knowledge = [{ key: 'price', text: '€29 per van and month.' }];
/** Whether a check holds a reply with this one sentence, to a lead who asked what it costs. */
const failed = (draft: string, name: string): boolean =>
  runRuleChecks(replyInNovember({ body: 'What does it cost for 14 vans?', draft, knowledge })).some(
    (check) => check.name === name && !check.passed,
  );

describe('an hour in words without a day is a time as well', () => {
  it.each([
    'I will call you at five.',
    'My colleague will call you at five, your time.',
    'Call me at five.',
    'Let us talk at ten sharp.',
    'Wir rufen Sie um fünf an.',
    'Wir telefonieren um fünf.',
    'We bellen u om vijf.',
    'Le llamo a las cinco.',
    'Ligo-lhe às cinco.',
    'La chiamo alle cinque.',
  ])('is held: %s', (draft) => expect(failed(draft, 'time')).toBe(true));

  it.each([
    'The demo starts at ten vans.',
    'We can talk at one of the two times.',
    'Our plans start at three vans; let us talk.',
    'We met at one of your depots.',
    'Das Gespräch dauert um zwei Minuten länger.',
    'Call me when it suits you.',
    'We can talk about all five depots.',
    'Ein Anruf genügt, um zwei Fragen zu klären.',
    'Let us meet at one and the same place.',
    'It starts at five.',
  ])('is read as ever: %s', (draft) => expect(failed(draft, 'time')).toBe(false));
});

describe('what is said to cost nothing', () => {
  it.each([
    'It is free for the first year.',
    'The first year is free.',
    'You get three months free.',
    'It will not cost you anything.',
    'That won’t cost you a penny.',
  ])('is held: %s', (draft) => expect(failed(draft, 'price')).toBe(true));

  it.each(['Feel free to ask.', 'Your drivers are free to choose.', 'It costs €29 per van and month.'])(
    'is read as ever: %s',
    (draft) => expect(failed(draft, 'price')).toBe(false),
  );
});
