import { type Command, exit, text, UsageError } from '../command';
import { openEngine } from '../open-engine';

export const stopCommand: Command = {
  name: 'stop',
  summary: 'emergency stop: hold every message and action at once',
  usage: 'stop [options]',
  options: {},
  examples: ['countersign stop'],
  run: async (context) => {
    if (context.rest.length > 0) throw new UsageError(`${JSON.stringify(context.rest[0])} is not understood here.`);
    const client = await openEngine(context, { lanes: false });
    try {
      const status = await client.call('sending.stop', {});
      const { workspace } = await client.call('engine.status', {});
      context.out(
        `Sending is stopped in ${workspace.name}. ${status.held} replies are held. An admin resumes it: countersign resume --as NAME`,
      );
      return exit.done;
    } finally {
      await client.close();
    }
  },
};

export const resumeCommand: Command = {
  name: 'resume',
  summary: 'lift the emergency stop (an admin’s call)',
  usage: 'resume [options]',
  options: {},
  examples: ['countersign resume --as "Ines Castro"'],
  run: async (context) => {
    if (text(context.flags.as) === undefined)
      throw new UsageError('Say who resumes: --as PROFILE, an admin of this workspace.');
    if (context.rest.length > 0) throw new UsageError(`${JSON.stringify(context.rest[0])} is not understood here.`);
    const client = await openEngine(context, { lanes: false });
    try {
      await client.call('sending.resume', {});
      context.out('Sending is on. What was held is checked again before it leaves.');
      return exit.done;
    } finally {
      await client.close();
    }
  },
};
