import { type Command, exit } from '../command';
export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'what ingest and gates make of messages',
  usage: 'inspect FILE.eml… | --lines FILE',
  options: {},
  examples: [],
  run: async () => exit.done,
};
