import type { Campaign } from '../../shared/schemas/campaign';
import type { ReviewerCheck } from '../../shared/schemas/editors';
import { refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, SelectInput } from '../ui/field';
import { AsideCard, EditorFrame } from './editor-frame';
import { ListField } from './list-field';
import { saveCampaign } from './save-campaign';
import { useEditor } from './use-editor';

const words = t.editors.reviewers;
const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text);
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const stateOf = (check: ReviewerCheck | undefined): { word: string; bad: boolean } => {
  if (!check) return { word: words.states.asking, bad: false };
  switch (check.slack) {
    case 'found':
      return { word: words.states.found(check.slackName), bad: false };
    case 'unknown':
      return { word: words.states.unknown, bad: true };
    case 'failed':
      return { word: words.states.failed(check.code ?? ''), bad: true };
    case 'not_connected':
      return { word: words.states.not_connected, bad: true };
  }
};

/** Who is told when a reply waits, and whether the message would reach them. */
export const ReviewersEditor = ({ campaign }: { campaign: Campaign }) => {
  const editor = useEditor<{ reviewers: string[] }>({
    key: `${campaign.id}:reviewers`,
    saved: { reviewers: campaign.reviewers },
    what: words.title,
    valid: ({ reviewers }) => reviewers.every(isAddress),
    save: (form, base) => saveCampaign(campaign, form, base),
  });
  const { reviewers } = editor.value;
  const checks = useCall('reviewers.check', reviewers.length > 0 ? { emails: reviewers } : null).value?.reviewers ?? [];
  const profiles = useCall('profiles.list', {}).value?.profiles ?? [];
  const others = profiles.filter((profile) => !reviewers.some((email) => same(email, profile.email)));
  const set = (next: string[]): void => editor.set({ reviewers: next });
  return (
    <EditorFrame
      title={words.title}
      note={words.note}
      editor={editor}
      blocked={!reviewers.every(isAddress)}
      aside={
        <AsideCard title={words.asideTitle}>
          <p className="pb-2.5 text-meta text-ink-2">{words.aside}</p>
          <div className="flex gap-2">
            <Button small onClick={() => refetch(['connections'])}>
              {words.check}
            </Button>
            <Button small kind="ghost" onClick={() => go({ screen: 'settings', settingsPage: 'connections' })}>
              {words.doctor}
            </Button>
          </div>
        </AsideCard>
      }
    >
      <ListField
        entries={reviewers}
        onChange={set}
        none={words.none}
        label={words.email}
        read={(typed) => (isAddress(typed.trim()) ? { entry: typed.trim() } : { problem: words.errors.email })}
        same={same}
        twice={words.errors.twice}
        note={(email) => {
          const check = checks.find((each) => same(each.email, email));
          const { word, bad } = stateOf(check);
          const who = check ? ` · ${check.profile === null ? words.stranger : words.profile(check.profile)}` : '';
          return { text: `${word}${who}`, tone: bad ? 'warn' : 'quiet' };
        }}
        beside={
          others.length > 0 ? (
            <div className="w-52">
              <Field label={words.from}>
                {(ids) => (
                  <SelectInput {...ids} value="" onChange={(event) => set([...reviewers, event.currentTarget.value])}>
                    <option value="">{words.fromPlaceholder}</option>
                    {others.map((profile) => (
                      <option key={profile.id} value={profile.email}>
                        {profile.name}
                      </option>
                    ))}
                  </SelectInput>
                )}
              </Field>
            </div>
          ) : null
        }
      />
    </EditorFrame>
  );
};
