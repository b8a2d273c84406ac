import { Check, ChevronRight, ListFilter } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { QueueFilters } from '../../shared/schemas/queue-cut';
import { channels, sentiments } from '../../shared/values/common';
import { decisionRules } from '../../shared/values/draft';
import { confidenceBands, waitedSpans } from '../../shared/values/queue-cut';
import { useCall } from '../api/use-call';
import { languageText } from '../format/language';
import { useCommands } from '../keys/use-commands';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { setFilters, setQueue, useQueue } from './queue-state';

/** Rules that put no draft into the queue, or stand for a campaign's mode: nothing to filter by. */
const notReasons = new Set(['send_now', 'send_later', 'auto_send_off', 'empty_draft']);
export const reasons = decisionRules.filter((rule) => !notReasons.has(rule));

type Choice = { value: string; word: string; chosen: boolean; choose: () => void };
export type FilterKind = { kind: keyof QueueFilters; word: string; choices: Choice[] };

const many = <V extends string>(
  kind: keyof QueueFilters,
  values: readonly V[],
  word: (value: V) => string,
  chosen: readonly V[],
): FilterKind => ({
  kind,
  word: t.queueCut.kinds[kind],
  choices: values.map((value) => {
    const there = chosen.includes(value);
    return {
      value,
      word: word(value),
      chosen: there,
      choose: () => setFilters({ [kind]: there ? chosen.filter((each) => each !== value) : [...chosen, value] }),
    };
  }),
});

const one = <V extends string>(
  kind: keyof QueueFilters,
  values: readonly V[],
  word: (value: V) => string,
  chosen: V | null,
): FilterKind => ({
  kind,
  word: t.queueCut.kinds[kind],
  choices: values.map((value) => ({
    value,
    word: word(value),
    chosen: value === chosen,
    choose: () => setFilters({ [kind]: value === chosen ? null : value }),
  })),
});

/** Everything the queue can be narrowed by, with what is chosen. */
export const useFilterKinds = (): FilterKind[] => {
  const { filters } = useQueue();
  const campaigns = useCall('campaigns.list', {}).value?.campaigns ?? [];
  const profiles = useCall('profiles.list', {}).value?.profiles ?? [];
  const languages = useCall('queue.languages', {}).value?.languages ?? [];
  const name = new Map([...campaigns, ...profiles].map((each) => [each.id, each.name]));
  return [
    many(
      'campaigns',
      campaigns.map((each) => each.id),
      (id) => name.get(id) ?? '',
      filters.campaigns,
    ),
    many('rules', reasons, (rule) => t.words.ruleHeadline[rule], filters.rules),
    many('channels', channels, (each) => t.words.channelWord[each], filters.channels),
    many('sentiments', sentiments, (each) => t.words.sentimentWord[each], filters.sentiments),
    many(
      'languages',
      [...new Set([...languages.map(({ language }) => language ?? 'none'), ...filters.languages])],
      (code) => (code === 'none' ? t.queueCut.languageNotTold : languageText(code)),
      filters.languages,
    ),
    many('confidence', confidenceBands, (band) => t.queueCut.confidence[band], filters.confidence),
    one('waited', waitedSpans, (span) => t.queueCut.waited[span], filters.waited),
    one(
      'assignee',
      ['me', 'nobody', ...profiles.map((each) => each.id)],
      (who) =>
        who === 'me'
          ? t.queueCut.assignee.me
          : who === 'nobody'
            ? t.queueCut.assignee.nobody
            : t.queueCut.assignee.of(name.get(who) ?? ''),
      filters.assignee,
    ),
  ];
};

const Layer = () => {
  useCommands({}, { modal: true });
  return null;
};

const surface =
  'pop z-50 max-h-[70vh] min-w-52 overflow-y-auto rounded-sheet border border-line bg-sheet p-1.5 shadow-float';
const line = 'flex h-8 items-center gap-2 rounded-control px-2 text-ui outline-none data-[highlighted]:bg-selected';

/** What to narrow by, then by which value; a value is switched on and off and the menu stays. */
export const FilterMenu = () => {
  const kinds = useFilterKinds();
  const open = useQueue((state) => state.popover === 'filters');
  return (
    <DropdownMenu.Root
      modal={false}
      open={open}
      onOpenChange={(next) => setQueue({ popover: next ? 'filters' : null })}
    >
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          aria-label={t.queueCut.filters}
          title={t.queueCut.filters}
          className="-ml-1 flex h-6 w-6 shrink-0 items-center justify-center rounded-key hover:bg-hover"
        >
          <Icon of={ListFilter} tone="quiet" />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="start" sideOffset={4} className={surface}>
          <Layer />
          {kinds
            .filter((kind) => kind.choices.length > 0)
            .map((kind) => (
              <DropdownMenu.Sub key={kind.kind}>
                <DropdownMenu.SubTrigger className={`${line} data-[state=open]:bg-selected`}>
                  <span className="min-w-0 flex-1">{kind.word}</span>
                  <Icon of={ChevronRight} size={14} tone="quiet" />
                </DropdownMenu.SubTrigger>
                <DropdownMenu.Portal>
                  <DropdownMenu.SubContent sideOffset={4} className={surface}>
                    {kind.choices.map((choice) => (
                      <DropdownMenu.CheckboxItem
                        key={choice.value}
                        checked={choice.chosen}
                        onSelect={(event) => event.preventDefault()}
                        onCheckedChange={choice.choose}
                        className={line}
                      >
                        <span className="flex w-4 justify-center">
                          {choice.chosen ? <Icon of={Check} size={14} tone="accent" /> : null}
                        </span>
                        <span className="min-w-0 flex-1 truncate">{choice.word}</span>
                      </DropdownMenu.CheckboxItem>
                    ))}
                  </DropdownMenu.SubContent>
                </DropdownMenu.Portal>
              </DropdownMenu.Sub>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};
