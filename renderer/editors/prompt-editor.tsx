import type { Prompt, PromptChange, PromptMode } from '../../shared/schemas/prompts';
import { promptLimit } from '../../shared/values/prompts';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextArea } from '../ui/field';
import { Segments } from '../ui/segments';
import { AsideCard, EditorFrame } from './editor-frame';
import { PromptHistory } from './prompt-history';
import { PromptTrial } from './prompt-trial';
import { useEditor } from './use-editor';

const words = t.prompts;
const modes: readonly PromptMode[] = ['shipped', 'add', 'replace'];

const errorOf = ({ mode, text }: PromptChange): string | undefined =>
  mode === 'shipped'
    ? undefined
    : text.trim() === ''
      ? words.errors.empty
      : text.length > promptLimit
        ? words.errors.long
        : undefined;

/** One prompt: the shipped text to read, what the workspace makes of it, what that would change, and what it was. */
export const PromptEditor = ({ prompt }: { prompt: Prompt }) => {
  const admin = useMay('admin');
  const editor = useEditor<PromptChange & { seen: string }>({
    key: `prompt:${prompt.stage}`,
    saved: { mode: prompt.mode, text: prompt.text, seen: prompt.hash },
    what: words.stages[prompt.stage],
    valid: (form) => errorOf(form) === undefined,
    save: async ({ mode, text }, base) => {
      try {
        await call('prompts.save', {
          stage: prompt.stage,
          // Saved over another's change only once that has been shown.
          seen: editor.theirs ? prompt.hash : base.seen,
          change: { mode, text: mode === 'shipped' ? '' : text },
        });
      } catch (thrown) {
        if (asFailure(thrown).code === 'conflict') refetch(['settings']);
        throw thrown;
      }
      refetch(['settings', 'audit']);
    },
  });
  const { mode, text } = editor.value;
  const error = errorOf({ mode, text });
  const change: PromptChange = { mode, text: mode === 'shipped' ? '' : text };
  return (
    <EditorFrame
      title={words.stages[prompt.stage]}
      note={words.does[prompt.stage]}
      editor={editor}
      blocked={error !== undefined}
      aside={
        <>
          <PromptTrial stage={prompt.stage} change={change} blocked={error !== undefined} />
          <AsideCard title={words.history}>
            <PromptHistory
              prompt={prompt}
              onUse={admin ? (next) => editor.set({ mode: next.mode, text: next.text }) : null}
            />
          </AsideCard>
        </>
      }
    >
      <div>
        <Segments
          label={words.mode}
          value={mode}
          options={modes.map((value) => ({ value, word: words.modes[value] }))}
          onChange={(next) => editor.set({ mode: next })}
        />
      </div>
      {mode === 'shipped' ? null : (
        <>
          <Field label={words.text[mode]} error={editor.dirty ? error : undefined}>
            {(ids) => (
              <TextArea
                {...ids}
                rows={mode === 'add' ? 7 : 16}
                maxLength={promptLimit}
                value={text}
                onChange={(event) => editor.set({ text: event.currentTarget.value })}
              />
            )}
          </Field>
          {mode === 'replace' && text.trim() === '' ? (
            <div>
              <Button small onClick={() => editor.set({ text: prompt.shipped })}>
                {words.startFromShipped}
              </Button>
            </div>
          ) : null}
          {mode === 'replace' ? <p className="text-meta text-warn">{words.replaceWarns}</p> : null}
        </>
      )}
      {editor.dirty ? <p className="text-meta text-ink-2">{words.newVersion}</p> : null}
      <details open={mode === 'shipped'}>
        <summary className="w-fit rounded-key text-ui font-medium">
          {words.shipped}{' '}
          <span className="font-mono text-meta font-normal text-ink-3">{words.version(prompt.shippedHash)}</span>
        </summary>
        <p className="readable mt-2 rounded-control border border-line bg-panel px-3.5 py-3 text-ui break-words whitespace-pre-wrap text-ink-2">
          {prompt.shipped}
        </p>
      </details>
    </EditorFrame>
  );
};
