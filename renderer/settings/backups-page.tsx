import { useState } from 'react';
import type { Backup } from '../../shared/schemas/data-safety';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useEnginePresence } from '../api/engine-presence';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { DamagedRows } from './damaged-rows';
import { PageBody } from './page-body';

const words = t.backups;
type Asking = Backup | 'empty' | null;

/** Before the database is replaced: what is lost, what is kept, and that nothing leaves. */
const RestoreDialog = ({
  asking,
  onClose,
  onDone,
}: {
  asking: Asking;
  onClose(): void;
  onDone(said: string): void;
}) => {
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    if (asking === null) return;
    setBusy(true);
    try {
      if (asking === 'empty') {
        const { keptAs } = await call('backups.startOver', {});
        onDone(words.emptied(keptAs));
      } else {
        const result = await call('backups.restore', { name: asking.name });
        onDone(words.restored(result));
      }
      onClose();
    } catch (thrown) {
      showFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  const when = asking === null || asking === 'empty' ? '' : momentText(asking.madeAt, currentTime());
  return (
    <Dialog
      open={asking !== null}
      onClose={onClose}
      title={asking === 'empty' ? words.emptyTitle : words.restoreTitle(when)}
      description={asking === 'empty' ? words.emptyText : words.restoreText}
    >
      <DialogButtons>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button kind="filled" disabled={busy} onClick={() => void go()}>
          {asking === 'empty' ? words.empty : words.restore}
        </Button>
      </DialogButtons>
    </Dialog>
  );
};

/** Copies of the database: when, how large, and putting one in its place; what was put aside; what is damaged. */
export const BackupsPage = () => {
  const listed = useCall('backups.list', {}).value;
  const admin = useMay('admin');
  const damaged = useEnginePresence((presence) => presence.givenUp?.code === 'database_damaged');
  const [asking, setAsking] = useState<Asking>(null);
  const [busy, setBusy] = useState<'copy' | 'check' | null>(null);
  const [said, setSaid] = useState('');
  // Without a database there are no profiles to ask for a role.
  const may = admin || damaged;
  const now = currentTime();
  const run = async (what: 'copy' | 'check'): Promise<void> => {
    setBusy(what);
    setSaid('');
    try {
      if (what === 'copy') {
        await call('backups.make', {});
        setSaid(words.made);
      } else setSaid(words.checked(await call('data.check', {})));
      refetch(['engine']);
    } catch (thrown) {
      showFailure(thrown);
    } finally {
      setBusy(null);
    }
  };
  return (
    <PageBody title={t.settings.pages.backups} note={words.note} wide>
      <div className="flex items-center gap-3 pb-3">
        <Button disabled={!admin || busy !== null} onClick={() => void run('copy')}>
          {busy === 'copy' ? words.making : words.make}
        </Button>
        <Button disabled={damaged || busy !== null} onClick={() => void run('check')}>
          {busy === 'check' ? words.checking : words.check}
        </Button>
        <span role="status" className="min-w-0 text-ui text-ink-2">
          {said}
        </span>
      </div>
      {damaged ? null : <DamagedRows may={admin} />}
      {listed && listed.backups.length === 0 ? <p className="text-ui text-ink-2">{words.none}</p> : null}
      {listed && listed.backups.length > 0 ? (
        <table className="w-full max-w-[860px] text-ui">
          <thead>
            <tr className="h-9 text-meta text-ink-3">
              <th className="w-48 text-left font-normal">{words.columns.madeAt}</th>
              <th className="text-left font-normal">{words.columns.why}</th>
              <th className="w-28 text-right font-normal">{words.columns.size}</th>
              <th className="w-24 text-right font-normal">{words.columns.schema}</th>
              <th className="w-28">
                <span className="sr-only">{words.restore}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.backups.map((copy) => (
              <tr key={copy.name} className="h-9 border-t border-line">
                <td className="whitespace-nowrap">{momentText(copy.madeAt, now)}</td>
                <td className="text-ink-2">
                  {words.kinds[copy.kind]}
                  {copy.problem === null ? null : <span className="block text-meta text-danger">{copy.problem}</span>}
                </td>
                <td className="text-right text-ink-2">{words.size(copy.bytes)}</td>
                <td className="text-right text-ink-2">{copy.schemaVersion ?? '–'}</td>
                <td className="text-right">
                  {may && copy.problem === null ? (
                    <Button
                      kind="link"
                      small
                      aria-label={words.restoreOf(momentText(copy.madeAt, now))}
                      onClick={() => setAsking(copy)}
                    >
                      {words.restoreDots}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {listed ? <p className="pt-3 text-meta text-ink-3">{words.folder(listed.folder)}</p> : null}
      {listed?.kept.map((each) => (
        <p key={each.name} className="pt-1 text-meta text-ink-3">
          {each.damaged ? words.keptDamaged(each.name) : words.keptReplaced(each.name)}
        </p>
      ))}
      {may ? (
        <div className="mt-6 flex max-w-[860px] items-start justify-between gap-6 border-t border-line pt-5">
          <div>
            <h3 className="text-ui font-medium">{words.emptyHead}</h3>
            <p className="text-meta text-ink-3">{words.emptyHelp}</p>
          </div>
          <Button kind="danger-ghost" onClick={() => setAsking('empty')}>
            {words.emptyDots}
          </Button>
        </div>
      ) : null}
      <RestoreDialog asking={asking} onClose={() => setAsking(null)} onDone={setSaid} />
    </PageBody>
  );
};
