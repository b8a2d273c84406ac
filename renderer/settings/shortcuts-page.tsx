import { useState } from 'react';
import { put } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import type { CommandId } from '../keys/bindings';
import { bindingOf, commandIds, keyGroups } from '../keys/bindings';
import { setLettersOff, useKeyOptions } from '../keys/command-registry';
import { chordOf } from '../keys/dispatch';
import { pressOf } from '../keys/listen-keys';
import { changeable, chordsOf, conflictOf, type OwnKeys } from '../keys/own-keys';
import { openDialog } from '../state/dialogs';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { capsOf, Kbd } from '../ui/kbd';
import { Switch } from '../ui/switch';
import { PageBody } from './page-body';

const words = t.people.keys;
const spoken = (chord: string): string => capsOf(chord).join(' ');

/** What a chord may not be taken for, as a sentence; null when it may. */
const refusal = (id: CommandId, chord: string, own: OwnKeys): string | null => {
  const conflict = conflictOf(id, chord, own);
  if (conflict === null) return null;
  return conflict.kind === 'reserved'
    ? words.reserved(spoken(chord))
    : words.taken(spoken(chord), t.keys.names[conflict.by]);
};

const Row = ({
  id,
  own,
  onSave,
}: {
  id: CommandId;
  own: OwnKeys;
  onSave: (id: CommandId, chords: readonly string[] | null) => void;
}) => {
  const [listening, setListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chords = chordsOf(id, own);
  const name = t.keys.names[id];
  const take = (event: React.KeyboardEvent): void => {
    // Tab leaves as everywhere: a key that is being chosen holds nobody.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
    if (event.key === 'Escape') {
      setListening(false);
      return;
    }
    const chord = chordOf({ ...pressOf(event.nativeEvent), focus: 'other' });
    const why = refusal(id, chord, own);
    setProblem(why);
    if (why !== null) return;
    setListening(false);
    onSave(id, [chord]);
  };
  return (
    <tr className="h-9 border-t border-line align-middle">
      <td className="text-ink-2">{name}</td>
      <td>
        {listening ? (
          <span className="text-meta text-ink-2">{words.press}</span>
        ) : (
          <span className="inline-flex flex-wrap items-center gap-2">
            {chords.length === 0 ? <span className="text-meta text-ink-3">{words.off}</span> : null}
            {chords.map((chord) => (
              <span key={chord} className="inline-flex gap-1">
                {capsOf(chord).map((cap) => (
                  <Kbd key={cap} cap={cap} />
                ))}
              </span>
            ))}
            {own[id] ? <span className="text-meta text-accent-text">{words.changed}</span> : null}
          </span>
        )}
        {problem && listening ? (
          <span role="alert" className="block text-meta text-danger">
            {problem}
          </span>
        ) : null}
      </td>
      <td className="text-right whitespace-nowrap">
        {own[id] ? (
          <Button kind="link" small aria-label={words.resetOf(name)} onClick={() => onSave(id, null)}>
            {words.reset}
          </Button>
        ) : null}
        <Button
          kind="link"
          small
          aria-label={words.changeOf(name)}
          aria-pressed={listening}
          onClick={() => {
            setProblem(null);
            setListening(true);
          }}
          {...(listening ? { onKeyDown: take, onBlur: () => setListening(false) } : {})}
        >
          {words.change}
        </Button>
      </td>
    </tr>
  );
};

/** Keys of one's own, and single letters switched off (WCAG 2.1.4): speech input would press them by accident. */
export const ShortcutsPage = () => {
  const lettersOff = useKeyOptions((state) => state.lettersOff);
  const own = useKeyOptions((state) => state.own);
  const prefs = useCall('me.get', {}).value?.prefs;
  const store = async (keys: Record<string, string[]>): Promise<void> => {
    try {
      put('me.get', {}, await call('me.savePrefs', { patch: { keys } }));
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  const save = (id: CommandId, chords: readonly string[] | null): void => {
    const { [id]: _before, ...others } = prefs?.keys ?? {};
    void store(chords === null ? others : { ...others, [id]: [...chords] });
  };
  const listed = commandIds.filter(changeable);
  return (
    <PageBody title={t.settings.pages.shortcuts} note={t.settings.shortcuts.note} wide>
      <div className="max-w-[720px]">
        <Switch label={t.keys.lettersOff} help={t.keys.lettersOffText} checked={lettersOff} onChange={setLettersOff} />
        <div className="flex gap-2 pt-4 pb-2">
          <Button command="keySheet" onClick={() => openDialog('keys')}>
            {t.settings.shortcuts.all}
          </Button>
          {Object.keys(own).length > 0 ? <Button onClick={() => void store({})}>{words.resetAll}</Button> : null}
        </div>
        {keyGroups.map((group) => (
          <section key={group} className="pt-4">
            <h3 className="pb-1 text-ui font-semibold">{t.keys.groups[group]}</h3>
            <table className="w-full table-fixed text-ui">
              <tbody>
                {listed
                  .filter((id) => bindingOf(id).group === group)
                  .map((id) => (
                    <Row key={id} id={id} own={own} onSave={save} />
                  ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </PageBody>
  );
};
