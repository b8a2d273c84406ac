import { describeSlackFailure, type SlackClient } from '../providers/slack';
import { section } from './slack-blocks';
import { escapeSlack } from './slack-text';

/** What to do about it, as the DM and the documents say it. */
const cure =
  'One computer per account may send by rule, or everything is answered twice. Quit Countersign there, or disconnect the account in its Settings. Then an admin turns auto-send on again here: Settings, Sending.';

/**
 * Sends one DM that another Countersign sends from an account of ours and that auto-send is off. Posted once: the window says
 * the same. Gives null, or why it is not known to have arrived.
 */
export const tellForeignSenderDm = async (
  client: SlackClient,
  recipient: string,
  found: { address: string; ending: string },
): Promise<string | null> => {
  const user = await client.findUser(recipient);
  if (user.kind !== 'ok') return describeSlackFailure(user);
  const dm = await client.openDm(user.value.userId);
  if (dm.kind !== 'ok') return describeSlackFailure(dm);
  const said = `Auto-send is off: another Countersign sends from ${found.address}`;
  const posted = await client.post({
    channel: dm.value.channel,
    text: escapeSlack(said),
    blocks: [
      section(
        `*${escapeSlack(said)}*\nIts instance ends in ${escapeSlack(found.ending)}. What people approve here leaves as usual.\n${cure}`,
      ),
    ],
    metadata: null,
  });
  return posted.kind === 'ok' ? null : describeSlackFailure(posted);
};
