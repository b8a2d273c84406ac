import { SlidersHorizontal } from 'lucide-react';
import { refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { EditorsScreen } from '../editors/editors-screen';
import { LeaveDialog } from '../editors/leave-dialog';
import { countText, scoreText } from '../format/number';
import { useCommands, useHints } from '../keys/use-commands';
import { rowBeside } from '../queue/next-row';
import { go, useRoute } from '../state/route';
import { t } from '../strings';
import { LabScreen } from '../threshold-lab/lab-screen';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { FailurePage } from '../ui/failure-page';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { StatePage } from '../ui/state-page';
import { CampaignDetail } from './campaign-detail';

/** Campaigns with their mode and threshold, and the settings of the open one. */
export const CampaignsScreen = () => {
  const { value, error } = useCall('campaigns.list', {});
  const chosen = useRoute((route) => route.campaignId);
  const campaigns = value?.campaigns ?? [];
  const ids = campaigns.map((each) => each.id);
  const open = campaigns.find((each) => each.id === chosen) ?? campaigns[0];
  const page = useRoute((route) => route.campaignPage);
  const slow = useSlow(value === undefined && error === null);
  const move = (step: number) => (): void => {
    const id = rowBeside(ids, open?.id ?? null, step);
    if (id !== null) go({ campaignId: id });
  };
  useCommands({ next: move(1), previous: move(-1), neighbourAfter: move(1), neighbourBefore: move(-1) });
  useHints(['next']);
  const words = t.campaigns;
  if (page === 'editors' && open) return <EditorsScreen key={open.id} campaign={open} campaigns={campaigns} />;
  if (page === 'lab' && open) return <LabScreen key={open.id} campaign={open} campaigns={campaigns} />;
  return (
    <>
      <section
        aria-label={words.title}
        className="flex w-[480px] max-reading:w-[232px] shrink-0 flex-col border-r border-line bg-panel wide:w-[680px]"
      >
        <header className="flex h-[52px] shrink-0 items-center border-b border-line px-6">
          <h1 className="text-verdict font-semibold">{words.title}</h1>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          {error && !value ? <FailurePage failure={error} onAgain={() => refetch(['campaigns'])} /> : null}
          {slow ? <SkeletonRows height={48} /> : null}
          {value && campaigns.length === 0 ? (
            <StatePage
              icon={SlidersHorizontal}
              title={words.empty}
              actions={
                <Button onClick={() => go({ screen: 'settings', settingsPage: 'connections' })}>
                  {t.inbox.connections}
                </Button>
              }
            >
              {words.emptyText}
            </StatePage>
          ) : null}
          {campaigns.length > 0 ? (
            <table className="w-full table-fixed text-ui">
              <thead>
                <tr className="h-9 border-b border-line text-meta text-ink-3">
                  <th className="pl-6 text-left font-normal">{words.columns.name}</th>
                  <th className="w-[76px] text-right font-normal max-reading:hidden">{words.columns.threshold}</th>
                  <th className="w-[76px] text-right font-normal max-reading:hidden">{words.columns.waiting}</th>
                  <th className="w-[92px] pr-6 text-right font-normal max-reading:hidden">{words.columns.leads}</th>
                </tr>
              </thead>
              <tbody>
                {campaigns.map((campaign) => {
                  const here = campaign.id === open?.id;
                  return (
                    <tr
                      key={campaign.id}
                      data-campaign={campaign.id}
                      onClick={() => go({ campaignId: campaign.id })}
                      className={classNames('h-12 border-b border-line', here ? 'bg-selected' : 'hover:bg-hover')}
                    >
                      <td
                        className={classNames(
                          'relative pl-6',
                          here && 'before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent-text',
                        )}
                      >
                        <button
                          type="button"
                          aria-current={here ? 'true' : undefined}
                          className="block w-full truncate rounded-key text-left font-medium"
                        >
                          {campaign.name}
                        </button>
                        <span className="block truncate text-meta text-ink-3">
                          {words.modes[campaign.responseMode]}
                          {campaign.shadow ? `, ${words.shadow}` : ''}
                          {campaign.breakerOpen ? <span className="text-warn">, {words.breaker}</span> : null}
                        </span>
                      </td>
                      <td className="text-right max-reading:hidden">
                        {campaign.responseMode === 'AI_AUTO_SEND' ? (
                          scoreText(campaign.autoSendConfidenceThreshold)
                        ) : (
                          <span className="text-ink-3">–</span>
                        )}
                      </td>
                      <td className="text-right max-reading:hidden">{countText(campaign.waiting)}</td>
                      <td className="pr-6 text-right text-ink-3 max-reading:hidden">{countText(campaign.leads)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          ) : null}
        </div>
      </section>
      {open ? <CampaignDetail key={open.id} campaign={open} /> : <section className="flex-1 bg-canvas" />}
      <LeaveDialog />
    </>
  );
};
