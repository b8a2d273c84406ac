import { call } from '../api/call';
import { useCommands } from '../keys/use-commands';
import { leaveTour, useTour } from '../state/tour';
import { t } from '../strings';
import { Button } from '../ui/button';

const words = t.people.tour;

/** Five things to know, in a card beside the work and never over it: every key acts as without it, and Esc leaves. */
export const Tour = () => {
  const step = useTour((state) => state.step);
  useCommands({ back: leave }, { active: step !== null });
  if (step === null) return null;
  const shown = words.steps[step];
  if (!shown) return null;
  const last = step === words.steps.length - 1;
  return (
    <aside
      aria-label={words.name}
      className="fixed bottom-10 left-[68px] z-40 w-[340px] wide:left-[220px] rounded-sheet border border-line bg-sheet p-4 shadow-float"
    >
      <p className="text-meta text-ink-3">{words.of(step + 1, words.steps.length)}</p>
      <div aria-live="polite">
        <h2 className="pt-1 text-ui font-semibold">{shown.title}</h2>
        <p className="pt-1 text-ui text-ink-2">{shown.text}</p>
      </div>
      <div className="flex items-center gap-2 pt-3">
        <Button small onClick={last ? leave : () => useTour.setState({ step: step + 1 })}>
          {last ? words.done : words.next}
        </Button>
        {step > 0 ? (
          <Button small kind="ghost" onClick={() => useTour.setState({ step: step - 1 })}>
            {words.back}
          </Button>
        ) : null}
        <span className="flex-1" />
        {last ? null : (
          <Button small kind="link" onClick={leave}>
            {words.leave}
          </Button>
        )}
      </div>
    </aside>
  );
};

const leave = (): void => {
  leaveTour();
  // Only saves asking again; a failure costs nothing but that.
  void call('me.savePrefs', { patch: { tourSeen: true } }).catch(() => {});
};
