import type { CommandId, KeyGroup } from '../keys/bindings';
import { bindingOf, commandIds } from '../keys/bindings';
import { useKeyOptions } from '../keys/command-registry';
import { chordsOf, type OwnKeys } from '../keys/own-keys';
import { closeDialog } from '../state/dialogs';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Dialog } from '../ui/dialog';
import { capsOf, Kbd } from '../ui/kbd';

/** Entries drawn as a pair or a range instead of a chord. */
const special: Partial<Record<CommandId, string[]>> = {
  next: ['J', 'K'],
  neighbourBefore: ['[', ']'],
  tryLower: ['←', '→'],
};

/** Some entries stand for several commands. */
const words = (id: CommandId): string => {
  if (id === 'next') return `${t.keys.names.next}, ${t.keys.names.previous.toLowerCase()}`;
  return id === 'screen1' ? t.keys.screens : t.keys.names[id];
};

const Entry = ({ id }: { id: CommandId }) => {
  const own = useKeyOptions((state) => state.own);
  // Reviews, the fifth screen, is for managers.
  const screens = useMay('manager') ? 5 : 4;
  const [chord] = chordsOf(id, own);
  // A pair or range is drawn only while its keys are the usual ones.
  const caps = own[id]
    ? chord === undefined
      ? [t.people.keys.off]
      : capsOf(chord)
    : id === 'screen1'
      ? ['Ctrl', t.keys.screenRange(screens)]
      : (special[id] ?? capsOf(chord ?? ''));
  return (
    <div className="flex h-[26px] items-center">
      <dt className="flex w-[132px] shrink-0 items-center gap-1">
        {caps.map((cap) => (
          <Kbd key={cap} cap={cap} />
        ))}
        {id === 'reject' ? (
          <>
            <span className="text-meta text-ink-3">{t.shell.keySheet.andThen}</span>
            <Kbd cap={t.keys.rejectRange} />
          </>
        ) : null}
      </dt>
      <dd className="min-w-0 truncate text-ui text-ink-2" title={words(id)}>
        {words(id)}
      </dd>
    </div>
  );
};

const listed = (group: KeyGroup): CommandId[] =>
  commandIds.filter((id) => bindingOf(id).group === group && !bindingOf(id).unlisted && id !== 'previous');

/** Half of a pair that has a key of its own now stands for itself. */
const entriesOf = (group: KeyGroup, own: OwnKeys): CommandId[] =>
  commandIds.filter((id) => bindingOf(id).group === group && (listed(group).includes(id) || own[id] !== undefined));

/** Side by side, and as long as one another, so that all of it is seen at once. */
const columns: readonly (readonly KeyGroup[])[] = [
  ['move', 'read'],
  ['decide', 'write'],
  ['many', 'runs', 'always'],
];

/** Every key, in the groups people learn them in. */
export const KeySheet = ({ open }: { open: boolean }) => {
  const own = useKeyOptions((state) => state.own);
  return (
    <Dialog open={open} onClose={closeDialog} title={t.shell.keySheet.title} titleHidden width={1040}>
      <div className="flex items-center justify-between px-7 pt-6">
        <p aria-hidden="true" className="text-verdict font-semibold">
          {t.shell.keySheet.title}
        </p>
        <span className="text-meta text-ink-3">
          <span className="text-axis font-medium text-ink-2">Esc</span> {t.shell.keySheet.close}
        </span>
      </div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
        tabIndex={0}
        className="grid grid-cols-1 gap-x-8 gap-y-5 overflow-y-auto px-7 pt-3 pb-6 focus-visible:-outline-offset-2 lg:focus-visible:outline-none sm:grid-cols-2 lg:grid-cols-3"
      >
        {columns.map((groups) => (
          <div key={groups[0]} className="flex min-w-0 flex-col gap-5">
            {groups.map((group) => (
              <section key={group}>
                <h3 className="pb-1 text-ui font-semibold">{t.keys.groups[group]}</h3>
                <dl>
                  {entriesOf(group, own).map((id) => (
                    <Entry key={id} id={id} />
                  ))}
                </dl>
              </section>
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
};
