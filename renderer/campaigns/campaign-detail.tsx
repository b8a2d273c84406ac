import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import { asFailure } from '../api/call';
import { EditorFrame } from '../editors/editor-frame';
import { saveCampaign } from '../editors/save-campaign';
import { useEditor } from '../editors/use-editor';
import { useAdminName, useMay } from '../state/session';
import { t } from '../strings';
import { Field, TextInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { Segments } from '../ui/segments';
import { Switch } from '../ui/switch';
import type { CampaignForm } from './campaign-form';
import { errorsOf, formOf, patchOf, settingsOf } from './campaign-form';
import { CampaignPages } from './campaign-pages';
import { type Unproven, UnprovenDialog } from './unproven-dialog';
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
  const [asked, setAsked] = useState<Unproven | null>(null);

  /** A threshold that the reviews do not carry: what that means is shown, and saved only with a reason. */
  const askWhy = (threshold: number, said: string): Promise<{ reason: string } | null> =>
    new Promise((resolve) => {
      setAsked({
        threshold,
        said,
        answer: (given) => {
          setAsked(null);
          resolve(given);
        },
      });
    });

  const editor = useEditor<CampaignForm>({
    key: `${campaign.id}:settings`,
    saved: formOf(campaign),
    what: t.campaigns.settings,
    fieldwise: true,
    valid: (form) => Object.keys(errorsOf(form)).length === 0,
    save: async (form, base) => {
      const patch = patchOf(form, base);
      const was = settingsOf(base);
      try {
        await saveCampaign(campaign, patch, was);
      } catch (thrown) {
        const { code, message } = asFailure(thrown);
        const { autoSendConfidenceThreshold: threshold } = patch;
        if (code !== 'unproven' || threshold === undefined) throw thrown;
        const given = await askWhy(threshold, message);
        if (given === null) throw new Error(t.campaigns.unproven.kept);
        await saveCampaign(campaign, patch, was, given);
      }
    },
  });
  const { value: form, set } = editor;
  const words = t.campaigns.fields;
  const errors = errorsOf(form);
  const text = (key: TextKey, label: string, help?: string) => (
    <Field label={label} error={errors[key]} help={help}>
      {(ids) => (
        <TextInput {...ids} value={form[key]} onChange={(event) => set({ [key]: event.currentTarget.value })} />
      )}
    </Field>
  );

  return (
    <section aria-label={campaign.name} className="flex min-h-0 min-w-0 flex-1 flex-col bg-canvas">
      <EditorFrame
        title={campaign.name}
        note={t.campaigns.summary(campaign.leads, campaign.waiting)}
        pages={<CampaignPages page="settings" />}
        editor={editor}
        blocked={Object.keys(errors).length > 0}
        below={
          <>
            {admin ? null : (
              <p className="mt-3 flex items-center gap-2 border-t border-line pt-4 text-ui text-ink-2">
                <Icon of={Lock} size={15} tone="quiet" />
                <span>
                  <strong className="font-semibold text-ink">{t.campaigns.denied}</strong>{' '}
                  {t.campaigns.deniedText(adminName)}
                </span>
              </p>
            )}
            <VoiceAndRules campaign={campaign} />
          </>
        }
      >
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
            <div className="grid max-w-[340px] grid-cols-2 gap-3">
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
      </EditorFrame>
      {asked ? <UnprovenDialog campaign={campaign} asked={asked} /> : null}
    </section>
  );
};
