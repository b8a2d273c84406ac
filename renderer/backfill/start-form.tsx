import { useState } from 'react';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useStatus } from '../shell/use-status';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field, SelectInput, TextInput } from '../ui/field';
import { Segments } from '../ui/segments';
import type { StartForm as Form, NumberField } from './start-options';
import { boundsText, emptyForm, numberOf, optionsOf } from './start-options';

type Flag = { [K in keyof Form]: Form[K] extends boolean ? K : never }[keyof Form];

const start = async (form: Form): Promise<void> => {
  const options = optionsOf(form);
  if (!options) return;
  try {
    const { run } = await call('backfill.start', { options });
    go({ runId: run.id });
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Every option of a run (PRODUCT section 4), in the order in which they take effect. A preview is the default. */
export const StartForm = () => {
  const [form, setForm] = useState(emptyForm);
  const [starting, setStarting] = useState(false);
  const status = useStatus();
  const campaigns = (useCall('campaigns.list', {}).value?.campaigns ?? []).filter(
    (each) => each.responseMode === 'AI_AUTO_SEND',
  );
  const set = (patch: Partial<Form>): void => setForm((before) => ({ ...before, ...patch }));
  const plans = useCall('backfill.plans', {}).value?.plans ?? [];
  const apply = form.mode === 'apply';
  const planned = apply && form.plan !== '';
  const words = t.backfill.form;

  const number = (field: NumberField, label: string, help: string) => (
    <Field label={label} help={help} error={numberOf(field, form[field]) === undefined ? boundsText(field) : undefined}>
      {(ids) => (
        <TextInput
          {...ids}
          inputMode="numeric"
          value={form[field]}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  const flag = (key: Flag, label: string, help?: string) => (
    <Checkbox
      label={label}
      checked={form[key]}
      onChange={(checked) => set({ [key]: checked })}
      {...(help ? { help } : {})}
    />
  );

  return (
    <form
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        setStarting(true);
        void start(form).finally(() => setStarting(false));
      }}
    >
      <div className="flex flex-col gap-5 pb-5">
        <div>
          <Segments
            label={words.mode}
            value={form.mode}
            options={[
              { value: 'dry-run', word: words.dry },
              { value: 'apply', word: words.apply },
            ]}
            onChange={(mode) => set({ mode })}
          />
          <p className="max-w-[52ch] pt-2 text-ui text-ink-2">{apply ? words.applyText : words.dryText}</p>
        </div>
        {apply && plans.length > 0 ? (
          <Field label={t.backfill.plan.choose} help={t.backfill.plan.help}>
            {(ids) => (
              <SelectInput {...ids} value={form.plan} onChange={(event) => set({ plan: event.currentTarget.value })}>
                <option value="">{t.backfill.plan.none}</option>
                {plans.map((plan) => (
                  <option key={plan.id} value={plan.id}>
                    {t.backfill.plan.option(plan.name, plan.messages, momentText(plan.madeAt, currentTime()))}
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
        ) : null}
        <fieldset disabled={planned}>
          <legend className="pb-1.5 text-ui font-semibold">{words.campaigns}</legend>
          <div className="flex flex-col gap-1.5">
            <Checkbox
              label={words.allCampaigns(campaigns.length)}
              checked={form.campaignIds.length === 0}
              onChange={(all) => set({ campaignIds: all ? [] : campaigns.slice(0, 1).map((each) => each.id) })}
            />
            {form.campaignIds.length > 0 ? (
              <div className="ml-6 flex max-h-44 flex-col gap-1 overflow-y-auto">
                {campaigns.map((campaign) => (
                  <Checkbox
                    key={campaign.id}
                    label={campaign.name}
                    checked={form.campaignIds.includes(campaign.id)}
                    onChange={(chosen) =>
                      set({
                        campaignIds: chosen
                          ? [...form.campaignIds, campaign.id]
                          : form.campaignIds.filter((id) => id !== campaign.id),
                      })
                    }
                  />
                ))}
              </div>
            ) : null}
          </div>
        </fieldset>
        <fieldset className="flex flex-col gap-2">
          <legend className="pb-1.5 text-ui font-semibold">{words.draftOptions}</legend>
          <div className="grid grid-cols-2 gap-3 pb-1">
            {number('limit', words.limit, words.limitHelp)}
            {number('concurrency', words.concurrency, words.concurrencyHelp)}
            {number('rpm', words.rpm, words.rpmHelp)}
          </div>
          {flag('missingOnly', words.missingOnly)}
          {flag('skipDraftGen', words.skipDraftGen)}
          {flag('includeAnswered', words.includeAnswered, words.includeAnsweredText)}
          {form.skipDraftGen ? null : flag('batch', words.batch, words.batchText)}
        </fieldset>
        <fieldset className="flex flex-col gap-2">
          <legend className="pb-1.5 text-ui font-semibold">{words.sendOptions}</legend>
          <div className="grid grid-cols-2 gap-3 pb-1">{number('paceMs', words.pace, words.paceHelp)}</div>
          {flag('skipAutoSend', words.skipAutoSend)}
          {flag('keepDelays', words.keepDelays)}
          {flag('ignoreHours', words.ignoreHours)}
          {status?.sending.autoSendOff ? flag('forceAutoSend', words.forceAutoSend, words.forceAutoSendText) : null}
        </fieldset>
        <fieldset>
          <legend className="pb-1.5 text-ui font-semibold">{words.logOptions}</legend>
          {flag('redact', words.redact)}
        </fieldset>
        {form.skipDraftGen && form.skipAutoSend ? <p className="text-ui text-warn">{words.contradiction}</p> : null}
      </div>
      <div className="sticky bottom-0 flex border-t border-line bg-canvas py-4">
        <Button kind="filled" type="submit" disabled={starting || optionsOf(form) === null}>
          {apply ? words.startApply : words.startDry}
        </Button>
      </div>
    </form>
  );
};
