import { useState } from 'react';
import type { ProfileCard } from '../../shared/schemas/people';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { t } from '../strings';
import { Button } from '../ui/button';

const words = t.people.slack;

/** Whose presses in Slack act as this person: found by their address, linked by an admin. */
export const SlackUser = ({ profile }: { profile: ProfileCard }) => {
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const link = async (slackUserId: string | null): Promise<void> => {
    await call('profiles.linkSlack', { id: profile.id, slackUserId });
    refetch(['settings']);
  };
  const run = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true);
    try {
      const text = await work();
      setSaid(text === null ? null : { text, wrong: false });
    } catch (thrown) {
      setSaid({ text: asFailure(thrown).message, wrong: true });
    } finally {
      setBusy(false);
    }
  };
  const find = async (): Promise<string | null> => {
    const { user, problem } = await call('slack.findUser', { email: profile.email });
    if (!user) throw new Error(problem ?? '');
    await link(user.id);
    return words.found(user.name);
  };
  return (
    <div>
      <p className="mb-1 text-meta text-ink-2">{words.label}</p>
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 text-ui text-ink-2">
          {profile.slackUserId ? words.linked(profile.slackUserId) : words.none}
        </p>
        {profile.slackUserId ? (
          <Button
            small
            disabled={busy}
            onClick={() =>
              void run(async () => {
                await link(null);
                return null;
              })
            }
          >
            {words.unlink}
          </Button>
        ) : (
          <Button small disabled={busy} onClick={() => void run(find)}>
            {busy ? words.finding : words.find}
          </Button>
        )}
      </div>
      {said ? (
        <p role="status" className={said.wrong ? 'pt-1 text-meta text-danger' : 'pt-1 text-meta text-ink-3'}>
          {said.text}
        </p>
      ) : null}
    </div>
  );
};
