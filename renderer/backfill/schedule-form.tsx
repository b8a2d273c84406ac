import { useState } from 'react';
import type { BackfillSchedule } from '../../shared/schemas/run';
import { put } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';
import { Segments } from '../ui/segments';
import { scheduleOf } from './schedule-of';

const words = t.backfill.schedule;
const kinds = (['off', 'every', 'nightly'] as const).map((value) => ({ value, word: words.kinds[value] }));

/** When a backfill of what is missing starts by itself, and when it last did. */
export const ScheduleForm = () => {
  const manager = useMay('manager');
  const state = useCall('backfill.schedule', {}).value;
  const [typed, setTyped] = useState<{ kind: BackfillSchedule['kind']; minutes: string; at: string } | null>(null);
  if (!state) return null;
  const { schedule, lastAt } = state;
  const shown = typed ?? {
    kind: schedule.kind,
    minutes: schedule.kind === 'every' ? String(schedule.minutes) : '60',
    at: schedule.kind === 'nightly' ? schedule.at : '02:30',
  };
  const wanted = scheduleOf(shown.kind, shown.minutes, shown.at);
  const save = async (): Promise<void> => {
    if (wanted === null) return;
    try {
      put('backfill.schedule', {}, await call('backfill.setSchedule', { schedule: wanted }));
      setTyped(null);
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <section aria-label={words.title} className="border-t border-line px-6 py-5">
      <h2 className="pb-1 text-ui font-semibold">{words.title}</h2>
      <p className="max-w-[70ch] pb-3 text-ui text-ink-2">{words.text}</p>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Segments
          label={words.title}
          value={shown.kind}
          options={kinds}
          disabled={!manager}
          onChange={(kind) => setTyped({ ...shown, kind })}
        />
        {shown.kind === 'every' ? (
          <div className="w-40">
            <Field label={words.minutes} error={wanted === null ? words.minutesBounds : undefined}>
              {(ids) => (
                <TextInput
                  {...ids}
                  inputMode="numeric"
                  disabled={!manager}
                  value={shown.minutes}
                  onChange={(event) => setTyped({ ...shown, minutes: event.currentTarget.value })}
                />
              )}
            </Field>
          </div>
        ) : null}
        {shown.kind === 'nightly' ? (
          <div className="w-40">
            <Field label={words.at} error={wanted === null ? words.atForm : undefined}>
              {(ids) => (
                <TextInput
                  {...ids}
                  disabled={!manager}
                  value={shown.at}
                  onChange={(event) => setTyped({ ...shown, at: event.currentTarget.value })}
                />
              )}
            </Field>
          </div>
        ) : null}
        {manager && typed !== null ? (
          <Button type="submit" disabled={wanted === null}>
            {words.save}
          </Button>
        ) : null}
        {lastAt === null || typed !== null ? null : (
          <span className="pb-1 text-meta text-ink-3">{words.since(momentText(lastAt, currentTime()))}</span>
        )}
      </form>
    </section>
  );
};
