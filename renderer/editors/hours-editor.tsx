import type { Campaign } from '../../shared/schemas/campaign';
import { t } from '../strings';
import { Segments } from '../ui/segments';
import { EditorFrame } from './editor-frame';
import { HolidaysField } from './holidays-field';
import { HoursElsewhere } from './hours-elsewhere';
import type { HoursForm } from './hours-form';
import { hoursFormOf, hoursOf } from './hours-form';
import { HoursPreview } from './hours-preview';
import { saveCampaign } from './save-campaign';
import { useEditor } from './use-editor';
import { WindowsField } from './windows-field';

const words = t.editors.hours;
const kinds = ['ALWAYS', 'BUSINESS_HOURS', 'CUSTOM'] as const;

/** When what a rule admits may leave, and the days on which nothing does. */
export const HoursEditor = ({ campaign }: { campaign: Campaign }) => {
  const editor = useEditor<HoursForm>({
    key: `${campaign.id}:hours`,
    saved: hoursFormOf(campaign.sendingHours),
    what: words.title,
    valid: (form) => hoursOf(form) !== null,
    save: async (form, base) => {
      const [sendingHours, was] = [hoursOf(form), hoursOf(base)];
      if (sendingHours === null || was === null) return;
      await saveCampaign(campaign, { sendingHours }, { sendingHours: was });
    },
  });
  const { value: form, set } = editor;
  const hours = hoursOf(form);
  return (
    <EditorFrame
      title={words.title}
      note={words.note}
      editor={editor}
      blocked={hours === null}
      aside={
        <>
          <HoursPreview campaign={campaign} hours={hours} />
          <HoursElsewhere campaign={campaign} unsaved={editor.dirty} />
        </>
      }
    >
      <div>
        <Segments
          label={words.kind}
          value={form.kind}
          options={kinds.map((value) => ({ value, word: words.kinds[value] }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      {form.kind === 'CUSTOM' ? <WindowsField windows={form.windows} onChange={(windows) => set({ windows })} /> : null}
      {form.kind === 'ALWAYS' ? (
        <p className="text-ui text-ink-2">{words.always}</p>
      ) : (
        <div className="border-t border-line pt-4">
          <HolidaysField holidays={form.holidays} onChange={(holidays) => set({ holidays })} />
        </div>
      )}
    </EditorFrame>
  );
};
