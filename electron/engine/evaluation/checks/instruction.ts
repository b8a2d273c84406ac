import type { Check } from '../check-context';
import { fail, pass, quote } from './result';

/** The inbound does not try to instruct a model. What the gates found is shown; the draft itself may be harmless. */
export const instruction: Check = ({ inboundInstruction }) =>
  inboundInstruction === null
    ? pass('instruction')
    : fail('instruction', `The message tries to instruct the model: ${quote(inboundInstruction)}.`);
