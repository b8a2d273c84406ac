import type { CheckResult, DamagedRow } from '../../../shared/schemas/data-safety';
import type { EngineContext } from '../engine-context';
import { growNoYoungSpace } from '../host/grow-no-young-space';
import { repairDrafts } from '../outbox/repair-drafts';
import { exportAudit, verifyAudit, verifyChain } from '../store/audit';
import { checkStructure } from '../store/check-structure';
import { type SealedNoun, sealedNouns, walkSeals } from '../store/seal-rows';
import { setMeta } from '../store/workspaces';
import { noteChain } from './note-chain';
import { damageKey, noteDamage, tellNewDamage } from './note-damage';

/** Lets calls and lanes have their turn, and ends where the work was called off. */
const breathing = (signal: AbortSignal | undefined) => (): Promise<void> => {
  signal?.throwIfAborted();
  return new Promise((done) => setImmediate(done));
};
type Breathe = ReturnType<typeof breathing>;

/** How a person would name a row of each kind. */
const namedBy: Record<SealedNoun, string> = {
  outbox: "SELECT 'the reply to ' || l.name AS row FROM outbox t JOIN leads l ON l.id = t.lead_id WHERE t.id = ?",
  decisions:
    "SELECT 'a decision on the draft for ' || l.name AS row FROM decisions t JOIN drafts d ON d.id = t.draft_id JOIN leads l ON l.id = d.lead_id WHERE t.id = ?",
  drafts: "SELECT 'the draft for ' || l.name AS row FROM drafts t JOIN leads l ON l.id = t.lead_id WHERE t.id = ?",
  reviews:
    "SELECT 'a review of the draft for ' || l.name AS row FROM reviews t JOIN drafts d ON d.id = t.draft_id JOIN leads l ON l.id = d.lead_id WHERE t.id = ?",
  bookings: "SELECT 'the booking of ' || l.name AS row FROM bookings t JOIN leads l ON l.id = t.lead_id WHERE t.id = ?",
  leads: "SELECT 'the lead ' || name AS row FROM leads WHERE id = ?",
  campaigns: "SELECT 'the campaign ' || name AS row FROM campaigns WHERE id = ?",
  connections: "SELECT 'the connection ' || label AS row FROM connections WHERE id = ?",
  workspaces: "SELECT 'the workspace ' || name AS row FROM workspaces WHERE id = ?",
  profiles: "SELECT 'the profile ' || name AS row FROM profiles WHERE id = ?",
};

/** Rows that are not what was written, as a person would name them. */
export const damagedRows = ({ store }: Pick<EngineContext, 'store'>): DamagedRow[] =>
  store.sqlite
    .prepare<[], Omit<DamagedRow, 'row'>>(
      'SELECT noun, row_id AS rowId, what, found_at AS foundAt FROM row_damage ORDER BY found_at DESC, noun, row_id',
    )
    .all()
    .map((found) => {
      const noun = sealedNouns.find((each) => each === found.noun);
      const named = noun && store.sqlite.prepare<[string], { row: string }>(namedBy[noun]).get(found.rowId)?.row;
      return { ...found, row: named ?? `${found.noun} ${found.rowId}` };
    });

/** The audit chain in pieces, so that calls have their turn between them. */
const walkChain = async (ctx: EngineContext, breathe: Breathe): Promise<CheckResult['audit']> => {
  try {
    return await walkEvents(ctx, breathe);
  } catch (error) {
    // An event whose data is no JSON any more cannot be read as one; as text it is held against its hash.
    if (error instanceof SyntaxError) return verifyAudit(ctx.store);
    throw error;
  }
};

const walkEvents = async (ctx: EngineContext, breathe: Breathe): Promise<CheckResult['audit']> => {
  let last = '';
  let seen = 0;
  for (let after = 0; ; ) {
    const events = exportAudit(ctx.store, after, 500);
    const newest = events.at(-1);
    if (!newest) return { ok: true, events: seen, brokenAt: null };
    const walked = verifyChain(events, last);
    seen += walked.events;
    if (!walked.ok) return { ok: false, events: seen, brokenAt: walked.brokenAt };
    last = walked.last;
    after = newest.n;
    await breathe();
  }
};

/** Every row against its hash. Gives how many there were. */
const walkRows = async ({ store, ports }: EngineContext, breathe: Breathe): Promise<number> => {
  const grow = growNoYoungSpace();
  try {
    let rows = 0;
    for (const slice of walkSeals(store.sqlite, ports.clock.now)) {
      rows += slice.rows;
      await breathe();
    }
    return rows;
  } finally {
    grow();
  }
};

/**
 * Looks through everything: SQLite's whole check in a thread of its own, every row against its hash in slices, the audit chain.
 * What is wrong turns auto-send off and is told. Rejects with the signal's reason once it is called off.
 */
export const checkData = async (ctx: EngineContext, signal?: AbortSignal): Promise<CheckResult> => {
  const breathe = breathing(signal);
  const inMemory = ctx.store.file === ':memory:';
  const structure = inMemory ? [] : await checkStructure(ctx.store.file, signal);
  if (structure[0] !== undefined) noteDamage(ctx, structure[0]);
  const rows = await walkRows(ctx, breathe);
  tellNewDamage(ctx);
  await repairDrafts(ctx, breathe);
  const audit = await walkChain(ctx, breathe);
  noteChain(ctx, audit.ok ? null : audit.brokenAt);
  if (structure.length === 0 && ctx.dataHealth.damage !== null) {
    ctx.dataHealth.damage = null;
    ctx.store.write(() => setMeta(ctx.store, damageKey, ''));
    ctx.changed('engine');
  }
  return { structure, rows, damaged: damagedRows(ctx), audit };
};
