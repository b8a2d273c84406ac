import type { EngineStatus } from '../../shared/contract';
import { t } from '../strings';

/** Why nothing leaves although nobody stopped it: the file is damaged, or the disk is full. Null: sending goes on. */
export const pausedBy = (data: EngineStatus['data']): string | null => {
  if (data.damage !== null) return t.shell.sendingDamaged;
  return data.diskFullSinceAt === null ? null : t.shell.sendingDiskFull;
};
