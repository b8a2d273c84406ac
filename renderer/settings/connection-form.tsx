import { useState } from 'react';
import type { Connection, ConnectionConfig } from '../../shared/schemas/workspace';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field, SelectInput, TextInput } from '../ui/field';
import { ZoneInput } from '../ui/zone-input';
import { cleanSecret, isComplete } from './connection-config';

const words = t.settings.connections.fields;
type Of<K extends ConnectionConfig['kind']> = Extract<ConnectionConfig, { kind: K }>;
type Server = Of<'email'>['imap'];

const Text = ({
  label,
  value,
  onChange,
  help,
  type,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  type?: 'password' | 'time';
}) => (
  <Field label={label} help={help}>
    {(ids) => (
      <TextInput
        {...ids}
        type={type ?? 'text'}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

const ServerFields = ({
  title,
  server,
  onChange,
}: {
  title: string;
  server: Server;
  onChange: (server: Server) => void;
}) => (
  <fieldset>
    <legend className="pb-1 text-meta font-medium">{title}</legend>
    <div className="grid grid-cols-[1fr_80px_264px] gap-2">
      <Text label={words.host} value={server.host} onChange={(host) => onChange({ ...server, host })} />
      <Text
        label={words.port}
        value={String(server.port)}
        onChange={(port) => onChange({ ...server, port: Number.parseInt(port, 10) || 0 })}
      />
      <Field label={words.security}>
        {(ids) => (
          <SelectInput
            {...ids}
            value={server.security}
            onChange={(event) => onChange({ ...server, security: event.currentTarget.value as Server['security'] })}
          >
            {(['tls', 'starttls', 'none'] as const).map((each) => (
              <option key={each} value={each}>
                {words.securities[each]}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
    </div>
  </fieldset>
);

const EmailFields = ({ config, set }: { config: Of<'email'>; set: (config: ConnectionConfig) => void }) => (
  <>
    <div className="grid grid-cols-2 gap-3">
      <Text
        label={words.address}
        value={config.address}
        onChange={(address) =>
          set({ ...config, address, user: config.user === config.address ? address : config.user })
        }
      />
      <Text
        label={words.displayName}
        value={config.displayName}
        onChange={(displayName) => set({ ...config, displayName })}
      />
      <Text label={words.user} value={config.user} onChange={(user) => set({ ...config, user })} />
      <Text
        label={words.campaignName}
        value={config.campaignName}
        onChange={(campaignName) => set({ ...config, campaignName })}
      />
    </div>
    <ServerFields title={words.imap} server={config.imap} onChange={(imap) => set({ ...config, imap })} />
    <ServerFields title={words.smtp} server={config.smtp} onChange={(smtp) => set({ ...config, smtp })} />
    <Checkbox
      label={words.saveToSent}
      checked={config.saveToSent}
      onChange={(saveToSent) => set({ ...config, saveToSent })}
    />
  </>
);

const CalendarFields = ({
  config,
  set,
}: {
  config: Of<'google_calendar'>;
  set: (config: ConnectionConfig) => void;
}) => (
  <div className="grid grid-cols-2 gap-3">
    <Text
      label={words.calendarId}
      value={config.calendarId}
      onChange={(calendarId) => set({ ...config, calendarId })}
    />
    <Field label={words.zone}>
      {(ids) => <ZoneInput {...ids} value={config.zone} onChange={(zone) => set({ ...config, zone })} />}
    </Field>
    <Text
      type="time"
      label={words.dayFrom}
      value={config.dayFrom}
      onChange={(dayFrom) => set({ ...config, dayFrom })}
    />
    <Text type="time" label={words.dayTo} value={config.dayTo} onChange={(dayTo) => set({ ...config, dayTo })} />
    <Text
      label={words.slotMinutes}
      value={String(config.slotMinutes)}
      onChange={(minutes) => set({ ...config, slotMinutes: Number.parseInt(minutes, 10) || 0 })}
    />
  </div>
);

const KindFields = ({ config, set }: { config: ConnectionConfig; set: (config: ConnectionConfig) => void }) => {
  if (config.kind === 'email') return <EmailFields config={config} set={set} />;
  if (config.kind === 'google_calendar') return <CalendarFields config={config} set={set} />;
  if (config.kind === 'openai')
    return (
      <div className="grid grid-cols-2 gap-3">
        <Text label={words.model} value={config.model} onChange={(model) => set({ ...config, model })} />
        <Text
          label={words.evaluationModel}
          help={words.evaluationHelp}
          value={config.evaluationModel ?? ''}
          onChange={(text) => set({ ...config, evaluationModel: text.trim() === '' ? null : text })}
        />
        <Text
          label={words.embeddingModel}
          help={words.embeddingHelp}
          value={config.embeddingModel ?? ''}
          onChange={(text) => set({ ...config, embeddingModel: text.trim() === '' ? null : text })}
        />
      </div>
    );
  return null;
};

type ConnectionFormProps = {
  /** An existing connection, or null for a new one. */
  connection: Connection | null;
  start: ConnectionConfig;
  onDone: (connection: Connection) => void;
  onCancel: () => void;
};

/** Sets up a connection and tries it at once: a wrong key is told here, in words, and nothing typed is lost. */
export const ConnectionForm = ({ connection, start, onDone, onCancel }: ConnectionFormProps) => {
  const [config, setConfig] = useState(start);
  const [label, setLabel] = useState(connection?.label ?? t.words.connectionKindWord[start.kind]);
  const [secret, setSecret] = useState('');
  const [id, setId] = useState(connection?.id ?? null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const stored = connection?.secretEnd ?? null;

  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const key = config.kind === 'email' ? secret : cleanSecret(secret);
      const saved = await call('connections.save', {
        id,
        label: label.trim(),
        config,
        secret: key === '' ? null : key,
      });
      setId(saved.connection.id);
      const checked = await call('connections.check', { id: saved.connection.id });
      refetch(['connections']);
      if (checked.connection.state === 'failing')
        setProblem(checked.connection.problem ?? t.words.connectionStateWord.failing);
      else onDone(checked.connection);
    } catch (thrown) {
      setProblem(asFailure(thrown).message);
    } finally {
      setBusy(false);
    }
  };

  const secretLabel = config.kind === 'email' ? words.password : config.kind === 'slack' ? words.token : words.key;
  const secretHelp =
    stored !== null
      ? config.kind === 'email'
        ? words.passwordKeep
        : words.keyKeep(stored)
      : config.kind === 'slack'
        ? words.tokenHelp
        : words.keyHelp;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="flex flex-col gap-3.5"
    >
      <fieldset disabled={busy} className="flex flex-col gap-3.5">
        <div className="grid grid-cols-2 gap-3">
          <Text label={words.label} value={label} onChange={setLabel} />
          <Text type="password" label={secretLabel} help={secretHelp} value={secret} onChange={setSecret} />
        </div>
        <KindFields config={config} set={setConfig} />
        {config.kind === 'email' ? null : (
          <Text
            label={words.baseUrl}
            value={config.baseUrl}
            onChange={(baseUrl) => setConfig({ ...config, baseUrl })}
          />
        )}
      </fieldset>
      {problem ? (
        <p role="alert" className="text-ui text-danger">
          {problem}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button
          kind="filled"
          type="submit"
          disabled={busy || !isComplete(config, secret, stored !== null || id !== null)}
        >
          {busy ? t.settings.connections.saving : t.settings.connections.save}
        </Button>
        <Button kind="ghost" onClick={onCancel}>
          {t.settings.cancel}
        </Button>
      </div>
    </form>
  );
};
