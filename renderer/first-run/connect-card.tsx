import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { Connection, ConnectionKind } from '../../shared/schemas/workspace';
import { refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { connectionKinds, newConfig } from '../settings/connection-config';
import { ConnectionForm } from '../settings/connection-form';
import { connectionLine } from '../settings/connection-sign';
import { startFresh } from '../shell/fresh-dialog';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { openTour } from '../state/tour';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field, TextInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { ZoneInput } from '../ui/zone-input';
import { needsOf } from './needs';

const words = t.firstRun.connect;
const needed: readonly ConnectionKind[] = ['email', 'openai'];

const Row = ({
  kind,
  connection,
  onOpen,
}: {
  kind: ConnectionKind;
  connection: Connection | undefined;
  onOpen: () => void;
}) => {
  const failing = connection?.state === 'failing';
  const working = connection !== undefined && !failing;
  return (
    <li className="flex min-h-[54px] items-start gap-4 border-t border-line py-2.5 first:border-t-0">
      <span className="pt-0.5">
        <Icon
          of={failing ? CircleX : working ? CircleCheck : CircleDashed}
          tone={failing ? 'danger' : working ? 'accent' : 'quiet'}
        />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-ui font-medium">{words.kinds[kind].name}</p>
        <p className={failing ? 'text-meta text-danger' : 'text-meta text-ink-3'}>
          {failing ? connection.problem : connection ? connectionLine(connection) : words.kinds[kind].text}
        </p>
      </div>
      {connection ? (
        <Button small onClick={onOpen}>
          {kind === 'openai' ? words.editKey : words.edit}
        </Button>
      ) : (
        <span className="flex items-center gap-3">
          {needed.includes(kind) ? <span className="text-meta text-ink-3">{words.needs}</span> : null}
          <Button kind="link" small onClick={onOpen}>
            {words.connect}
          </Button>
        </span>
      )}
    </li>
  );
};

/** Names the workspace; the accounts come after it exists, since every row belongs to one. */
export const BeginForm = () => {
  const [name, setName] = useState('');
  const [zone, setZone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [busy, setBusy] = useState(false);
  return (
    <form
      className="flex flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void startFresh(name.trim(), zone)
          .catch(showFailure)
          .finally(() => setBusy(false));
      }}
    >
      <p className="text-ui text-ink-2">{words.beginText}</p>
      <div className="flex flex-col gap-3 pt-4">
        <Field label={words.name}>
          {(ids) => (
            <TextInput {...ids} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
          )}
        </Field>
        <Field label={words.zone}>{(ids) => <ZoneInput {...ids} value={zone} onChange={setZone} />}</Field>
      </div>
      <ul className="pt-4 pb-4">
        {connectionKinds.map((kind) => (
          <li key={kind} className="flex h-8 items-center gap-3 text-ui text-ink-2">
            <Icon of={CircleDashed} tone="quiet" />
            {words.kinds[kind].name}
            <span className="text-meta text-ink-3">{words.kinds[kind].text}</span>
          </li>
        ))}
      </ul>
      <span className="flex-1" />
      <div>
        <Button type="submit" disabled={busy || name.trim() === ''}>
          {words.begin}
        </Button>
      </div>
    </form>
  );
};

/** The accounts, each checked live as soon as it is typed in. */
export const ConnectAccounts = () => {
  const connections = useCall('connections.list', {}).value?.connections ?? [];
  const zone = useCall('settings.get', {}).value?.settings.zone ?? 'UTC';
  const [open, setOpen] = useState<ConnectionKind | null>(null);
  const needs = needsOf(connections);
  const of = (kind: ConnectionKind): Connection | undefined => connections.find((each) => each.config.kind === kind);
  const editing = open ? of(open) : undefined;
  const why = needs.key ? words.needsSource : needs.source ? words.needsKey : words.needsBoth;
  return (
    <>
      <div className="flex items-baseline justify-between pb-1">
        <h2 className="text-verdict font-semibold">{words.title}</h2>
        <span className="text-meta text-ink-3">{words.needed(needs.done, needs.of)}</span>
      </div>
      <ul className="flex-1">
        {connectionKinds.map((kind) => (
          <Row key={kind} kind={kind} connection={of(kind)} onOpen={() => setOpen(kind)} />
        ))}
      </ul>
      <div className="flex items-center gap-3 pt-3">
        <Button
          kind={needs.done === needs.of ? 'filled' : 'plain'}
          disabled={needs.done < needs.of}
          onClick={() => {
            go({ screen: 'queue', connecting: false });
            refetch(null);
            openTour();
          }}
        >
          {words.open}
        </Button>
        <span className="text-meta text-ink-3">{needs.done < needs.of ? why : ''}</span>
      </div>
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={open ? words.kinds[open].name : ''} width={640}>
        {open ? (
          <div className="overflow-y-auto px-6 pt-4 pb-6">
            <ConnectionForm
              key={open}
              connection={editing ?? null}
              start={editing?.config ?? newConfig(open, zone)}
              onCancel={() => setOpen(null)}
              onDone={() => setOpen(null)}
            />
          </div>
        ) : null}
      </Dialog>
    </>
  );
};
