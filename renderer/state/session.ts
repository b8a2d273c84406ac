import type { Role } from '../../shared/schemas/common';
import type { ProfileCard } from '../../shared/schemas/people';
import { roleAllows } from '../../shared/values/common';
import { useCall } from '../api/use-call';

/** Who works here: the profile main remembers, else the first. Undefined until known. */
export const useProfile = (): ProfileCard | undefined => {
  const context = useCall('shell.context', {}).value;
  const profiles = useCall('profiles.list', {}).value?.profiles;
  if (!context || !profiles) return undefined;
  return profiles.find((profile) => profile.id === context.profileId) ?? profiles[0];
};

/** Whether the profile may do what a role may; the engine asks again at every command. */
export const useMay = (role: Role): boolean => {
  const profile = useProfile();
  return profile !== undefined && roleAllows(profile.role, role);
};

/** The first admin's name, for "who may". */
export const useAdminName = (): string | null => {
  const profiles = useCall('profiles.list', {}).value?.profiles;
  return profiles?.find((profile) => profile.role === 'admin')?.name ?? null;
};
