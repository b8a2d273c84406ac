import type { Bounce, BounceFailure, BounceKind } from './bounce';

const order: readonly BounceKind[] = ['hard', 'policy', 'soft', 'challenge', 'report', 'delivered'];

export const worst = (failures: readonly BounceFailure[]): BounceKind =>
  order.find((kind) => failures.some((each) => each.kind === kind)) ?? 'soft';

/** The system's own words without field type, codes and addresses' doubles, at most 120 characters, cut at a word. */
const ownWords = (diagnostic: string): string => {
  const said = diagnostic
    .replace(/^[\w-]{2,20}\s*;\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (said.length <= 120) return said;
  const cut = said.slice(0, 120);
  return `${cut.slice(0, Math.max(60, cut.lastIndexOf(' ')))}…`;
};

const numbers = (failure: BounceFailure): string =>
  [failure.status, failure.code === null ? null : `SMTP ${failure.code}`].filter((each) => each !== null).join(', ');

/** "dana@… could not be reached: the address does not exist (5.1.1, SMTP 550). The mail system said: “…”." */
const sentenceOf = (failure: BounceFailure, who: string): string => {
  const codes = numbers(failure);
  const said = ownWords(failure.diagnostic);
  const verb =
    failure.kind === 'hard'
      ? 'cannot be reached'
      : failure.kind === 'policy'
        ? 'was not reached'
        : 'could not be reached';
  return `${who} ${verb}: ${failure.why}${codes === '' ? '' : ` (${codes})`}.${said === '' ? '' : ` The mail system said: “${said}”.`}`;
};

/** Joins what a report says of its recipients to one answer, the worst first, and the sentence that a person reads. */
export const tellBounce = (input: {
  kind: BounceKind;
  failures: BounceFailure[];
  /** Who is meant when no failure names an address. */
  returnedTo: readonly string[];
  originalMessageIds: string[];
}): Bounce => {
  const { kind, failures } = input;
  const main = failures.find((each) => each.kind === kind) ?? failures[0];
  const named = [...new Set(failures.map((each) => each.address).filter((each) => each !== ''))];
  const recipients = named.length > 0 ? named : [...input.returnedTo];
  const others = failures.filter((each) => each !== main && each.address !== main?.address).length;
  const who = main?.address || recipients[0] || 'An address that the report does not name';
  const more = others === 0 ? '' : ` The report names ${others} more ${others === 1 ? 'address' : 'addresses'}.`;
  return {
    kind,
    status: main?.status ?? null,
    code: main?.code ?? null,
    recipients,
    failures,
    originalMessageIds: input.originalMessageIds,
    evidence:
      kind === 'delivered' || main === undefined
        ? `The mail to ${recipients.join(', ') || 'a recipient'} was delivered or passed on: a delivery status report (RFC 3464) says so.`
        : `${sentenceOf(main, who)}${more}`,
  };
};
