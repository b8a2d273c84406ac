import { z } from 'zod';
import { campaignSettings } from './campaign';
import { role } from './common';
import { connectionConfig, workspaceSettings } from './workspace';

/**
 * A whole workspace as a file: what the demo is made of and what an admin may import.
 * Campaigns are matched to the provider's by name; those not yet synced get their settings when they appear.
 */
export const workspaceFile = z.object({
  name: z.string().min(1),
  demo: z.boolean().default(false),
  settings: workspaceSettings.partial(),
  profiles: z.array(z.object({ name: z.string(), email: z.email(), role })).min(1),
  connections: z.array(z.object({ label: z.string(), config: connectionConfig, secret: z.string().nullable() })),
  /** Settings every campaign of the file starts from. */
  campaignDefaults: campaignSettings.partial(),
  campaigns: z.array(
    z.object({
      name: z.string(),
      settings: campaignSettings.omit({ liveFromAt: true }).partial(),
      /** How far back live drafting reaches when the campaign is first seen; 0 = only what arrives from then on. */
      draftHistoryDays: z.number().min(0).default(0),
    }),
  ),
  knowledge: z.array(z.object({ key: z.string(), text: z.string(), campaign: z.string().nullable().default(null) })),
});
export type WorkspaceFile = z.infer<typeof workspaceFile>;
