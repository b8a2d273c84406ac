import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillWorkspace } from '../../shared/fill-workspace';
import type { WorkspaceFile } from '../../shared/schemas/workspace-file';
import type { StandInAddresses } from '../../shared/stand-in-addresses';

/** Reads the demo's workspace from the application's resources. */
export const readDemoWorkspace = (folder: string, addresses: StandInAddresses): WorkspaceFile =>
  fillWorkspace(readFileSync(join(folder, 'workspace.json'), 'utf8'), addresses);
