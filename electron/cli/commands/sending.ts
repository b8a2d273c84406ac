import { type Command, exit } from '../command';
import { openEngine } from '../open-engine';

export const stopCommand: Command = {
  name: 'stop',
  summary: 'emergency stop: hold every message and action at once',
  usage: 'stop [options]',
  options: {},
  examples: ['countersign stop'],
  run: async (context) => {
    const client = await openEngine(context, { lanes: false });
    try {
      const status = await client.call('sending.stop', {});
      context.out(`Sending is stopped. ${status.held} replies are held. Only an admin can resume: countersign resume`);
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
