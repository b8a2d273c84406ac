import { boundBroken, endsWithSignature } from '../../drafting';
import type { Check } from '../check-context';
import { fail, pass } from './result';

/** The text is there and keeps to its channel's bounds. */
export const length: Check = ({ channel, draft }) => {
  if (draft.trim() === '') return fail('length', 'The draft is empty.');
  const broken = boundBroken(channel, draft);
  return broken === null ? pass('length') : fail('length', broken);
};

/** A mail ends with the persona's signature, whole. Other channels carry none. */
export const signature: Check = ({ channel, draft, persona }) => {
  if (channel !== 'email' || endsWithSignature(draft, persona.signature.trim())) return pass('signature');
  return fail('signature', 'The signature is missing or incomplete.');
};
