import { useState } from 'react';
import type { ItemFilter, Run, RunItem } from '../../shared/schemas/run';
import { runTransitions } from '../../shared/states/run';
import { mayMove } from '../../shared/states/transition';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { countText, scoreText } from '../format/number';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { SelectInput } from '../ui/field';
import { Segments } from '../ui/segments';
import { ItemJournal } from './item-journal';
import { itemResult } from './item-result';
import { usePages } from './use-pages';

const words = t.backfill.items;
const everything: ItemFilter = { state: 'all', skipReason: null, error: null, campaignId: null };
const states = ['all', 'open', 'sent', 'review', 'skipped', 'failed'] as const;

const exportTo = async (runId: string, format: 'csv' | 'json'): Promise<string | null> => {
  try {
    const { file } = await call('backfill.export', { runId, format });
    return file.split(/[\\/]/).at(-1) ?? file;
  } catch (thrown) {
    showFailure(thrown);
    return null;
  }
};

/** A run's messages, narrowed by what became of them and why; one is opened for its journal. */
export const RunItems = ({ run, onLog }: { run: Run; onLog: (item: RunItem) => void }) => {
  const manager = useMay('manager');
  const [filter, setFilter] = useState<ItemFilter>(everything);
  const [open, setOpen] = useState<string | null>(null);
  const [saved, setSaved] = useState<{ name: string; format: 'csv' | 'json' } | null>(null);
  const facets = useCall('backfill.facets', { runId: run.id }).value;
  const { items, more } = usePages(`${run.id} ${JSON.stringify(filter)}`, async (cursor) => {
    const { items: page, nextCursor } = await call('backfill.items', { runId: run.id, filter, cursor, limit: 200 });
    return { page, nextCursor };
  });
  const narrow = (patch: Partial<ItemFilter>): void => {
    setFilter({ ...filter, ...patch });
    setOpen(null);
  };
  const why =
    filter.state === 'skipped' ? (facets?.skips ?? []) : filter.state === 'failed' ? (facets?.errors ?? []) : [];
  return (
    <section aria-label={words.label} className="flex min-h-0 min-w-0 flex-1 flex-col bg-panel">
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2.5 border-b border-line px-4 py-2">
        <Segments
          label={words.which}
          value={filter.state}
          options={states.map((value) => ({
            value,
            word: facets ? `${words.states[value]} ${countText(facets.states[value])}` : words.states[value],
          }))}
          onChange={(state) => narrow({ state, skipReason: null, error: null })}
        />
        {why.length > 0 ? (
          <div className="w-44">
            <SelectInput
              aria-label={words.because}
              value={filter.skipReason ?? filter.error ?? ''}
              onChange={(event) => {
                const key = event.currentTarget.value || null;
                const skip = facets?.skips.find((each) => each.key === key)?.key ?? null;
                narrow(filter.state === 'skipped' ? { skipReason: skip } : { error: key });
              }}
            >
              <option value="">{words.anyReason}</option>
              {why.map(({ key, count }) => (
                <option key={key} value={key}>
                  {`${reasonWord(key)} (${countText(count)})`}
                </option>
              ))}
            </SelectInput>
          </div>
        ) : null}
        <div className="w-44">
          <SelectInput
            aria-label={t.backfill.log.campaign}
            value={filter.campaignId ?? ''}
            onChange={(event) => narrow({ campaignId: event.currentTarget.value || null })}
          >
            <option value="">{t.backfill.log.anyCampaign}</option>
            {(facets?.campaigns ?? []).map(({ key, name, count }) => (
              <option key={key} value={key}>{`${name} (${countText(count)})`}</option>
            ))}
          </SelectInput>
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {items?.length === 0 ? <p className="p-6 text-ui text-ink-3">{words.none}</p> : null}
        <table className="w-full table-fixed text-ui">
          <colgroup>
            <col className="w-[27%]" />
            <col className="w-[27%]" />
            <col />
            <col className="w-20" />
          </colgroup>
          <thead className="sr-only">
            <tr>
              <th>{words.columns.lead}</th>
              <th>{words.columns.campaign}</th>
              <th>{words.columns.result}</th>
              <th>{words.columns.score}</th>
            </tr>
          </thead>
          <tbody>
            {(items ?? []).map((item) => (
              <Row
                key={item.id}
                item={item}
                open={open === item.id}
                mayRetry={manager && mayMove(runTransitions, run.state, 'running')}
                onOpen={() => setOpen(open === item.id ? null : item.id)}
                onLog={() => onLog(item)}
              />
            ))}
          </tbody>
        </table>
        {more ? (
          <div className="p-4">
            <Button small onClick={more}>
              {words.more}
            </Button>
          </div>
        ) : null}
      </div>
      <footer className="flex h-9 shrink-0 items-center gap-3 border-t border-line px-4 text-meta text-ink-3">
        <span className="min-w-0 flex-1 truncate" role="status">
          {saved ? words.saved(saved.name) : ''}
        </span>
        {saved ? (
          <Button
            small
            kind="ghost"
            onClick={() => void call('shell.revealLog', { runId: run.id, format: saved.format }).catch(showFailure)}
          >
            {t.backfill.log.show}
          </Button>
        ) : null}
        {(['csv', 'json'] as const).map((format) => (
          <Button
            key={format}
            small
            kind="ghost"
            onClick={() =>
              void exportTo(run.id, format).then((name) => (name === null ? undefined : setSaved({ name, format })))
            }
          >
            {words.export[format]}
          </Button>
        ))}
      </footer>
    </section>
  );
};

/** A gate's reason or a failure's code in words, where there are some. */
const reasonWord = (key: string): string =>
  (t.words.skipWord as Partial<Record<string, string>>)[key] ?? key.replaceAll('_', ' ');

const Row = ({
  item,
  open,
  mayRetry,
  onOpen,
  onLog,
}: {
  item: RunItem;
  open: boolean;
  mayRetry: boolean;
  onOpen: () => void;
  onLog: () => void;
}) => (
  <>
    <tr className={classNames('h-8 border-b border-line', open ? 'bg-selected' : 'hover:bg-hover')} onClick={onOpen}>
      <td className="truncate pl-4" title={item.leadName}>
        <button type="button" aria-expanded={open} className="readable max-w-full truncate rounded-key text-left">
          {item.leadName}
        </button>
      </td>
      <td className="truncate pl-3 text-ink-2" title={item.campaignName}>
        {item.campaignName}
      </td>
      <td
        title={itemResult(item)}
        className={classNames('truncate pl-3', item.state === 'failed' ? 'text-danger' : 'text-ink-2')}
      >
        {itemResult(item)}
      </td>
      <td className="pr-4 text-right">{scoreText(item.score)}</td>
    </tr>
    {open ? (
      <tr className="border-b border-line">
        <td colSpan={4}>
          <ItemJournal item={item} mayRetry={mayRetry} onLog={onLog} />
        </td>
      </tr>
    ) : null}
  </>
);
