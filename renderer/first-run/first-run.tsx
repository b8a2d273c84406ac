import { History, Inbox, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useCommands } from '../keys/use-commands';
import { Toasts } from '../shell/toasts';
import { WindowControls } from '../shell/window-controls';
import { go, useRoute } from '../state/route';
import { showFailure } from '../state/toasts';
import { openTour } from '../state/tour';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import { Mark } from '../ui/mark';
import { BeginForm, ConnectAccounts } from './connect-card';

const words = t.firstRun;
const pointIcons = [Inbox, History, SlidersHorizontal];

/** The demo, or accounts of one's own. Nothing is fetched and nothing leaves before one of the two is chosen. */
export const FirstRun = () => {
  const platform = useCall('shell.context', {}).value?.platform;
  const connecting = useRoute((route) => route.connecting);
  const [starting, setStarting] = useState(false);
  const start = async (): Promise<void> => {
    setStarting(true);
    try {
      await call('shell.startDemo', {});
      go({ screen: 'queue', connecting: false });
      refetch(null);
      openTour();
    } catch (thrown) {
      showFailure(thrown);
      setStarting(false);
    }
  };
  useCommands({ open: starting ? undefined : () => void start() });
  return (
    <div className="flex h-full flex-col bg-canvas">
      <header className="drag flex h-10 shrink-0 items-center border-b border-line bg-chrome">
        <div className={platform === 'darwin' ? 'w-[84px]' : 'flex w-14 justify-center'}>
          {platform === 'darwin' ? null : <Mark size={16} />}
        </div>
        <p className="flex-1 pl-3 text-ui font-semibold">{t.shell.app}</p>
        <WindowControls platform={platform} />
      </header>
      <main className="min-h-0 flex-1 overflow-y-auto px-6">
        <div className="mx-auto max-w-[904px] pt-16 pb-8">
          <Mark size={34} />
          <h1 className="pt-4 text-hero font-semibold">{words.headline}</h1>
          <p className="max-w-[640px] pt-2 text-[15px] leading-[22px] text-ink-2">{words.text}</p>
          <div className="grid grid-cols-1 gap-6 pt-7 sm:grid-cols-2">
            <section
              aria-label={words.demo.title}
              className="flex min-h-[432px] flex-col rounded-sheet border border-line bg-sheet p-6 shadow-sheet"
            >
              <h2 className="text-verdict font-semibold">{words.demo.title}</h2>
              <p className="pt-1 text-ui text-ink-2">{words.demo.text}</p>
              <ul className="pt-4">
                {words.demo.points.map((point, index) => {
                  const icon = pointIcons[index];
                  return (
                    <li key={point} className="flex h-8 items-center gap-3 text-ui">
                      {icon ? <Icon of={icon} tone="quiet" /> : null}
                      {point}
                    </li>
                  );
                })}
              </ul>
              <span className="flex-1" />
              <div className="flex items-center gap-3">
                <Button kind="filled" disabled={starting} onClick={() => void start()}>
                  {starting ? words.demo.starting : words.demo.start}
                  <Kbd cap="Enter" onFill />
                </Button>
                <span className="text-meta text-ink-3">{words.demo.leave}</span>
              </div>
            </section>
            <section
              aria-label={words.connect.title}
              className="flex min-h-[432px] flex-col rounded-sheet border border-line bg-sheet p-6 shadow-sheet"
            >
              {connecting ? (
                <ConnectAccounts />
              ) : (
                <>
                  <h2 className="pb-1 text-verdict font-semibold">{words.connect.title}</h2>
                  <BeginForm />
                </>
              )}
            </section>
          </div>
          <p className="pt-5 text-meta text-ink-3">{words.foot}</p>
        </div>
      </main>
      <Toasts />
    </div>
  );
};
