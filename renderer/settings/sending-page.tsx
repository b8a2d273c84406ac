import type { ReactNode } from 'react';
import { useCall } from '../api/use-call';
import { stopSending } from '../shell/stop-switch';
import { useStatus } from '../shell/use-status';
import { openDialog } from '../state/dialogs';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Switch } from '../ui/switch';
import { NumberSetting } from './number-setting';
import { PageBody } from './page-body';
import { saveSettings } from './save-settings';

/** Settings that belong together, two beside each other. */
const Rows = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="mt-4 border-t border-line pt-4">
    <h3 className="pb-2 text-ui font-semibold">{title}</h3>
    <div className="grid grid-cols-2 gap-x-4 gap-y-4">{children}</div>
  </section>
);

/** What may leave by itself, how long an approval can be undone, and the emergency stop. */
export const SendingPage = () => {
  const settings = useCall('settings.get', {}).value?.settings;
  const status = useStatus();
  const admin = useMay('admin');
  const words = t.settings.sending;
  if (!settings) return <PageBody title={t.settings.pages.sending}>{null}</PageBody>;
  const forced = status?.sending.autoSendOff && !settings.autoSendOff ? status.sending.autoSendOffReason : null;
  const stopped = status?.sending.stopped ?? null;
  return (
    <PageBody title={t.settings.pages.sending}>
      <Switch
        label={words.autoSendOff}
        help={forced ? words.autoSendForced(forced) : words.autoSendOffHelp}
        checked={settings.autoSendOff}
        disabled={!admin}
        onChange={(autoSendOff) => void saveSettings({ autoSendOff })}
      />
      <Rows title={words.groups.leaving}>
        <NumberSetting
          name="undoGraceSeconds"
          value={settings.undoGraceSeconds}
          label={words.undo}
          help={words.undoHelp}
          min={0}
          max={120}
          disabled={!admin}
        />
        <NumberSetting
          name="syncEverySeconds"
          value={settings.syncEverySeconds}
          label={words.sync}
          help={words.syncHelp}
          min={1}
          max={3600}
          disabled={!admin}
        />
      </Rows>
      <Rows title={words.groups.atMost}>
        <NumberSetting
          name="sendsPerMinuteAccount"
          value={settings.sendsPerMinuteAccount}
          label={words.perAccount}
          help={words.perAccountHelp}
          min={1}
          max={1000}
          disabled={!admin}
        />
        <NumberSetting
          name="sendsPerMinuteWorkspace"
          value={settings.sendsPerMinuteWorkspace}
          label={words.perWorkspace}
          help={words.perWorkspaceHelp}
          min={1}
          max={10000}
          disabled={!admin}
        />
        <NumberSetting
          name="sendsPerHourConversation"
          value={settings.sendsPerHourConversation}
          label={words.perConversation}
          help={words.perConversationHelp}
          min={1}
          max={100}
          disabled={!admin}
        />
      </Rows>
      <Rows title={words.groups.times}>
        <NumberSetting
          name="offersPerReply"
          value={settings.offersPerReply}
          label={words.offers}
          help={words.offersHelp}
          min={1}
          max={4}
          disabled={!admin}
        />
        <NumberSetting
          name="slotCapacity"
          value={settings.slotCapacity}
          label={words.capacity}
          help={words.capacityHelp}
          min={1}
          max={20}
          disabled={!admin}
        />
      </Rows>
      <Rows title={words.groups.drafting}>
        <NumberSetting
          name="modelBudgetMonthlyUsd"
          value={settings.modelBudgetMonthlyUsd}
          label={words.budgetMonth}
          help={words.budgetHelp(status?.model.spentThisMonthUsd ?? 0)}
          min={0}
          max={1_000_000}
          disabled={!admin}
        />
        <NumberSetting
          name="modelBudgetDailyUsd"
          value={settings.modelBudgetDailyUsd}
          label={words.budgetDay}
          help={words.budgetHelp(status?.model.spentTodayUsd ?? 0)}
          min={0}
          max={1_000_000}
          disabled={!admin}
        />
        <NumberSetting
          name="draftConcurrency"
          value={settings.draftConcurrency}
          label={words.concurrency}
          help={words.concurrencyHelp}
          min={1}
          max={20}
          disabled={!admin}
        />
      </Rows>
      <Rows title={words.groups.reviews}>
        <NumberSetting
          name="plantedPerHundred"
          value={settings.plantedPerHundred}
          label={words.planted}
          help={words.plantedHelp}
          min={0}
          max={20}
          disabled={!admin}
        />
      </Rows>
      <div className="mt-6 flex items-start justify-between gap-6 border-t border-line pt-5">
        <div>
          <h3 className="text-ui font-medium">{words.stop}</h3>
          <p className="text-meta text-ink-3">{words.stopText}</p>
        </div>
        {stopped === null ? (
          <Button kind="danger" command="stop" onClick={() => void stopSending(status)}>
            {t.shell.stopLong}
          </Button>
        ) : (
          <Button disabled={!admin} onClick={() => openDialog('resume')}>
            {t.shell.banners.resume}
          </Button>
        )}
      </div>
    </PageBody>
  );
};
