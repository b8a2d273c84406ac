import { useState } from 'react';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';

const words = t.people.buttons;

/** The buttons of review messages: whether presses are heard, why not, and the token that it takes. */
export const SlackButtonsCard = () => {
  const buttons = useCall('slack.buttons', {}).value;
  const admin = useMay('admin');
  const [token, setToken] = useState('');
  const [error, setError] = useState<string | null>(null);
  if (!buttons) return null;
  const store = async (next: string | null): Promise<void> => {
    try {
      await call('slack.setAppToken', { token: next });
      setToken('');
      setError(null);
      refetch(['connections']);
    } catch (thrown) {
      setError(asFailure(thrown).message);
    }
  };
  const { state, problem, tokenEnd, lastPressAt } = buttons;
  return (
    <section aria-label={words.title} className="mt-6 border-t border-line pt-4">
      <div className="flex items-baseline justify-between">
        <h3 className="text-ui font-semibold">{words.title}</h3>
        <span className={state === 'refused' ? 'text-meta text-danger' : 'text-meta text-ink-3'}>
          {words.states[state]}
          {lastPressAt === null ? '' : `, ${words.lastPress(momentText(lastPressAt, currentTime()))}`}
        </span>
      </div>
      <p className={problem ? 'pt-1 text-ui text-danger' : 'pt-1 text-ui text-ink-2'}>
        {problem ?? (state === 'off' ? words.off : words.who)}
      </p>
      {admin ? (
        <form
          className="flex items-start gap-3 pt-3"
          onSubmit={(event) => {
            event.preventDefault();
            void store(token.trim());
          }}
        >
          <div className="min-w-0 flex-1">
            <Field label={words.token} help={words.help} error={error ?? undefined}>
              {(ids) => (
                <TextInput
                  {...ids}
                  type="password"
                  autoComplete="off"
                  placeholder={tokenEnd === null ? '' : words.stored(tokenEnd)}
                  value={token}
                  onChange={(event) => setToken(event.currentTarget.value)}
                />
              )}
            </Field>
          </div>
          <div className="flex gap-2 pt-5">
            <Button type="submit" disabled={token.trim() === ''}>
              {words.save}
            </Button>
            {tokenEnd === null ? null : <Button onClick={() => void store(null)}>{words.remove}</Button>}
          </div>
        </form>
      ) : null}
    </section>
  );
};
