import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { useAdminName, useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { Segments } from '../ui/segments';
import { Switch } from '../ui/switch';
import type { CampaignForm } from './campaign-form';
import { errorsOf, formOf, patchOf } from './campaign-form';
import { CampaignPages } from './campaign-pages';
import { VoiceAndRules } from './voice-and-rules';

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="border-t border-line py-4 first:border-t-0">
    <legend className="float-left mb-3 w-full text-ui font-semibold">{title}</legend>
    <div className="clear-both flex max-w-[560px] flex-col gap-3.5">{children}</div>
  </fieldset>
);

type TextKey = { [K in keyof CampaignForm]: CampaignForm[K] extends string ? K : never }[keyof CampaignForm];

/** One campaign's settings. Reading is open to all; saving is an admin's, and the engine asks again. */
export const CampaignDetail = ({ campaign }: { campaign: Campaign }) => {
  const admin = useMay('admin');
  const adminName = useAdminName();
  const [form, setForm] = useState(() => formOf(campaign));
  const [note, setNote] = useState('');
  const [saving, setSaving] = useState(false);
  const version = campaign.version;
  // Somebody else's change is shown at once where nothing was typed here; typed fields are kept until saved or discarded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version resets the form
  useEffect(() => setForm(formOf(campaign)), [version, campaign.id]);

  const words = t.campaigns.fields;
  const errors = errorsOf(form);
  const patch = patchOf(form, campaign);
  const changes = Object.keys(patch).length;
  const set = (next: Partial<CampaignForm>): void => {
    setNote('');
    setForm((before) => ({ ...before, ...next }));
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      await call('campaigns.update', { id: campaign.id, version, patch });
      setNote(t.campaigns.saved);
      refetch(['campaigns']);
    } catch (thrown) {
      if (asFailure(thrown).code === 'conflict') {
        setNote(t.campaigns.changedElsewhere);
        refetch(['campaigns']);
      } else showFailure(thrown);
    } finally {
      setSaving(false);
    }
  };
  const text = (key: TextKey, label: string, help?: string) => (
    <Field label={label} error={errors[key]} help={help}>
      {(ids) => (
        <TextInput {...ids} value={form[key]} onChange={(event) => set({ [key]: event.currentTarget.value })} />
      )}
    </Field>
  );

  return (
    <form
      className="flex min-w-0 flex-1 flex-col bg-canvas"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="min-h-0 flex-1 overflow-y-auto px-8 pt-5">
        <div className="flex items-start justify-between gap-4">
          <h2 className="text-page font-semibold">{campaign.name}</h2>
          <CampaignPages page="settings" />
        </div>
        <p className="pb-3 text-ui text-ink-2">{t.campaigns.summary(campaign.leads, campaign.waiting)}</p>
        {admin ? null : (
          <p className="mb-3 flex items-center gap-2 text-ui text-ink-2">
            <Icon of={Lock} size={15} tone="quiet" />
            <span>
              <strong className="font-semibold text-ink">{t.campaigns.denied}</strong>{' '}
              {t.campaigns.deniedText(adminName)}
            </span>
          </p>
        )}
        <fieldset disabled={!admin || saving}>
          <Group title={words.answering}>
            <div>
              <Segments
                label={words.mode}
                value={form.responseMode}
                options={[
                  { value: 'SETTER_MANAGED', word: t.campaigns.modes.SETTER_MANAGED },
                  { value: 'AI_AUTO_SEND', word: t.campaigns.modes.AI_AUTO_SEND },
                ]}
                onChange={(responseMode) => set({ responseMode })}
              />
              <p className="pt-1.5 text-meta text-ink-3">{t.campaigns.modesHelp[form.responseMode]}</p>
            </div>
          </Group>
          <Group title={words.sending}>
            <div className="w-40">{text('threshold', words.threshold)}</div>
            <p className="-mt-2.5 text-meta text-ink-3">{words.thresholdHelp}</p>
            <div>
              <div className="grid w-[340px] grid-cols-2 gap-3">
                {text('delayMin', words.delayMin)}
                {text('delayMax', words.delayMax)}
              </div>
              <p className="pt-1 text-meta text-ink-3">{words.delayHelp}</p>
            </div>
          </Group>
          <Group title={words.safety}>
            <Switch
              label={words.shadow}
              help={words.shadowHelp}
              checked={form.shadow}
              onChange={(shadow) => set({ shadow })}
              disabled={!admin}
            />
            <div className="w-40">{text('audit', words.audit)}</div>
            <p className="-mt-2.5 text-meta text-ink-3">{words.auditHelp}</p>
          </Group>
        </fieldset>
        <VoiceAndRules campaign={campaign} />
      </div>
      {admin ? (
        <footer className="flex h-14 shrink-0 items-center gap-2 border-t border-line px-8">
          <Button kind="filled" type="submit" disabled={changes === 0 || Object.keys(errors).length > 0 || saving}>
            {t.campaigns.save}
          </Button>
          {changes > 0 ? (
            <Button kind="ghost" onClick={() => setForm(formOf(campaign))}>
              {t.campaigns.discard}
            </Button>
          ) : null}
          <span role="status" className="text-meta text-ink-3">
            {changes > 0 ? t.campaigns.changes(changes) : note}
          </span>
        </footer>
      ) : null}
    </form>
  );
};
