import { BookOpen, Plus, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KnowledgeEntry, KnowledgeKind } from '../../shared/schemas/editors';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useCommands } from '../keys/use-commands';
import { leavePage } from '../state/route';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { TextInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { Segments } from '../ui/segments';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { StatePage } from '../ui/state-page';
import { importKnowledge } from './import-knowledge';
import { KnowledgeAsk } from './knowledge-ask';
import { KnowledgeEntryForm } from './knowledge-entry';
import { KnowledgeList } from './knowledge-list';
import { useSettled } from './use-settled';

const words = t.editors.knowledge;

type Open = { id: string } | { adding: KnowledgeKind } | null;

/** The open entry as the engine has it; waits until it is known, so that a form never begins from half of it. */
const OpenEntry = ({
  id,
  campaign,
  onRemove,
}: {
  id: string;
  campaign: { id: string; name: string } | null;
  onRemove: (entry: KnowledgeEntry) => void;
}) => {
  const entry = useCall('knowledge.get', { id }).value?.entry;
  if (!entry) return null;
  return (
    <KnowledgeEntryForm
      key={id}
      entry={entry}
      kind={entry.kind}
      campaign={campaign}
      onSaved={() => {}}
      onRemove={onRemove}
    />
  );
};

/** Facts and documents that replies may rely on: of one campaign with the workspace's, or the workspace's alone. */
export const KnowledgeEditor = ({ campaign }: { campaign: { id: string; name: string } | null }) => {
  const admin = useMay('admin');
  const [tab, setTab] = useState<'entries' | 'ask'>('entries');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const [note, setNote] = useState<{ text: string; undo: (() => void) | null; problems: string[] } | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const asked = useSettled(search);
  const campaignId = campaign?.id ?? null;
  const { value, error } = useCall('knowledge.items', { campaignId, search: asked });
  const slow = useSlow(value === undefined && error === null);
  const items = value?.items ?? [];

  const restore = async (versionId: string, key: string): Promise<void> => {
    try {
      const { entry } = await call('knowledge.restore', { versionId });
      refetch(['settings', 'audit']);
      setOpen({ id: entry.id });
      setNote({ text: words.restored(key), undo: null, problems: [] });
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  const remove = async (entry: KnowledgeEntry): Promise<void> => {
    try {
      const { versionId } = await call('knowledge.remove', { id: entry.id, version: entry.version });
      window.localStorage.removeItem(`unsaved:knowledge:${entry.id}`);
      setOpen(null);
      refetch(['settings', 'audit']);
      setNote({ text: words.removed(entry.key), undo: () => void restore(versionId, entry.key), problems: [] });
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  const bringIn = async (chosen: FileList): Promise<void> => {
    const list = [...chosen];
    try {
      const { added, changed, problems } = await importKnowledge(list, campaignId, (done) =>
        setNote({ text: words.importing(done, list.length), undo: null, problems: [] }),
      );
      setNote({ text: words.imported(added, changed), undo: null, problems });
    } catch (thrown) {
      setNote(null);
      showFailure(thrown);
    }
  };
  useCommands({ undo: note?.undo ?? undefined });
  const show = (next: Open): void =>
    leavePage(() => {
      setOpen(next);
      setNote(null);
    });

  return (
    <section aria-label={words.title} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex items-start justify-between gap-4 border-b border-line px-8 pt-5 pb-4 max-[860px]:px-5">
        <div className="min-w-0">
          <h2 className="text-page font-semibold">{words.title}</h2>
          <p className="text-ui text-ink-2">{words.note}</p>
        </div>
        <Segments
          label={words.tabsLabel}
          value={tab}
          options={(['entries', 'ask'] as const).map((each) => ({ value: each, word: words.tabs[each] }))}
          onChange={(next) => leavePage(() => setTab(next))}
        />
      </header>
      {tab === 'ask' ? (
        <KnowledgeAsk campaignId={campaignId} />
      ) : (
        <div className="flex min-h-0 flex-1">
          <div className="flex w-[320px] shrink-0 flex-col border-r border-line bg-panel wide:w-[400px] max-reading:w-[260px]">
            <div className="flex flex-col gap-2 border-b border-line px-4 py-3">
              <TextInput
                type="search"
                aria-label={words.search}
                placeholder={words.search}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
              {admin ? (
                <div className="flex flex-wrap gap-1.5">
                  <Button small icon={<Icon of={Plus} size={14} />} onClick={() => show({ adding: 'fact' })}>
                    {words.kinds.fact}
                  </Button>
                  <Button small icon={<Icon of={Plus} size={14} />} onClick={() => show({ adding: 'document' })}>
                    {words.kinds.document}
                  </Button>
                  <Button
                    small
                    icon={<Icon of={Upload} size={14} />}
                    title={words.importHelp}
                    onClick={() => files.current?.click()}
                  >
                    {words.import}
                  </Button>
                  <input
                    ref={files}
                    type="file"
                    multiple
                    hidden
                    data-import="knowledge"
                    aria-label={words.import}
                    accept=".md,.markdown,.txt,text/plain,text/markdown"
                    onChange={(event) => {
                      const { files: chosen } = event.currentTarget;
                      if (chosen && chosen.length > 0) void bringIn(chosen);
                      event.currentTarget.value = '';
                    }}
                  />
                </div>
              ) : null}
              <div role="status" className="text-meta empty:hidden">
                {note ? (
                  <p className="flex flex-wrap items-center gap-2 text-ink-2">
                    {note.text}
                    {note.undo ? (
                      <Button small kind="link" command="undo" onClick={note.undo}>
                        {words.undo}
                      </Button>
                    ) : null}
                  </p>
                ) : null}
                {note?.problems.map((problem) => (
                  <p key={problem} className="text-warn">
                    {problem}
                  </p>
                ))}
              </div>
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto">
              {slow ? <SkeletonRows height={48} /> : null}
              {error && !value ? <p className="p-4 text-ui text-danger">{error.message}</p> : null}
              {value && items.length === 0 ? (
                <StatePage icon={BookOpen} title={asked.trim() === '' ? words.empty : words.noneFound(asked.trim())}>
                  {asked.trim() === '' ? words.emptyText : null}
                </StatePage>
              ) : null}
              <KnowledgeList
                items={items}
                removed={value?.removed ?? []}
                open={open && 'id' in open ? open.id : null}
                campaign={campaign}
                admin={admin}
                onOpen={(id) => show({ id })}
                onRestore={(versionId, key) => void restore(versionId, key)}
              />
            </div>
          </div>
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            {open === null ? (
              <p className="px-6 py-5 text-ui text-ink-3">{words.pick}</p>
            ) : 'id' in open ? (
              <OpenEntry key={open.id} id={open.id} campaign={campaign} onRemove={(entry) => void remove(entry)} />
            ) : (
              <KnowledgeEntryForm
                key={open.adding}
                entry={null}
                kind={open.adding}
                campaign={campaign}
                onSaved={(entry) => setOpen({ id: entry.id })}
                onRemove={() => {}}
              />
            )}
          </div>
        </div>
      )}
    </section>
  );
};
