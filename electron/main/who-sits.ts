import type { Profile } from '../../shared/schemas/people';

/** Who sits or sat at this computer; nulls where nobody did. */
export type Person = { id: string | null; email: string | null };

const roles = ['setter', 'manager', 'admin'] as const;

const sameAs = (profiles: readonly Profile[], { id, email }: Person): Profile | undefined =>
  profiles.find((profile) => profile.id === id) ??
  profiles.find((profile) => profile.email.toLowerCase() === email?.toLowerCase());

/** Whether a person has a profile here, by id or else by address. */
export const isOneOf = (profiles: readonly Profile[], person: Person): boolean =>
  sameAs(profiles, person) !== undefined;

/**
 * The profile of the one who sits here, in a workspace that was opened or switched to: who was here before, by id, else by address.
 * A stranger to it is put in the first seat of the least role; where nobody was here at all, in the first seat. Null without people.
 */
export const whoSits = (profiles: readonly Profile[], before: Person): string | null => {
  const known = sameAs(profiles, before);
  if (known) return known.id;
  if (before.email === null) return profiles[0]?.id ?? null;
  for (const role of roles) {
    const least = profiles.find((profile) => profile.role === role);
    if (least) return least.id;
  }
  return null;
};
