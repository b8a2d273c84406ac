/** The event's id of a proposal. Google takes ids of base32hex digits (0–9, a–v): a UUID without its dashes is one. */
export const eventIdOf = (proposalId: string): string => `cs${proposalId.replaceAll('-', '').toLowerCase()}`;
