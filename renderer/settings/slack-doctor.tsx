import { Check, CircleDashed, Copy, RefreshCw, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract';
import type { Connection } from '../../shared/schemas/workspace';
import { asFailure, call } from '../api/call';
import { clockText } from '../format/time';
import { useCommands } from '../keys/use-commands';
import { useMay, useProfile } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';
import { Icon } from '../ui/icon';

type Diagnosis = CallOutput<'slack.doctor'>;
const words = t.settings.slack;

const outside = (url: string): void => void call('shell.openExternal', { url }).catch(showFailure);
const copy = (text: string): void => void call('shell.copy', { text }).catch(showFailure);

/** "users:read.email" and the like: the scope a step names, to be copied. */
const scopeIn = (step: string): string | null => /\b[a-z]+:[a-z]+(?:\.[a-z]+)?\b/.exec(step)?.[0] ?? null;

/** A step's first sentence is what to do; the rest is why. */
const splitStep = (step: string): { todo: string; why: string } => {
  const at = step.search(/[.;](\s|$)/);
  return at < 0 ? { todo: step, why: '' } : { todo: step.slice(0, at), why: step.slice(at + 1).trim() };
};

const Cure = ({ steps, onPaste }: { steps: readonly string[]; onPaste: (() => void) | undefined }) => (
  <ol className="mt-4 rounded-sheet border border-line bg-sheet px-4 shadow-sheet">
    {steps.map((step, index) => {
      const { todo, why } = splitStep(step);
      const scope = scopeIn(todo);
      const paste = /token/i.test(todo) && !/scope/i.test(todo) && index > 0;
      return (
        <li
          key={step}
          className="flex min-h-[52px] items-center gap-3 border-t border-line py-2 first:border-t-0 max-[860px]:flex-wrap"
        >
          <span
            aria-hidden="true"
            className="flex h-[22px] w-[22px] shrink-0 items-center justify-center rounded-full border border-control text-meta text-ink-2"
          >
            {index + 1}
          </span>
          <div className="min-w-0 flex-1">
            <p className="text-ui font-medium">{todo}</p>
            {why ? <p className="text-meta text-ink-3">{why}</p> : null}
          </div>
          {scope ? (
            <Button small icon={<Icon of={Copy} size={13} />} onClick={() => copy(scope)}>
              {words.copy}
            </Button>
          ) : null}
          {index === 0 ? (
            <Button kind="filled" small onClick={() => outside(words.appsUrl)}>
              {words.open}
            </Button>
          ) : null}
          {paste && onPaste ? (
            <Button small onClick={onPaste}>
              {words.paste}
            </Button>
          ) : null}
        </li>
      );
    })}
  </ol>
);

const signs = {
  works: { icon: Check, tone: 'text-ink-3' },
  missing: { icon: X, tone: 'font-medium text-danger' },
  failed: { icon: X, tone: 'font-medium text-danger' },
  not_checked: { icon: CircleDashed, tone: 'text-ink-3' },
} as const;

const Calls = ({ calls }: { calls: Diagnosis['calls'] }) => (
  <table className="mt-5 w-full text-ui">
    <thead>
      <tr className="h-8 text-meta text-ink-3">
        <th className="text-left font-normal">{words.columns.purpose}</th>
        <th className="text-left font-normal max-[860px]:hidden">{words.columns.method}</th>
        <th className="text-left font-normal max-[860px]:hidden">{words.columns.needs}</th>
        <th className="text-right font-normal">{words.columns.now}</th>
      </tr>
    </thead>
    <tbody>
      {calls.map((each) => {
        const sign = signs[each.state];
        return (
          <tr key={each.purpose} className="h-9 border-t border-line" title={each.detail}>
            <td>{each.purpose}</td>
            <td className="font-mono text-meta text-ink-2 max-[860px]:hidden">{each.method}</td>
            <td className="font-mono text-meta text-ink-2 max-[860px]:hidden">
              {each.needs.join(', ') || words.nothing}
            </td>
            <td className={`text-right ${sign.tone}`}>
              <span className="inline-flex items-center gap-1.5 text-meta">
                <Icon of={sign.icon} size={13} />
                {words.states[each.state]}
              </span>
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

const TestMessage = () => {
  const profile = useProfile();
  const [to, setTo] = useState('');
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  useEffect(() => setTo(profile?.email ?? ''), [profile?.email]);
  const send = async (): Promise<void> => {
    setTold('');
    try {
      const { results } = await call('slack.test', { to: to.trim() });
      setTold(results.map((each) => (each.ok ? words.testSent : each.detail)).join(' '));
    } catch (thrown) {
      setTold(asFailure(thrown).message);
    }
  };
  if (!open)
    return (
      <Button kind="link" onClick={() => setOpen(true)}>
        {words.test}
      </Button>
    );
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="w-64">
        <Field label={words.testTo}>
          {(ids) => (
            <TextInput
              {...ids}
              type="email"
              required
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <Button type="submit">{words.testSend}</Button>
      <span role="status" className="pb-1.5 text-ui text-ink-2">
        {told}
      </span>
    </form>
  );
};

/** Slack's diagnosis: one sentence, a numbered cure, and the evidence per call. */
export const SlackDoctor = ({ connection, onEdit }: { connection: Connection; onEdit: (() => void) | undefined }) => {
  const [found, setFound] = useState<Diagnosis | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const manager = useMay('manager');
  const check = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    try {
      setFound(await call('slack.doctor', {}));
    } catch (thrown) {
      setProblem(asFailure(thrown).message);
    } finally {
      setAsking(false);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new token is a new diagnosis
  useEffect(() => void check(), [connection.id, connection.secretEnd]);
  useCommands({ checkAgain: () => void check() });
  return (
    <div>
      <div className="flex items-center justify-between">
        <p className="text-meta text-ink-3">
          {words.doctor(found ? t.settings.connections.checked(clockText(found.checkedAt)) : words.checking)}
        </p>
        <Button small icon={<Icon of={RefreshCw} size={13} />} disabled={asking} onClick={() => void check()}>
          {asking ? t.settings.connections.checking : t.settings.connections.checkAgain}
        </Button>
      </div>
      {problem ? (
        <p role="alert" className="pt-2 text-ui text-danger">
          {problem}
        </p>
      ) : null}
      {found ? (
        <>
          <h2 className="pt-2 text-page font-semibold">{found.headline}</h2>
          {found.ok ? null : <p className="max-w-[75ch] pt-1 text-ui text-ink-2">{words.safe}</p>}
          {found.steps.length > 0 ? <Cure steps={found.steps} onPaste={onEdit} /> : null}
          <Calls calls={found.calls} />
          <dl className="mt-5 flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3 text-meta">
            {(
              [
                [words.team, found.team],
                [words.bot, found.bot],
                [words.app, found.appId],
                [words.token, found.tokenEnd],
              ] as const
            ).map(([label, value]) => (
              <div key={label} className="flex gap-1.5">
                <dt className="text-ink-3">{label}</dt>
                <dd className="readable font-mono">{value ?? words.nothing}</dd>
              </div>
            ))}
            <div className="flex w-full gap-1.5">
              <dt className="shrink-0 text-ink-3">{words.granted}</dt>
              <dd className="readable font-mono [overflow-wrap:anywhere]">
                {found.granted.join(', ') || words.nothing}
              </dd>
            </div>
          </dl>
        </>
      ) : null}
      {manager ? (
        <div className="pt-4">
          <TestMessage />
        </div>
      ) : null}
    </div>
  );
};
