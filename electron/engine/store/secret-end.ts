import type { ConnectionConfig } from '../../../shared/schemas/workspace';

/**
 * What may be shown of a stored secret, so that a person tells two apart: the last four characters of a key or token. Of a password
 * nothing is shown (''): it is short, and four of its letters are half of it. Null when none is stored.
 */
export const secretEndOf = ({ kind }: Pick<ConnectionConfig, 'kind'>, secret: string | null): string | null =>
  secret === null ? null : kind === 'email' ? '' : secret.slice(-4);
