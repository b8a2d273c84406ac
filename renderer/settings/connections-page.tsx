import { useEffect, useRef, useState } from 'react';
import type { Connection, ConnectionKind } from '../../shared/schemas/workspace';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useCommands } from '../keys/use-commands';
import { rowBeside } from '../queue/next-row';
import { go, useRoute } from '../state/route';
import { useMay } from '../state/session';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { FailurePage } from '../ui/failure-page';
import { Icon } from '../ui/icon';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { connectionKinds, newConfig } from './connection-config';
import { ConnectionDetail } from './connection-detail';
import { ConnectionForm } from './connection-form';
import { ConnectionSign, connectionLine, kindIcon } from './connection-sign';

/** The order a person thinks in: mail first, then what reviews and writes it. */
const order: readonly ConnectionKind[] = ['email', 'slack', 'openai', 'google_calendar', 'instantly'];
const rank = (connection: Connection): number => order.indexOf(connection.config.kind);

/** The accounts, each with its state in a word; the open one with its diagnosis. */
export const ConnectionsPage = () => {
  const { value, error } = useCall('connections.list', {});
  const zone = useCall('settings.get', {}).value?.settings.zone ?? 'UTC';
  const admin = useMay('admin');
  const chosen = useRoute((route) => route.connectionId);
  const [adding, setAdding] = useState<ConnectionKind | null>(null);
  const slow = useSlow(value === undefined && error === null);
  const connections = [...(value?.connections ?? [])].sort((a, b) => rank(a) - rank(b));
  const ids = connections.map((each) => each.id);
  // What needs a person opens by itself.
  const open =
    connections.find((each) => each.id === chosen) ??
    connections.find((each) => each.state === 'failing') ??
    connections[0];
  const unknown = connections.filter((each) => each.state === 'unknown').map((each) => each.id);
  const asked = useRef(new Set<string>());
  // What has not been checked since the engine started is checked when somebody looks.
  useEffect(() => {
    for (const id of unknown) {
      if (asked.current.has(id)) continue;
      asked.current.add(id);
      void call('connections.check', { id })
        .then(() => refetch(['connections']))
        .catch(() => {
          // Its row goes on saying that it is not checked; "Check again" tells why.
        });
    }
  });
  const missing = connectionKinds.filter((kind) => !connections.some((each) => each.config.kind === kind));
  const move = (step: number) => (): void => {
    const id = rowBeside(ids, open?.id ?? null, step);
    setAdding(null);
    if (id !== null) go({ connectionId: id });
  };
  useCommands({ next: move(1), previous: move(-1) });

  const rowClass = (here: boolean): string =>
    classNames(
      'relative flex h-[58px] w-full shrink-0 items-start gap-4 border-b border-line px-4 pt-2.5 text-left focus-visible:-outline-offset-2',
      here
        ? 'bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent-text'
        : 'hover:bg-hover',
    );
  return (
    <>
      <section
        aria-label={t.settings.connections.list}
        className="flex w-[304px] max-[860px]:w-[176px] shrink-0 flex-col overflow-y-auto border-r border-line bg-panel"
      >
        {error && !value ? <FailurePage failure={error} onAgain={() => refetch(['connections'])} /> : null}
        {slow ? <SkeletonRows rows={5} height={58} /> : null}
        {connections.map((connection) => {
          const here = adding === null && connection.id === open?.id;
          return (
            <button
              key={connection.id}
              type="button"
              aria-current={here ? 'true' : undefined}
              onClick={() => {
                setAdding(null);
                go({ connectionId: connection.id });
              }}
              className={rowClass(here)}
            >
              <span className="pt-0.5">
                <Icon of={kindIcon[connection.config.kind]} tone="quiet" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="block truncate text-ui font-medium">{connection.label}</span>
                <span className="block truncate text-meta text-ink-3">{connectionLine(connection)}</span>
              </span>
              <span className="pt-0.5">
                <ConnectionSign state={connection.state} />
              </span>
            </button>
          );
        })}
        {value && admin
          ? missing.map((kind) => (
              <button key={kind} type="button" onClick={() => setAdding(kind)} className={rowClass(adding === kind)}>
                <span className="pt-0.5">
                  <Icon of={kindIcon[kind]} tone="quiet" />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block text-ui font-medium">{t.words.connectionKindWord[kind]}</span>
                  <span className="block truncate text-meta text-ink-3">
                    {t.words.connectionStateWord.not_connected}
                  </span>
                </span>
                <span className="pt-0.5 text-meta font-medium text-accent-text">{t.settings.connections.connect}</span>
              </button>
            ))
          : null}
      </section>
      <section className="min-w-0 flex-1 overflow-y-auto px-8 pt-4 pb-8 max-[860px]:px-5">
        {adding ? (
          <div className="max-w-[680px]">
            <h2 className="pb-4 text-page font-semibold">{t.words.connectionKindWord[adding]}</h2>
            <ConnectionForm
              key={adding}
              connection={null}
              start={newConfig(adding, zone)}
              onCancel={() => setAdding(null)}
              onDone={(connection) => {
                setAdding(null);
                go({ connectionId: connection.id });
              }}
            />
          </div>
        ) : open ? (
          <ConnectionDetail key={open.id} connection={open} />
        ) : null}
      </section>
    </>
  );
};
