import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/contract';
import { Refusal } from '../../shared/errors';
import { fillWorkspace } from '../../shared/fill-workspace';
import { createEngine } from '../engine';
import { rotatingLog } from '../engine/host/rotating-log';
import { serveSocket, stopCalls } from '../engine/host/serve-socket';
import { systemClock, systemPorts } from '../engine/host/system-ports';
import { type CommandContext, text, yes } from './command';
import { type EngineClient, unwrap } from './engine-client';
import { commandSecrets } from './host-secrets';
import { cliPlaces } from './places';
import { startStandIns } from './stand-ins';
import { unlockProfile } from './unlock-profile';

/** Runs an engine inside this command, with the lease; throws Refusal where another has it. Options as for `openEngine`. */
export const hostEngine = async (
  context: Pick<CommandContext, 'flags'>,
  dataDir: string,
  options: { lanes: boolean; rescue?: boolean },
): Promise<EngineClient> => {
  const demo = yes(context.flags.demo);
  const as = text(context.flags.as) ?? null;
  const places = cliPlaces();
  // What puts a database back needs no outside world, and must work where none can be opened.
  const standIns = demo && !options.rescue ? await startStandIns(places.sandbox, join(dataDir, 'sandbox')) : null;
  const log = rotatingLog(join(dataDir, 'logs'), 'info', systemClock.now);
  const engine = createEngine({
    ports: systemPorts({ secrets: commandSecrets(demo), log, emit: () => {} }),
    dataDir,
    migrations: places.migrations,
    version: places.version,
    lanes: options.lanes,
    rescue: options.rescue ?? false,
  });
  let stopServing = async (): Promise<void> => {};
  const close = async (): Promise<void> => {
    await stopServing();
    await engine.stop();
    standIns?.stop();
  };
  try {
    await engine.start();
    // The emergency stop must reach whoever sends, also a command in the middle of its run.
    stopServing = await serveSocket(engine, dataDir, stopCalls);
    if (standIns)
      unwrap(
        await engine.call('workspace.import', {
          file: fillWorkspace(readFileSync(places.demoWorkspace, 'utf8'), standIns.addresses),
        }),
      );
    const profileId =
      as === null || (options.rescue && (await isDamaged(engine))) ? null : await profileNamed(engine, as);
    const client: EngineClient = {
      remote: false,
      call: async (name, input) => unwrap(await engine.call(name, input, profileId)) as CallOutput<typeof name>,
      on: (listener) => engine.on(listener),
      close,
    };
    return as === null || profileId === null ? client : await unlockProfile(client, as, context);
  } catch (error) {
    await close();
    throw error;
  }
};

/** A damaged database has no profiles to ask: whoever sits at this computer may put a copy in place. */
const isDamaged = async (engine: ReturnType<typeof createEngine>): Promise<boolean> => {
  const answer = await engine.call('profiles.list', {});
  return 'error' in answer && answer.error.code === 'database_damaged';
};

const profileNamed = async (engine: ReturnType<typeof createEngine>, as: string): Promise<string> => {
  const { profiles } = unwrap(await engine.call('profiles.list', {})) as CallOutput<'profiles.list'>;
  const wanted = as.toLowerCase();
  const found = profiles.find(
    (profile) => profile.id === as || profile.name.toLowerCase() === wanted || profile.email.toLowerCase() === wanted,
  );
  if (!found)
    throw new Refusal(
      'denied',
      `There is no profile ${as} here. There are: ${profiles.map((profile) => profile.name).join(', ')}.`,
    );
  return found.id;
};
