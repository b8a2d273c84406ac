import { useState } from 'react';
import type { Campaign, Persona } from '../../shared/schemas/campaign';
import type { Channel } from '../../shared/schemas/common';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Field, TextArea, TextInput } from '../ui/field';
import { Segments } from '../ui/segments';
import { AsideCard, EditorFrame } from './editor-frame';
import { saveCampaign } from './save-campaign';
import { useEditor } from './use-editor';
import { useSettled } from './use-settled';

type PersonaForm = Persona & { bookingLink: string; meetingMinutes: string };
type Errors = Partial<Record<keyof PersonaForm, string>>;

const formOf = (campaign: Campaign): PersonaForm => ({
  ...campaign.persona,
  bookingLink: campaign.bookingLink ?? '',
  meetingMinutes: String(campaign.meetingMinutes),
});

const words = t.editors.persona;

const errorsOf = (form: PersonaForm): Errors => {
  const errors: Errors = {};
  const minutes = Number(form.meetingMinutes);
  const link = form.bookingLink.trim();
  if (form.name.trim() === '' && form.signature.trim() === '') errors.name = words.errors.name;
  if (form.greeting.trim() === '') errors.greeting = words.errors.greeting;
  if (link !== '' && (!/^https:\/\/\S+$/i.test(link) || !URL.canParse(link))) errors.bookingLink = words.errors.booking;
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 240) errors.meetingMinutes = words.errors.minutes;
  return errors;
};

const personaOf = ({ bookingLink: _link, meetingMinutes: _minutes, ...persona }: PersonaForm): Persona => persona;

const settingsOf = (form: PersonaForm) => ({
  persona: personaOf(form),
  bookingLink: form.bookingLink.trim() === '' ? null : form.bookingLink.trim(),
  meetingMinutes: Number(form.meetingMinutes),
});

/** How a reply begins and ends on each channel, and what in the persona would hold every draft. */
const Preview = ({ campaign, form }: { campaign: Campaign; form: PersonaForm }) => {
  const [channel, setChannel] = useState<Channel>('email');
  const { persona, bookingLink } = useSettled(settingsOf(form));
  const preview = useCall('persona.preview', { campaignId: campaign.id, persona, bookingLink }).value;
  const shown = preview?.channels.find((each) => each.channel === channel);
  return (
    <AsideCard title={words.preview}>
      <Segments
        label={words.preview}
        value={channel}
        options={(['email', 'sms', 'linkedin'] as const).map((value) => ({ value, word: t.words.channelWord[value] }))}
        onChange={setChannel}
      />
      <div className="readable mt-3 rounded-control border border-line bg-canvas px-3.5 py-3 text-read break-words whitespace-pre-wrap">
        {shown?.greeting}
        {'\n\n'}
        <span className="text-ink-3">{words.body}</span>
        {'\n\n'}
        {shown && shown.signature === '' ? <span className="text-ink-3">{words.noSignature}</span> : shown?.signature}
      </div>
      <div role="status" className="pt-2.5 text-meta">
        {preview === undefined ? null : preview.problems.length === 0 ? (
          <p className="text-ink-3">{words.clean}</p>
        ) : (
          <>
            <p className="text-warn">{words.problems}</p>
            <ul className="list-disc pl-4 text-warn">
              {preview.problems.map((each) => (
                <li key={`${each.field}:${each.evidence}`}>{each.evidence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </AsideCard>
  );
};

/** Who writes the replies of a campaign, and how. */
export const PersonaEditor = ({ campaign }: { campaign: Campaign }) => {
  const editor = useEditor<PersonaForm>({
    key: `${campaign.id}:persona`,
    saved: formOf(campaign),
    what: words.title,
    valid: (form) => Object.keys(errorsOf(form)).length === 0,
    save: (form, base) => saveCampaign(campaign, settingsOf(form), settingsOf(base)),
  });
  const { value: form, set } = editor;
  const errors = errorsOf(form);
  const text = (key: keyof PersonaForm, label: string, help?: string) => (
    <Field label={label} error={errors[key]} help={help}>
      {(ids) => (
        <TextInput {...ids} value={form[key]} onChange={(event) => set({ [key]: event.currentTarget.value })} />
      )}
    </Field>
  );
  const area = (key: keyof PersonaForm, label: string, rows: number, help: string) => (
    <Field label={label} error={errors[key]} help={help}>
      {(ids) => (
        <TextArea
          {...ids}
          rows={rows}
          value={form[key]}
          onChange={(event) => set({ [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <EditorFrame
      title={words.title}
      note={words.note}
      editor={editor}
      blocked={Object.keys(errors).length > 0}
      aside={<Preview campaign={campaign} form={form} />}
    >
      <div className="grid grid-cols-2 gap-3">
        {text('name', words.name, words.nameHelp)}
        {text('meetingMinutes', words.meeting)}
      </div>
      {text('greeting', words.greeting, words.greetingHelp)}
      {area('tone', words.tone, 2, words.toneHelp)}
      {text('bookingLink', words.bookingLink, words.bookingHelp)}
      {area('signature', words.signature, 4, words.signatureHelp)}
      {area('goals', words.goals, 2, words.goalsHelp)}
      {area('service', words.service, 4, words.serviceHelp)}
    </EditorFrame>
  );
};
