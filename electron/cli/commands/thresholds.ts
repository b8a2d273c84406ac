import { Refusal } from '../../../shared/errors';
import { rejectReason } from '../../../shared/schemas/draft';
import { type Command, type CommandContext, exit, list, type Parsed, text, UsageError, yes } from '../command';
import type { EngineClient } from '../engine-client';
import { formatProposal, formatReport } from '../format-thresholds';
import { openEngine } from '../open-engine';
import { prepareDemo } from '../prepare-demo';

const verbs = ['report', 'propose', 'set', 'calibrate', 'wrong'] as const;
type Verb = (typeof verbs)[number];

/** A share strictly between 0 and 1. Throws UsageError. */
const shareOf = (flags: Parsed['flags'], name: string): number | undefined => {
  const given = text(flags[name]);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (given.trim() === '' || !(value > 0 && value < 1))
    throw new UsageError(`--${name} takes a number between 0 and 1; it got ${JSON.stringify(given)}.`);
  return value;
};

/** Everything the words and flags say, before anything is opened. Throws UsageError. */
const read = ({ flags, rest }: Parsed) => {
  const [first, second, ...more] = rest;
  const verb = verbs.find((each) => each === first);
  if (!verb) throw new UsageError('Say what to do: report, propose, set, calibrate or wrong.');
  const surplus = verb === 'report' || verb === 'propose' ? second : more[0];
  if (surplus !== undefined) throw new UsageError(`${JSON.stringify(surplus)} is not understood here.`);
  const campaigns = list(flags['campaign-id']);
  const target = shareOf(flags, 'target');
  const confidence = shareOf(flags, 'confidence');
  const wish = { ...(target === undefined ? {} : { target }), ...(confidence === undefined ? {} : { confidence }) };
  const reason = text(flags.reason) ?? '';
  const force = yes(flags.force);
  if ((verb === 'set' || verb === 'calibrate') && text(flags.as) === undefined)
    throw new UsageError(
      `Say who ${verb === 'set' ? 'sets it' : 'does it'}: --as PROFILE, an admin of this workspace.`,
    );
  if (verb === 'set' && campaigns.length !== 1)
    throw new UsageError('thresholds set takes one campaign: --campaign-id ID, by id or exact name.');
  if (force && verb !== 'set') throw new UsageError('--force belongs to thresholds set.');
  if (force && reason.trim() === '') throw new UsageError('--force takes --reason TEXT: it stands in the audit.');
  return { verb, word: second, campaigns, wish, force, reason };
};

type Given = ReturnType<typeof read>;

/** The campaigns named, by id or exact name; all of them when none is. Throws Refusal. */
const campaignsOf = async (client: EngineClient, named: string[]) => {
  const { campaigns } = await client.call('campaigns.list', {});
  return named.length === 0
    ? campaigns
    : named.map((word) => {
        const found = campaigns.find((each) => each.id === word || each.name === word);
        if (!found) throw new Refusal('not_found', `There is no campaign ${word}.`);
        return found;
      });
};

const show = async (client: EngineClient, context: CommandContext, given: Given): Promise<number> => {
  const json = yes(context.flags.json);
  const campaigns = await campaignsOf(client, given.campaigns);
  if (campaigns.length === 0) context.err('There is no campaign yet.');
  let refused = 0;
  for (const { id } of campaigns) {
    const report = await client.call('thresholds.report', { campaignId: id, ...given.wish });
    if (report.proposal.kind === 'refused') refused += 1;
    if (json)
      context.out(
        JSON.stringify(given.verb === 'report' ? report : { campaign: report.campaign.name, ...report.proposal }),
      );
    else context.out(given.verb === 'report' ? formatReport(report) : formatProposal(report));
  }
  return given.verb === 'propose' && refused > 0 ? exit.failed : exit.done;
};

