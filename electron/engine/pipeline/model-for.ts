import { forPerson } from '../providers/openai';
import type { Accounts, ModelAccess } from './accounts';
import type { WorkSource } from './pipeline';

/** The workspace's model for a piece of work, or null without one: what a person asked for by hand goes before the rest. */
export const modelFor = async (accounts: Accounts, source: WorkSource): Promise<ModelAccess | null> => {
  const access = await accounts.model();
  return access !== null && source === 'manual' ? { ...access, client: forPerson(access.client) } : access;
};
