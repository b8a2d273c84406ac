import { useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract';
import type { PromptChange, PromptStage } from '../../shared/schemas/prompts';
import { asFailure, call } from '../api/call';
import { useCall } from '../api/use-call';
import { costText, countText, scoreText } from '../format/number';
import { dateText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { AsideCard } from './editor-frame';

const words = t.prompts;
const most = 5;

type Shown = CallOutput<'prompts.preview'>;
type Row = { messageId: string; leadName: string; subject: string; shown: Shown | null; problem: string | null };

/** A cost in dollars that never reads as nothing. */

const Text = ({ title, meta, body }: { title: string; meta: string; body: string }) => (
  <section aria-label={title} className="min-w-0 flex-1 rounded-control border border-line bg-canvas px-3.5 py-3">
    <div className="flex flex-wrap items-baseline justify-between gap-x-3">
      <h4 className="text-ui font-semibold">{title}</h4>
      <span className="text-meta text-ink-3">{meta}</span>
    </div>
    <p className="readable pt-1.5 text-ui break-words whitespace-pre-wrap">{body}</p>
  </section>
);

const Result = ({ row }: { row: Row }) => {
  const { shown } = row;
  const scored = (score: number | null): string => (score === null ? words.noScore : words.score(scoreText(score)));
  return (
    <li className="border-t border-line py-3 first:border-t-0">
      <h3 className="pb-2 text-ui font-semibold">
        {row.leadName} <span className="font-normal text-ink-3">{row.subject}</span>
      </h3>
      {row.problem ? <p className="text-ui text-danger">{row.problem}</p> : null}
      {shown ? (
        <>
          <div className="flex items-stretch gap-3">
            <Text
              title={words.before}
              meta={shown.before ? scored(shown.before.score) : ''}
              body={shown.before?.body ?? words.noBefore}
            />
            <Text
              title={words.now}
              meta={[scored(shown.now.score), shown.now.safeToSend === false ? words.unsafe : '']
                .filter(Boolean)
                .join(', ')}
              body={shown.now.body}
            />
          </div>
          {shown.now.checks.length > 0 ? (
            <ul aria-label={words.checks} className="pt-1.5 text-meta text-warn">
              {shown.now.checks.map((each) => (
                <li key={each.name}>{each.evidence}</li>
              ))}
            </ul>
          ) : (
            <p className="pt-1.5 text-meta text-ink-2">{words.checksPass}</p>
          )}
          <p className="pt-1.5 text-meta text-ink-3">
            {[
              shown.sentiment ? words.tag(shown.sentimentBefore, shown.sentiment.tag) : '',
              shown.now.origin === 'template' ? words.template : '',
              shown.now.overseer === 'failed' ? words.overseerFailed : '',
              shown.now.reason ?? '',
              words.cost(costText(shown.costUsd), countText(shown.tokens), (shown.ms / 1000).toFixed(1)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      ) : null}
    </li>
  );
};

/** A prompt that is not saved, on messages of the past: old and new side by side, with what asking cost. */
export const PromptTrial = ({
  stage,
  change,
  blocked,
}: {
  stage: PromptStage;
  change: PromptChange;
  blocked: boolean;
}) => {
  const admin = useMay('admin');
  const messages = useCall('prompts.pastMessages', {}).value?.messages;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [rows, setRows] = useState<Row[]>([]);
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const run = async (): Promise<void> => {
    stopped.current = false;
    setRows([]);
    setOpen(true);
    setRunning(true);
    for (const message of (messages ?? []).filter((each) => chosen.includes(each.messageId))) {
      if (stopped.current) break;
      const { messageId, leadName, subject } = message;
      try {
        const shown = await call('prompts.preview', { messageId, changes: [{ stage, change }] });
        setRows((before) => [...before, { messageId, leadName, subject, shown, problem: null }]);
      } catch (thrown) {
        const failure = asFailure(thrown);
        setRows((before) => [...before, { messageId, leadName, subject, shown: null, problem: failure.message }]);
        // What every further message would meet as well is said once.
        if (failure.code === 'provider_refused' || failure.code === 'not_connected') break;
      }
    }
    setRunning(false);
  };
  const close = (): void => {
    stopped.current = true;
    setOpen(false);
  };
  const total = rows.reduce((sum, row) => sum + (row.shown?.costUsd ?? 0), 0);
  return (
    <AsideCard title={words.try}>
      <p className="pb-2 text-meta text-ink-3">{words.tryNote}</p>
      {messages && messages.length === 0 ? <p className="text-ui text-ink-2">{words.tryNone}</p> : null}
      {messages && messages.length > 0 ? (
        <fieldset disabled={!admin || running}>
          <legend className="pb-1 text-meta text-ink-2">{words.tryPick}</legend>
          <ul className="max-h-[204px] overflow-y-auto rounded-control border border-line">
            {messages.map((message) => {
              const on = chosen.includes(message.messageId);
              return (
                <li key={message.messageId} className="border-b border-line last:border-b-0">
                  <label className="flex items-start gap-2.5 px-2.5 py-1.5">
                    <input
                      type="checkbox"
                      className="mt-0.5 h-4 w-4 shrink-0 accent-accent"
                      checked={on}
                      disabled={!on && chosen.length >= most}
                      onChange={() =>
                        setChosen(on ? chosen.filter((id) => id !== message.messageId) : [...chosen, message.messageId])
                      }
                    />
                    <span className="min-w-0 flex-1">
                      <span className="flex justify-between gap-2 text-ui">
                        <span className="min-w-0 truncate font-medium">{message.leadName}</span>
                        <span className="shrink-0 text-meta text-ink-3">{dateText(message.at, currentTime())}</span>
                      </span>
                      <span className="line-clamp-1 text-meta text-ink-3">{message.beginning}</span>
                    </span>
                  </label>
                </li>
              );
            })}
          </ul>
        </fieldset>
      ) : null}
      <div className="pt-2.5">
        {admin ? (
          <Button disabled={chosen.length === 0 || blocked || running} onClick={() => void run()}>
            {words.tryRun(chosen.length)}
          </Button>
        ) : (
          <p className="text-meta text-ink-3">{words.tryAdmin}</p>
        )}
      </div>
      <Dialog open={open} onClose={close} title={`${words.try}: ${words.stages[stage]}`} width={1040}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys */}
        <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 pt-3 focus-visible:-outline-offset-2">
          <ul>
            {rows.map((row) => (
              <Result key={row.messageId} row={row} />
            ))}
          </ul>
          <p role="status" className="py-2 text-ui text-ink-2">
            {running ? words.tryRunning(rows.length, chosen.length) : words.costTotal(costText(total))}
          </p>
        </div>
        <DialogButtons>
          <Button onClick={close}>{running ? words.tryStop : t.shell.close}</Button>
        </DialogButtons>
      </Dialog>
    </AsideCard>
  );
};