const set = async (client: EngineClient, context: CommandContext, given: Given): Promise<number> => {
  const [campaign] = await campaignsOf(client, given.campaigns);
  if (!campaign) throw new Refusal('not_found', 'There is no such campaign.');
  let threshold = Number(given.word);
  if (given.word === 'proposed') {
    const { proposal } = await client.call('thresholds.report', { campaignId: campaign.id, ...given.wish });
    if (proposal.kind === 'refused')
      throw new Refusal(
        'unproven',
        `Nothing is proposed for ${campaign.name}: countersign thresholds propose says why.`,
      );
    threshold = proposal.threshold;
  }
  const result = await client.call('thresholds.set', {
    campaignId: campaign.id,
    version: campaign.version,
    threshold,
    ...given.wish,
    force: given.force,
    reason: given.reason,
  });
  context.out(
    yes(context.flags.json)
      ? JSON.stringify({ campaign: campaign.name, threshold, supported: result.supported })
      : `${campaign.name} sends from ${threshold.toFixed(2)} now; it was ${campaign.autoSendConfidenceThreshold.toFixed(2)}.${result.supported ? '' : ' The reviews do not carry it.'}`,
  );
  return exit.done;
};

const calibrate = async (client: EngineClient, context: CommandContext, given: Given): Promise<number> => {
  const [campaign] = await campaignsOf(client, given.campaigns);
  if (!campaign) throw new Refusal('not_found', 'There is no campaign yet.');
  const { scorer } = await client.call('thresholds.report', { campaignId: campaign.id });
  if (scorer === null) throw new Refusal('unproven', 'Nothing was scored yet.');
  const { campaigns } = await client.call('thresholds.calibrate', { scorer, inForce: given.word === 'on' });
  for (const each of campaigns)
    context.out(
      yes(context.flags.json)
        ? JSON.stringify(each)
        : `${each.name}: ${each.was.toFixed(2)} reads ${each.threshold.toFixed(2)} now; the same drafts pass.`,
    );
  return exit.done;
};

/** What a verb takes as its word. Throws UsageError. */
const checkWord = (verb: Verb, word: string | undefined): void => {
  const value = Number(word);
  if (verb === 'set' && word !== 'proposed' && !(word !== undefined && word.trim() !== '' && value >= 0 && value <= 1))
    throw new UsageError('thresholds set takes a number from 0 to 1, or the word proposed.');
  if (verb === 'calibrate' && word !== 'on' && word !== 'off')
    throw new UsageError('thresholds calibrate takes on or off.');
  if (verb === 'wrong' && word === undefined) throw new UsageError('thresholds wrong takes the id of a sent draft.');
};

export const thresholdsCommand: Command = {
  usage: 'thresholds report | propose | set NUMBER|proposed | calibrate on|off | wrong DRAFT [options]',
  options: {
    'campaign-id': { type: 'string', value: 'ID', multiple: true, help: 'one campaign, by id or name' },
    target: { type: 'string', value: 'SHARE', help: 'share that must be right as written (default 0.95)' },
    confidence: { type: 'string', value: 'SHARE', help: 'how sure of it (default 0.95)' },
    force: { type: 'boolean', help: 'set: although the reviews do not carry it; takes --reason' },
    reason: { type: 'string', value: 'TEXT', help: 'why (kept in the audit); for wrong: as for rejections' },
    json: { type: 'boolean', help: 'one JSON object per campaign' },
  },
  examples: [
    'countersign thresholds report',
    'countersign thresholds propose --campaign-id "Key accounts" --target 0.97',
    'countersign thresholds set proposed --campaign-id "Key accounts" --as "Ines Castro"',
  ],
  run: async (context) => {
    const given = read(context);
    checkWord(given.verb, given.word);
    const why = rejectReason.safeParse(given.reason === '' ? 'other' : given.reason);
    if (given.verb === 'wrong' && !why.success)
      throw new UsageError(`--reason takes one of ${rejectReason.options.join(', ')}.`);
    const client = await openEngine(context, { lanes: false });
    try {
      await prepareDemo(client, context);
      switch (given.verb) {
        case 'report':
        case 'propose':
          return await show(client, context, given);
        case 'set':
          return await set(client, context, given);
        case 'calibrate':
          return await calibrate(client, context, given);
        case 'wrong': {
          const id = given.word ?? '';
          await client.call('drafts.foundWrong', { id, wrong: true, reason: why.data ?? 'other' });
          context.out(yes(context.flags.json) ? JSON.stringify({ id, foundWrong: true }) : 'Counted as wrong.');
          return exit.done;
        }
      }
    } finally {
      await client.close();
    }
  },
};
