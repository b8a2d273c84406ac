import { describe, expect, it } from 'vitest';
import { emptyContext } from '../../editors/empty-check-context';
import { runRuleChecks } from '../run-rule-checks';

const found = (mayBeAutomatic: string | null | undefined, draft = '') =>
  runRuleChecks({ ...emptyContext, draft, mayBeAutomatic }).find((each) => each.name === 'automatic');

const sentences = [
  'we confirm the receipt of your mail.',
  'your request has been registered.',
  'this mailbox is not read.',
  'I am away until Monday.',
  'Ihre Nachricht ist eingegangen.',
  'merci, nous traiterons votre demande.',
  'recibimos su mensaje.',
  'wir melden uns.',
  'ticket 4471 was opened.',
  'somebody will be in touch.',
];

describe('automatic', () => {
  it.each(sentences)('fails with its words where the inbound may be a robot’s: %s', (words) => {
    const evidence = `May be automatic: “${words}”.`;
    expect(found(evidence)).toEqual({ name: 'automatic', passed: false, evidence });
  });

  it.each(sentences)('passes where the gates found nothing, whatever the draft says: %s', (words) => {
    for (const nothing of [null, undefined])
      expect(found(nothing, `Hi Dana, ${words}`)).toEqual({ name: 'automatic', passed: true, evidence: '' });
  });
});
