import { messageIdOf, playOut } from './exchange';
import { makeIds } from './ids';
import { newsletterCount, newsletterId } from './newsletters';
import { makePlots } from './plots';
import type { CampaignKey, Gate, Mood } from './story';

/** What should become of one inbound message of the demo. */
export interface Expectation {
  /** Instantly: the email's id. Mailbox: the Message-ID with its angle brackets. */
  readonly externalId: string;
  readonly campaign: CampaignKey;
  /** The skip reason, null when it deserves a draft. */
  readonly gate: Gate | null;
  /** Other reasons that would be right as well. */
  readonly orGates: readonly Gate[];
  readonly sentiment: Mood;
  readonly draftable: boolean;
}

/** Every inbound message of the world made from the same arguments, with what a test may expect of it. */
export const expectations = ({ nowAt, seed }: { nowAt: number; seed: number }): readonly Expectation[] => {
  const ids = makeIds(seed);
  const told: Expectation[] = [];
  for (const plot of makePlots(seed)) {
    for (const line of playOut(plot, nowAt, ids)) {
      if (!line.expected) continue;
      const { gate, orGates, mood } = line.expected;
      told.push({
        externalId:
          plot.campaign.key === 'mailbox'
            ? messageIdOf(line.name, line.from.address, ids)
            : ids.uuid(`email/${line.name}`),
        campaign: plot.campaign.key,
        gate,
        orGates,
        sentiment: mood,
        draftable: gate === null,
      });
    }
  }
  for (let n = 0; n < newsletterCount; n++) {
    told.push({
      externalId: newsletterId(n, ids),
      campaign: 'mailbox',
      gate: 'auto_reply',
      orGates: ['sentiment_not_eligible'],
      sentiment: 'Neutral',
      draftable: false,
    });
  }
  return told;
};
