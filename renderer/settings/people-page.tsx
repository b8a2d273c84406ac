import { useState } from 'react';
import type { Role } from '../../shared/schemas/common';
import { role as roles } from '../../shared/schemas/common';
import type { Profile } from '../../shared/schemas/people';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, SelectInput, TextInput } from '../ui/field';
import { PageBody } from './page-body';

type Form = { id: string | null; name: string; email: string; role: Role };
const blank: Form = { id: null, name: '', email: '', role: 'setter' };

const PersonDialog = ({
  form,
  onChange,
  onClose,
}: {
  form: Form | null;
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
                  {roles.options.map((each) => (
                    <option key={each} value={each}>
                      {t.words.roleWord[each]}
                    </option>
                  ))}
                </SelectInput>
              )}
            </Field>
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
  const words = t.settings.people;
  const edit = (profile: Profile): void =>
    setForm({ id: profile.id, name: profile.name, email: profile.email, role: profile.role });
  return (
    <PageBody title={t.settings.pages.people} note={words.note} wide>
      <table className="w-full max-w-[860px] text-ui">
        <thead>
          <tr className="h-9 text-meta text-ink-3">
            <th className="text-left font-normal">{words.columns.name}</th>
            <th className="text-left font-normal">{words.columns.email}</th>
            <th className="text-left font-normal">{words.columns.role}</th>
            <th className="w-20">
              <span className="sr-only">{words.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <tr key={profile.id} className="h-12 border-t border-line">
              <td className="font-medium">{profile.name}</td>
              <td className="readable text-ink-2">{profile.email}</td>
              <td>
                {t.words.roleWord[profile.role]}
                <span className="block text-meta text-ink-3">{words.roles[profile.role]}</span>
              </td>
              <td className="text-right">
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
      <PersonDialog form={form} onChange={setForm} onClose={() => setForm(null)} />
    </PageBody>
  );
};
