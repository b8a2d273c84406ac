import { createInterface } from 'node:readline/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { CallOutput, HeldItem } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import { type Command, type CommandContext, exit, text, UsageError, yes } from '../command';
import { dataDirOf } from '../data-dir';
import { connectToEngine, type EngineClient } from '../engine-client';
import { openEngine } from '../open-engine';

const noWords = (context: CommandContext): void => {
  if (context.rest.length > 0) throw new UsageError(`${JSON.stringify(context.rest[0])} is not understood here.`);
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "3 replies and 1 booking are held", as far as there are any; what other workspaces hold is named apart. */
const heldWords = (counts: { held: number; heldBookings: number; heldElsewhere: number }): string => {
  const { held, heldBookings, heldElsewhere } = counts;
  const parts = [
    ...(held > 0 || heldBookings === 0 ? [counted(held, 'reply', 'replies')] : []),
    ...(heldBookings > 0 ? [counted(heldBookings, 'booking', 'bookings')] : []),
  ];
  const verb = held + heldBookings === 1 ? 'is' : 'are';
  return `${parts.join(' and ')} ${verb} held${heldElsewhere > 0 ? `, and ${heldElsewhere} in other workspaces` : ''}.`;
};

/** One line for each thing that a resume would let go, and what it would do. */
const heldLine = ({ kind, leadName, workspaceName, onResume, at }: HeldItem): string => {
  const what = kind === 'booking' ? 'Booking' : 'Reply';
  const when = at === null ? '' : ` ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const how = {
    leaves: kind === 'booking' ? `is booked${when}` : 'leaves at once',
    waits: `leaves at${when}`,
    returns:
      kind === 'booking' ? 'lapses: its time has passed' : 'comes back to the queue: approved more than a day ago',
  }[onResume];
  return `  ${what} for ${leadName} (${workspaceName}): ${how}`;
};

/** Whether a person at a terminal says yes. */
const agreed = async (question: string): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
};

/** How long a running engine may take to say that it has stopped before it is stopped from beside. */
const answerWithinMs = 1_000;

type Asked = { workspaceName: string; status: CallOutput<'sending.stop'> };

const ask = async (client: EngineClient): Promise<Asked> => {
  try {
    const status = await client.call('sending.stop', {});
    const { workspace } = await client.call('engine.status', {});
    return { workspaceName: workspace.name, status };
  } finally {
    await client.close();
  }
};

/** Asks the engine that runs, else one hosted here; null when one is there and gives no answer in time. */
const askEngine = async (context: CommandContext, dataDir: string): Promise<Asked | null> => {
  try {
    const running = await connectToEngine(dataDir, text(context.flags.as) ?? null);
    if (!running) return await ask(await openEngine(context, { lanes: false }));
    const answered = ask(running);
    const late = new AbortController();
    const asked = await Promise.race([answered, delay(answerWithinMs, null, { signal: late.signal })]);
    late.abort();
    // It may answer yet; nobody waits for it, and the command's end closes its socket.
    answered.catch(() => {});
    return asked;
  } catch (error) {
    if (error instanceof Refusal && ['lease_held', 'engine_down'].includes(error.code)) return null;
    throw error;
  }
};

export const stopCommand: Command = {
  usage: 'stop [options]',
  options: {},
  examples: ['countersign stop'],
  run: async (context) => {
    noWords(context);
    const say = (workspaceName: string, held: string): number => {
      context.out(
        `Sending is stopped in ${workspaceName}. ${held} Reviewers are still told by Slack DM. An admin resumes it: countersign resume --as NAME`,
      );
      return exit.done;
    };
    const dataDir = dataDirOf({ data: text(context.flags.data), demo: yes(context.flags.demo) });
    const asked = await askEngine(context, dataDir);
    if (asked) return say(asked.workspaceName, heldWords(asked.status));
    // An engine holds the database and does not answer. It must not be able to keep anybody from stopping it.
    const { stopUnasked } = await import('../stop-unasked');
    const { held, workspaceName } = await stopUnasked(dataDir, text(context.flags.as) ?? 'Owner of this computer');
    return say(workspaceName, heldWords({ held, heldBookings: 0, heldElsewhere: 0 }));
  },
};

export const resumeCommand: Command = {
  usage: 'resume [options]',
  options: { yes: { type: 'boolean', help: 'do not ask; needed where nobody can be asked' } },
  examples: ['countersign resume --as "Ines Castro"', 'countersign resume --as "Ines Castro" --yes'],
  run: async (context) => {
    if (text(context.flags.as) === undefined)
      throw new UsageError('Say who resumes: --as PROFILE, an admin of this workspace.');
    noWords(context);
    const client = await openEngine(context, { lanes: false });
    try {
      const { items } = await client.call('sending.held', {});
      context.out(items.length === 0 ? 'Nothing is held.' : 'Held now:');
      for (const item of items) context.out(heldLine(item));
      if (!yes(context.flags.yes) && items.length > 0) {
        if (!process.stdin.isTTY) {
          context.err('Nothing was resumed. If these may go, say so: add --yes');
          return exit.failed;
        }
        if (
          !(await agreed(`Resume sending, and let ${items.length === 1 ? 'it' : `these ${items.length}`} go? [y/N] `))
        ) {
          context.err('Sending stays stopped.');
          return exit.failed;
        }
      }
      await client.call('sending.resume', {});
      context.out('Sending is on. What was held is checked again before it leaves.');
      return exit.done;
    } finally {
      await client.close();
    }
  },
};
