import { useState } from 'react';
import type { KnowledgeEntry, KnowledgeKind } from '../../shared/schemas/editors';
import { knowledgeLimits } from '../../shared/values/editors';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { countText } from '../format/number';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, SelectInput, TextArea, TextInput } from '../ui/field';
import { useEditor } from './use-editor';

const words = t.editors.knowledge;

type EntryForm = { kind: KnowledgeKind; key: string; text: string; campaignId: string | null };
type Errors = Partial<Record<'key' | 'text', string>>;

const errorsOf = (form: EntryForm): Errors => {
  const errors: Errors = {};
  if (form.key.trim() === '') errors.key = words.errors.key;
  else if (form.key.trim().length > knowledgeLimits.key) errors.key = words.errors.keyLong;
  const length = form.text.trim().length;
  if (length === 0) errors.text = words.errors.text;
  else if (length > knowledgeLimits[form.kind])
    errors.text = form.kind === 'fact' ? words.errors.factLong : words.errors.documentLong;
  return errors;
};

/** Earlier texts of an entry, each to be used again. */
const Versions = ({ id, onRestored }: { id: string; onRestored: () => void }) => {
  const versions = useCall('knowledge.get', { id }).value?.versions ?? [];
  const admin = useMay('admin');
  if (versions.length === 0) return null;
  const restore = async (versionId: string): Promise<void> => {
    try {
      await call('knowledge.restore', { versionId });
      refetch(['settings', 'audit']);
      onRestored();
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <details className="pt-2">
      <summary className="w-fit rounded-key text-meta text-ink-2">{words.versions(versions.length)}</summary>
      <ul className="pt-2">
        {versions.map((version) => (
          <li key={version.id} className="border-t border-line py-2">
            <div className="flex items-center justify-between gap-3">
              <span className="text-meta text-ink-3">
                {words.versionBy(version.by, momentText(version.at, currentTime()))}
              </span>
              {admin ? (
                <Button small kind="link" onClick={() => void restore(version.id)}>
                  {words.versionRestore}
                </Button>
              ) : null}
            </div>
            <p className="readable line-clamp-4 text-ui break-words whitespace-pre-wrap text-ink-2">{version.text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** One fact or document: its name, what is true, and for whom. */
export const KnowledgeEntryForm = ({
  entry,
  kind,
  campaign,
  onSaved,
  onRemove,
}: {
  /** Null: a new one. */
  entry: KnowledgeEntry | null;
  kind: KnowledgeKind;
  /** The campaign in whose editor this stands; null: the workspace's own. */
  campaign: { id: string; name: string } | null;
  onSaved: (entry: KnowledgeEntry) => void;
  onRemove: (entry: KnowledgeEntry) => void;
}) => {
  const admin = useMay('admin');
  const [tried, setTried] = useState(false);
  const blank: EntryForm = { kind, key: '', text: '', campaignId: null };
  const saved: EntryForm = entry
    ? { kind: entry.kind, key: entry.key, text: entry.text, campaignId: entry.campaignId }
    : blank;
  const editor = useEditor<EntryForm>({
    key: `knowledge:${entry?.id ?? `new:${kind}:${campaign?.id ?? ''}`}`,
    saved,
    what: entry?.key ?? words.kinds[kind],
    valid: (form) => {
      setTried(true);
      return Object.keys(errorsOf(form)).length === 0;
    },
    save: async (form) => {
      const answer = await call('knowledge.save', { ...form, id: entry?.id ?? null, version: entry?.version ?? null });
      refetch(['settings', 'audit']);
      onSaved(answer.entry);
    },
  });
  const { value: form, set } = editor;
  const errors = errorsOf(form);
  const long = form.kind === 'fact' && form.text.trim().length > knowledgeLimits.fact;
  const shown = (key: keyof Errors): string | undefined =>
    tried || (key === 'text' && long) ? errors[key] : undefined;
  const foreign = form.campaignId !== null && form.campaignId !== campaign?.id;
  return (
    <form
      aria-label={entry?.key ?? words.kinds[kind]}
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (editor.dirty) void editor.submit();
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 py-4 focus-visible:-outline-offset-2">
        <fieldset disabled={!admin || editor.state === 'saving'} className="flex max-w-[720px] flex-col gap-3.5">
          <legend className="sr-only">{words.kinds[form.kind]}</legend>
          <div className="grid grid-cols-[minmax(0,1fr)_200px] gap-3">
            <Field label={words.name} error={shown('key')} help={form.kind === 'fact' ? words.factHelp : undefined}>
              {(ids) => (
                <TextInput {...ids} value={form.key} onChange={(event) => set({ key: event.currentTarget.value })} />
              )}
            </Field>
            <Field label={words.scope}>
              {(ids) => (
                <SelectInput
                  {...ids}
                  value={form.campaignId ?? ''}
                  onChange={(event) => set({ campaignId: event.currentTarget.value || null })}
                >
                  <option value="">{words.everyCampaign}</option>
                  {campaign ? <option value={campaign.id}>{words.thisCampaign(campaign.name)}</option> : null}
                  {foreign ? <option value={form.campaignId ?? ''}>{words.campaignGone}</option> : null}
                </SelectInput>
              )}
            </Field>
          </div>
          <Field
            label={words.text}
            error={shown('text')}
            help={form.kind === 'document' ? words.documentHelp : undefined}
          >
            {(ids) => (
              <TextArea
                {...ids}
                rows={form.kind === 'fact' ? 5 : 18}
                value={form.text}
                onChange={(event) => set({ text: event.currentTarget.value })}
              />
            )}
          </Field>
          {long ? (
            <div>
              <Button small onClick={() => set({ kind: 'document' })}>
                {words.makeDocument}
              </Button>
            </div>
          ) : null}
        </fieldset>
        <p className="pt-2 text-meta text-ink-3">
          {words.characters(countText(form.text.trim().length))}
          {entry ? ` · ${words.changed(momentText(entry.updatedAt, currentTime()))}` : ''}
        </p>
        {entry ? <Versions id={entry.id} onRestored={editor.discard} /> : null}
      </div>
      {admin ? (
        <footer className="flex h-14 shrink-0 items-center gap-2 border-t border-line px-6">
          <Button kind="filled" type="submit" aria-disabled={!editor.dirty || editor.state === 'saving' || undefined}>
            {editor.state === 'saving' ? t.editors.saving : t.editors.save}
          </Button>
          {editor.dirty ? (
            <Button kind="ghost" onClick={editor.discard}>
              {editor.theirs ? t.editors.showTheirs : t.editors.discard}
            </Button>
          ) : null}
          {editor.refused === null ? (
            <span role="status" className="min-w-0 flex-1 truncate text-meta text-ink-3">
              {editor.theirs
                ? t.editors.theirs
                : editor.found
                  ? t.editors.found
                  : editor.dirty
                    ? t.editors.unsaved
                    : editor.state === 'saved'
                      ? t.editors.saved
                      : ''}
            </span>
          ) : (
            <span role="alert" className="min-w-0 flex-1 text-meta text-danger">
              {editor.refused}
            </span>
          )}
          {entry ? (
            <Button kind="danger-ghost" onClick={() => onRemove(entry)}>
              {words.remove}
            </Button>
          ) : null}
        </footer>
      ) : null}
    </form>
  );
};
