import { z } from 'zod';

/** Everything a call may answer instead of a result. */
export const errorCode = z.enum([
  'bad_input',
  'unknown_call',
  'denied',
  /** The profile has a PIN that was not entered. */
  'locked',
  'not_found',
  'conflict',
  'already_settled',
  /** It was an attention check: a draft of nobody's, which nothing is done about. */
  'planted',
  /** Somebody else has it in hand. */
  'claimed',
  'text_changed',
  'newer_inbound',
  'approval_too_old',
  'lead_blocked',
  'stopped',
  /** A person stopped what they had asked for. */
  'cancelled',
  /** The reviews do not carry what was asked for. */
  'unproven',
  'run_excluded',
  'run_state',
  'lease_held',
  'database_newer',
  'database_locked',
  'database_damaged',
  'disk_full',
  'provider_auth',
  'provider_unreachable',
  'provider_refused',
  'no_secrets',
  'not_connected',
  'engine_restarted',
  'engine_down',
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCode>;

export const callError = z.object({ code: errorCode, message: z.string() });
export type CallError = z.infer<typeof callError>;

/**
 * An expected refusal, carried to the person as a code and a sentence.
 * Thrown by handlers and turned into `{ error }` by the router; anything else thrown is a bug and reads `internal`.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
