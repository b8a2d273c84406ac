import { useState } from 'react';
import type { Role } from '../../shared/schemas/common';
import type { Profile, ProfileCard } from '../../shared/schemas/people';
import { roles } from '../../shared/values/common';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useMay, useProfile } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, SelectInput, TextInput } from '../ui/field';
import { PageBody } from './page-body';
import { PinDialog } from './people-pin';
import { SlackUser } from './people-slack';

type Form = { id: string | null; name: string; email: string; role: Role };
const blank: Form = { id: null, name: '', email: '', role: 'setter' };

/** What an admin may do about somebody's PIN: take it away, never read it. */
const TakePinAway = ({ profile }: { profile: ProfileCard }) => (
  <div>
    <p className="mb-1 text-meta text-ink-2">{t.people.pin.label}</p>
    <Button
      small
      onClick={() =>
        void call('profiles.setPin', { id: profile.id, pin: null, current: null })
          .then(() => refetch(['settings']))
          .catch(showFailure)
      }
    >
      {t.people.pin.remove}
    </Button>
  </div>
);

const PersonDialog = ({
  form,
  profile,
  own,
  onChange,
  onClose,
}: {
  form: Form | null;
  /** As it is kept; undefined for somebody new. */
  profile: ProfileCard | undefined;
  /** The one who looks. */
  own: boolean;
  onChange: (form: Form) => void;
  onClose: () => void;
}) => {
  const words = t.settings.people;
  const save = async (): Promise<void> => {
    if (!form) return;
    try {
      await call('profiles.save', { ...form, name: form.name.trim(), email: form.email.trim() });
      refetch(['settings']);
      onClose();
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <Dialog open={form !== null} onClose={onClose} title={form?.id ? words.title : words.add} width={420}>
      {form ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div className="flex flex-col gap-3 px-6 pt-4">
            <Field label={words.name}>
              {(ids) => (
                <TextInput
                  {...ids}
                  required
                  value={form.name}
                  onChange={(event) => onChange({ ...form, name: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={words.email}>
              {(ids) => (
                <TextInput
                  {...ids}
                  type="email"
                  required
                  value={form.email}
                  onChange={(event) => onChange({ ...form, email: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={words.role} help={words.roles[form.role]}>
              {(ids) => (
                <SelectInput
                  {...ids}
                  value={form.role}
                  onChange={(event) => onChange({ ...form, role: event.currentTarget.value as Role })}
                >
                  {roles.map((each) => (
                    <option key={each} value={each}>
                      {t.words.roleWord[each]}
                    </option>
                  ))}
                </SelectInput>
              )}
            </Field>
            {profile ? <SlackUser profile={profile} /> : null}
            {profile?.hasPin && !own ? <TakePinAway profile={profile} /> : null}
          </div>
          <DialogButtons>
            <Button onClick={onClose}>{t.settings.cancel}</Button>
            <Button kind="filled" type="submit" disabled={form.name.trim() === '' || form.email.trim() === ''}>
              {t.settings.save}
            </Button>
          </DialogButtons>
        </form>
      ) : null}
    </Dialog>
  );
};

/** Local profiles and what each role may do. */
export const PeoplePage = () => {
  const profiles = useCall('profiles.list', {}).value?.profiles ?? [];
  const admin = useMay('admin');
  const [form, setForm] = useState<Form | null>(null);
  const [pinOf, setPinOf] = useState<ProfileCard | null>(null);
  const me = useProfile();
  const words = t.settings.people;
  const edit = (profile: Profile): void =>
    setForm({ id: profile.id, name: profile.name, email: profile.email, role: profile.role });
  return (
    <PageBody title={t.settings.pages.people} note={words.note} wide>
      <table className="w-full max-w-[960px] text-ui">
        <thead>
          <tr className="h-9 text-meta text-ink-3">
            <th className="text-left font-normal">{words.columns.name}</th>
            <th className="text-left font-normal max-[860px]:hidden">{words.columns.email}</th>
            <th className="text-left font-normal">{words.columns.role}</th>
            <th className="w-16 text-left font-normal max-[860px]:hidden">{t.people.slack.column}</th>
            <th className="w-14 text-left font-normal max-[860px]:hidden">{t.people.pin.label}</th>
            <th className="w-32 max-[860px]:w-20">
              <span className="sr-only">{words.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <tr key={profile.id} className="h-12 border-t border-line">
              <td className="max-w-40 truncate pr-4 font-medium whitespace-nowrap">
                {profile.name}
                <span className="readable hidden truncate text-meta font-normal text-ink-3 max-[860px]:block">
                  {profile.email}
                </span>
              </td>
              <td className="readable pr-4 text-ink-2 max-[860px]:hidden">{profile.email}</td>
              <td className="py-1.5 pr-4">
                {t.words.roleWord[profile.role]}
                <span className="block text-meta text-ink-3">{words.roles[profile.role]}</span>
              </td>
              <td className="text-ink-2 max-[860px]:hidden">
                {profile.slackUserId ? t.people.slack.yes : t.people.slack.no}
              </td>
              <td className="text-ink-2 max-[860px]:hidden">{profile.hasPin ? t.people.pin.yes : t.people.pin.no}</td>
              <td className="space-x-4 text-right whitespace-nowrap max-[860px]:whitespace-normal">
                {profile.id === me?.id ? (
                  <Button kind="link" small onClick={() => setPinOf(profile)}>
                    {profile.hasPin ? t.people.pin.change : t.people.pin.add}
                  </Button>
                ) : null}
                {admin ? (
                  <Button kind="link" small aria-label={`${words.edit}, ${profile.name}`} onClick={() => edit(profile)}>
                    {words.edit}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {admin ? (
        <div className="pt-4">
          <Button onClick={() => setForm(blank)}>{words.add}</Button>
        </div>
      ) : null}
      <PinDialog profile={pinOf} onClose={() => setPinOf(null)} />
      <PersonDialog
        form={form}
        profile={profiles.find((each) => each.id === form?.id)}
        own={form?.id === me?.id}
        onChange={setForm}
        onClose={() => setForm(null)}
      />
    </PageBody>
  );
};
