import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Connection } from '../../shared/schemas/workspace';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { clockText, momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useCommands } from '../keys/use-commands';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { sentence } from '../strings/shell';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { ConnectionForm } from './connection-form';
import { SlackButtonsCard } from './slack-buttons';
import { SlackDoctor } from './slack-doctor';

const words = t.settings.connections;

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[180px_1fr] border-t border-line py-2">
    <dt className="text-ink-3">{label}</dt>
    <dd className="readable [overflow-wrap:anywhere]">{children}</dd>
  </div>
);

const ConfigLines = ({ connection }: { connection: Connection }) => {
  const { config, secretEnd } = connection;
  const server = (each: { host: string; port: number; security: 'tls' | 'starttls' | 'none' }): string =>
    `${each.host}:${each.port}, ${words.fields.securities[each.security]}`;
  return (
    <dl className="mt-5 max-w-[680px] text-ui">
      {config.kind === 'email' ? (
        <>
          <Line label={words.fields.address}>{config.address}</Line>
          <Line label={words.fields.imap}>{server(config.imap)}</Line>
          <Line label={words.fields.smtp}>{server(config.smtp)}</Line>
          <Line label={words.fields.campaignName}>{config.campaignName}</Line>
        </>
      ) : (
        <Line label={words.fields.baseUrl}>{config.baseUrl}</Line>
      )}
      {config.kind === 'openai' ? <Line label={words.fields.model}>{config.model}</Line> : null}
      {config.kind === 'google_calendar' ? (
        <>
          <Line label={words.fields.calendarId}>{config.calendarId}</Line>
          <Line label={words.fields.zone}>{config.zone}</Line>
          <Line label={words.fields.dayFrom}>{`${config.dayFrom}–${config.dayTo}`}</Line>
        </>
      ) : null}
      <Line label={config.kind === 'email' ? words.fields.password : words.fields.key}>
        {secretEnd === null ? words.noSecret : config.kind === 'email' ? words.kept : words.endsIn(secretEnd)}
      </Line>
    </dl>
  );
};

/** Whether a kind brings messages in, so that "sync now" means something. */
const syncs = (connection: Connection): boolean =>
  connection.config.kind === 'email' || connection.config.kind === 'instantly';

const Plain = ({ connection, onEdit }: { connection: Connection; onEdit: (() => void) | undefined }) => {
  const [busy, setBusy] = useState<'check' | 'sync' | null>(null);
  const [told, setTold] = useState('');
  const check = async (): Promise<void> => {
    setBusy('check');
    try {
      await call('connections.check', { id: connection.id });
      refetch(['connections']);
    } catch (thrown) {
      showFailure(thrown);
    } finally {
      setBusy(null);
    }
  };
  const sync = async (): Promise<void> => {
    setBusy('sync');
    setTold('');
    try {
      const { results } = await call('sync.now', { connectionId: connection.id });
      setTold(results.map((each) => each.error ?? words.syncResult(each.newMessages)).join(' '));
    } catch (thrown) {
      showFailure(thrown);
    } finally {
      setBusy(null);
    }
  };
  useCommands({ checkAgain: () => void check() });
  const healthy = connection.state === 'working';
  const headline = healthy
    ? words.works(connection.label)
    : connection.state === 'unknown'
      ? words.unknown(connection.label)
      : sentence(connection.problem ?? t.words.connectionStateWord[connection.state]);
  const when = connection.checkedAt === null ? words.neverChecked : words.checked(clockText(connection.checkedAt));
  const synced =
    connection.syncedAt === null ? words.neverSynced : words.synced(momentText(connection.syncedAt, currentTime()));
  return (
    <div>
      <div className="flex items-center justify-between">
        <p className="text-meta text-ink-3">
          {t.words.connectionKindWord[connection.config.kind]}, {when}
        </p>
        <Button small icon={<Icon of={RefreshCw} size={13} />} disabled={busy !== null} onClick={() => void check()}>
          {busy === 'check' ? words.checking : words.checkAgain}
        </Button>
      </div>
      <h2 className="max-w-[60ch] pt-2 text-page font-semibold">{headline}</h2>
      <p className="pt-1 text-ui text-ink-2">
        {connection.state === 'unknown'
          ? words.unknownText
          : syncs(connection)
            ? synced
            : words.what[connection.config.kind]}
      </p>
      <ConfigLines connection={connection} />
      <div className="flex items-center gap-2 pt-4">
        {onEdit ? <Button onClick={onEdit}>{words.edit}</Button> : null}
        {syncs(connection) ? (
          <Button disabled={busy !== null} onClick={() => void sync()}>
            {busy === 'sync' ? words.syncing : words.syncNow}
          </Button>
        ) : null}
        <span role="status" className="text-ui text-ink-2">
          {told}
        </span>
      </div>
    </div>
  );
};

/** One connection: its diagnosis, and for an admin its settings. */
export const ConnectionDetail = ({ connection }: { connection: Connection }) => {
  const admin = useMay('admin');
  const [editing, setEditing] = useState(false);
  const edit = admin ? () => setEditing(true) : undefined;
  if (editing)
    return (
      <div className="max-w-[680px]">
        <h2 className="pb-4 text-page font-semibold">{connection.label}</h2>
        <ConnectionForm
          connection={connection}
          start={connection.config}
          onDone={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        />
      </div>
    );
  return connection.config.kind === 'slack' ? (
    <>
      <SlackDoctor connection={connection} onEdit={edit} />
      <SlackButtonsCard />
    </>
  ) : (
    <Plain connection={connection} onEdit={edit} />
  );
};
