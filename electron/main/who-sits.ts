import type { Profile } from '../../shared/schemas/people';

type Before = { id: string | null; email: string | null };

const roles = ['setter', 'manager', 'admin'] as const;

/**
 * The profile of the one who sits here, in a workspace that was opened or switched to: who was here before, by id, else by address.
 * A stranger to it is put in the first seat of the least role; where nobody was here at all, in the first seat. Null without people.
 */
export const whoSits = (profiles: readonly Profile[], before: Before): string | null => {
  const same = profiles.find(({ id }) => id === before.id);
  if (same) return same.id;
  if (before.email === null) return profiles[0]?.id ?? null;
  const { email } = before;
  const known = profiles.find((profile) => profile.email.toLowerCase() === email.toLowerCase());
  if (known) return known.id;
  for (const role of roles) {
    const least = profiles.find((profile) => profile.role === role);
    if (least) return least.id;
  }
  return null;
};
