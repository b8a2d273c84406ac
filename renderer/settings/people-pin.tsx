import { useState } from 'react';
import type { ProfileCard } from '../../shared/schemas/people';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, TextInput } from '../ui/field';

const words = t.people.pin;
const shortest = 4;
const blank = { current: '', next: '', again: '' };

/** One's own PIN: set, changed or taken away by whoever knows it. */
export const PinDialog = ({ profile, onClose }: { profile: ProfileCard | null; onClose: () => void }) => {
  const [form, setForm] = useState(blank);
  const [error, setError] = useState<string | null>(null);
  const close = (): void => {
    setForm(blank);
    setError(null);
    onClose();
  };
  const save = async (pin: string | null): Promise<void> => {
    if (!profile) return;
    if (pin !== null && form.next !== form.again) {
      setError(words.differ);
      return;
    }
    try {
      await call('profiles.setPin', { id: profile.id, pin, current: profile.hasPin ? form.current : null });
      refetch(['settings']);
      close();
    } catch (thrown) {
      setError(asFailure(thrown).message);
    }
  };
  const input = (key: keyof typeof form, label: string, problem?: string) => (
    <Field label={label} error={problem}>
      {(ids) => (
        <TextInput
          {...ids}
          type="password"
          autoComplete="off"
          value={form[key]}
          onChange={(event) => setForm({ ...form, [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog open={profile !== null} onClose={close} title={profile ? words.title(profile.name) : ''} width={400}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(form.next);
        }}
      >
        <div className="flex flex-col gap-3 px-6 pt-4">
          <p className="text-ui text-ink-2">{words.set}</p>
          {profile?.hasPin ? input('current', words.current) : null}
          {input('next', words.next)}
          {input('again', words.again, error ?? undefined)}
        </div>
        <DialogButtons>
          {profile?.hasPin ? (
            <Button kind="danger" disabled={form.current === ''} onClick={() => void save(null)}>
              {words.remove}
            </Button>
          ) : null}
          <Button onClick={close}>{t.settings.cancel}</Button>
          <Button kind="filled" type="submit" disabled={form.next.length < shortest || form.again === ''}>
            {words.save}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
};
