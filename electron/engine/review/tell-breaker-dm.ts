import { describeSlackFailure, type SlackClient } from '../providers/slack';
import { longest, section } from './slack-blocks';
import { cutSlack, escapeSlack } from './slack-text';

/**
 * Sends one DM that a campaign's breaker opened. Posted once and not looked for afterwards: a second copy would alarm, and the
 * window says the same. Gives null, or why it is not known to have arrived.
 */
export const tellBreakerDm = async (
  client: SlackClient,
  recipient: string,
  subject: { campaignName: string; evidence: readonly string[] },
): Promise<string | null> => {
  const user = await client.findUser(recipient);
  if (user.kind !== 'ok') return describeSlackFailure(user);
  const dm = await client.openDm(user.value.userId);
  if (dm.kind !== 'ok') return describeSlackFailure(dm);
  const said = `${subject.campaignName} is back to review`;
  const why = subject.evidence.map((each) => `• ${escapeSlack(each)}`).join('\n');
  const cure =
    'Nothing of this campaign leaves by rule until an admin closes the breaker in Countersign, with a reason.';
  const posted = await client.post({
    channel: dm.value.channel,
    text: cutSlack(`Breaker opened: ${said}`, longest.fallback),
    blocks: [section(`*${cutSlack(`Breaker opened: ${said}`, longest.field)}*\n${why}\n${cure}`)],
    metadata: null,
  });
  return posted.kind === 'ok' ? null : describeSlackFailure(posted);
};
