import { eq } from 'drizzle-orm';
import type { CampaignSettings } from '../../../shared/schemas/campaign';
import { defaultWorkspaceSettings } from '../../../shared/schemas/workspace';
import type { WorkspaceFile } from '../../../shared/schemas/workspace-file';
import { checkCampaignPatch } from '../editors/check-campaign-patch';
import { checkConnection } from '../editors/check-connection';
import { checkZone } from '../editors/check-zone';
import type { EngineContext } from '../engine-context';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { listConnections, saveConnection } from '../store/connections';
import type { Store } from '../store/open';
import { campaigns } from '../store/schema';
import { secretEndOf } from '../store/secret-end';
import { insertWorkspace, listProfiles, listWorkspaces, saveProfile, updateWorkspace } from '../store/workspaces';
import { type ImportedFact, placeKnowledge } from './place-knowledge';

type Preset = { settings: Partial<CampaignSettings>; draftHistoryDays: number; knowledge?: ImportedFact[] };

/** What awaits each campaign by name: its settings, and facts that hold for it alone, also of one the file only names there. */
const presetsOf = (file: WorkspaceFile): Record<string, Preset> => {
  const presets: Record<string, Preset> = Object.fromEntries(
    file.campaigns.map((campaign) => [
      campaign.name,
      { settings: { ...file.campaignDefaults, ...campaign.settings }, draftHistoryDays: campaign.draftHistoryDays },
    ]),
  );
  for (const { campaign, key, text } of file.knowledge) {
    if (campaign === null) continue;
    const preset = presets[campaign] ?? { settings: file.campaignDefaults, draftHistoryDays: 0 };
    presets[campaign] = { ...preset, knowledge: [...(preset.knowledge ?? []), { key, text }] };
  }
  return presets;
};

const campaignsOf = (store: Store, workspaceId: string): { id: string; name: string }[] =>
  store.db
    .select({ id: campaigns.id, name: campaigns.name })
    .from(campaigns)
    .where(eq(campaigns.workspaceId, workspaceId))
    .all();

/** Refuses with 'bad_input' what the pages of the window would refuse: nobody reads a file back to its author later. */
const checkFile = (file: WorkspaceFile): void => {
  if (file.settings.zone !== undefined) checkZone(file.settings.zone);
  for (const { config } of file.connections) checkConnection(config);
  for (const settings of [file.campaignDefaults, ...file.campaigns.map((each) => each.settings)])
    checkCampaignPatch(settings);
};

/**
 * Brings a workspace file in: a new workspace, or the one of the same name brought up to date. Doing it twice changes nothing
 * but where connections point, so that a host may do it at every start. Secrets go to the secret store, never to the database.
 */
export const importWorkspace = async (
  ctx: EngineContext,
  file: WorkspaceFile,
  caller: Caller,
): Promise<{ id: string; created: boolean }> => {
  checkFile(file);
  const now = ctx.ports.clock.now();
  const secrets: { name: string; value: string }[] = [];
  const result = ctx.store.write(() => {
    const known = listWorkspaces(ctx.store).find((row) => row.name === file.name && row.demo === file.demo);
    const id = known?.id ?? ctx.newId();
    if (!known)
      insertWorkspace(ctx.store, {
        id,
        name: file.name,
        demo: file.demo,
        settings: { ...defaultWorkspaceSettings, ...file.settings },
        now,
      });
    const presets = presetsOf(file);
    // Only what differs is written: a command line that opens the demo to read it leaves the database as it was.
    if (JSON.stringify(known?.campaignPresets) !== JSON.stringify(presets))
      updateWorkspace(ctx.store, id, { campaignPresets: presets }, now);
    const profiles = listProfiles(ctx.store, id);
    for (const person of file.profiles)
      if (!profiles.some((profile) => profile.email === person.email))
        saveProfile(ctx.store, id, { ...person, id: ctx.newId() }, now);
    const connections = listConnections(ctx.store, id);
    for (const wanted of file.connections) {
      const there = connections.find((row) => row.label === wanted.label);
      const connectionId = there?.id ?? ctx.newId();
      if (
        JSON.stringify(there?.config) !== JSON.stringify(wanted.config) ||
        there?.secretEnd !== secretEndOf(wanted.config, wanted.secret)
      )
        saveConnection(ctx.store, {
          id: connectionId,
          workspaceId: id,
          label: wanted.label,
          config: wanted.config,
          secretEnd: secretEndOf(wanted.config, wanted.secret),
          now,
        });
      if (wanted.secret !== null) secrets.push({ name: connectionId, value: wanted.secret });
    }
    placeKnowledge(
      ctx,
      id,
      null,
      file.knowledge.filter(({ campaign }) => campaign === null),
      now,
    );
    // Those of a campaign that no account has named yet are placed when it appears (`campaignOf`).
    for (const campaign of campaignsOf(ctx.store, id))
      placeKnowledge(ctx, id, campaign.id, presets[campaign.name]?.knowledge ?? [], now);
    if (!known)
      appendAudit(ctx.store, {
        workspaceId: id,
        at: now,
        actor: caller.name,
        actorRole: caller.role,
        kind: 'workspace.imported',
        cause: 'person',
        data: { campaigns: file.campaigns.length },
      });
    return { id, created: !known };
  });
  for (const secret of secrets) await ctx.ports.secrets.set(secret.name, secret.value);
  return result;
};
