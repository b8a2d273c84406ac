import { X } from 'lucide-react';
import { useState } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import type { ReviewerCheck } from '../../shared/schemas/editors';
import { refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, SelectInput, TextInput } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { AsideCard, EditorFrame } from './editor-frame';
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
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const checks = useCall('reviewers.check', reviewers.length > 0 ? { emails: reviewers } : null).value?.reviewers ?? [];
  const profiles = useCall('profiles.list', {}).value?.profiles ?? [];
  const others = profiles.filter((profile) => !reviewers.some((email) => same(email, profile.email)));
  const address = typed.trim();
  const error = reviewers.some((email) => same(email, address))
    ? words.errors.twice
    : tried && !isAddress(address)
      ? words.errors.email
      : undefined;
  const add = (email: string): void => editor.set({ reviewers: [...reviewers, email] });
  const addTyped = (): void => {
    setTried(true);
    if (!isAddress(address) || reviewers.some((email) => same(email, address))) return;
    add(address);
    setTyped('');
    setTried(false);
  };
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
      {reviewers.length === 0 ? <p className="text-ui text-ink-2">{words.none}</p> : null}
      <ul className="rounded-sheet border border-line empty:hidden">
        {reviewers.map((email) => {
          const check = checks.find((each) => same(each.email, email));
          const state = stateOf(check);
          return (
            <li key={email} className="flex min-h-12 items-center gap-3 border-b border-line px-3 py-2 last:border-b-0">
              <div className="min-w-0 flex-1">
                <p className="readable truncate text-ui font-medium">{email}</p>
                <p className={state.bad ? 'text-meta text-warn' : 'text-meta text-ink-3'}>
                  {state.word}
                  {check ? ` · ${check.profile === null ? words.stranger : words.profile(check.profile)}` : ''}
                </p>
              </div>
              <IconButton
                icon={X}
                label={t.editors.remove(email)}
                onClick={() => editor.set({ reviewers: reviewers.filter((each) => each !== email) })}
              />
            </li>
          );
        })}
      </ul>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field label={words.email} error={error}>
            {(ids) => (
              <TextInput
                {...ids}
                value={typed}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  setTried(false);
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  addTyped();
                }}
              />
            )}
          </Field>
        </div>
        <div className="pt-5">
          <Button onClick={addTyped} disabled={address === ''}>
            {t.editors.add}
          </Button>
        </div>
        {others.length > 0 ? (
          <div className="w-52">
            <Field label={words.from}>
              {(ids) => (
                <SelectInput {...ids} value="" onChange={(event) => add(event.currentTarget.value)}>
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
        ) : null}
      </div>
    </EditorFrame>
  );
};
