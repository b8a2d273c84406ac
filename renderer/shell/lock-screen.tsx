import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { ProfileCard } from '../../shared/schemas/people';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { useCall } from '../api/use-call';
import { useCommands } from '../keys/use-commands';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import { StopSwitch, stopSending } from './stop-switch';
import { Toasts } from './toasts';
import { useStatus } from './use-status';
import { WindowControls } from './window-controls';

const words = t.people.lock;

/** What stands there while the profile is locked: the PIN, everybody else, and the stop. */
export const LockScreen = ({ profile }: { profile: ProfileCard }) => {
  const status = useStatus();
  const platform = useCall('shell.context', {}).value?.platform;
  const profiles = useCall('profiles.list', {}).value?.profiles ?? [];
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useCommands({ stop: () => void stopSending(status) }, { always: true });
  const run = async (work: Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work;
      refetch(null);
    } catch (thrown) {
      setError(asFailure(thrown).message);
    } finally {
      setPin('');
      setBusy(false);
    }
  };
  const others = profiles.filter((each) => each.id !== profile.id);
  return (
    <div className="flex h-full flex-col bg-canvas">
      <header className="drag flex h-10 shrink-0 items-center border-b border-line bg-chrome">
        <div className={platform === 'darwin' ? 'w-[84px]' : 'flex w-14 justify-center'}>
          {platform === 'darwin' ? null : <Mark size={16} />}
        </div>
        <p className="flex-1 pl-3 text-ui font-semibold">{t.shell.app}</p>
        <StopSwitch status={status} />
        <WindowControls platform={platform} />
      </header>
      <main className="flex min-h-0 flex-1 items-center justify-center overflow-y-auto p-6">
        <div className="w-[380px] rounded-sheet border border-line bg-sheet p-6 shadow-sheet">
          <h1 className="flex items-center gap-2 text-verdict font-semibold">
            <Icon of={Lock} tone="quiet" />
            {words.title(profile.name)}
          </h1>
          <p className="pt-1 text-ui text-ink-2">{words.text}</p>
          <form
            className="pt-4"
            onSubmit={(event) => {
              event.preventDefault();
              void run(call('profiles.unlock', { id: profile.id, pin }));
            }}
          >
            <Field label={words.pin} error={error ?? undefined}>
              {(ids) => (
                <TextInput
                  {...ids}
                  autoFocus
                  type="password"
                  autoComplete="off"
                  value={pin}
                  onChange={(event) => setPin(event.currentTarget.value)}
                />
              )}
            </Field>
            <div className="pt-3">
              <Button kind="filled" type="submit" disabled={busy || pin === ''}>
                {busy ? words.unlocking : words.unlock}
              </Button>
            </div>
          </form>
          {others.length > 0 ? (
            <section className="pt-5">
              <h2 className="text-meta text-ink-3">{words.others}</h2>
              <div className="flex flex-wrap gap-2 pt-2">
                {others.map((each) => (
                  <Button
                    key={each.id}
                    small
                    onClick={() => void run(call('shell.setProfile', { profileId: each.id }))}
                  >
                    {each.name}
                  </Button>
                ))}
              </div>
            </section>
          ) : null}
          <p className="pt-5 text-meta text-ink-3">{words.forgotten}</p>
        </div>
      </main>
      <Toasts />
    </div>
  );
};
