import { useState } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import { asFailure } from '../api/call';
import { useCall } from '../api/use-call';
import { hoursText } from '../campaigns/hours-text';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Dialog, DialogButtons } from '../ui/dialog';
import { AsideCard } from './editor-frame';
import { saveCampaign } from './save-campaign';

const words = t.editors.hours.elsewhere;

/** The saved hours of one campaign, put into others: each is saved, checked and audited by itself. */
export const HoursElsewhere = ({ campaign, unsaved }: { campaign: Campaign; unsaved: boolean }) => {
  const admin = useMay('admin');
  const others = (useCall('campaigns.list', {}).value?.campaigns ?? []).filter((each) => each.id !== campaign.id);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<readonly string[]>([]);
  const { sendingHours } = campaign;
  const has = (other: Campaign): boolean => JSON.stringify(other.sendingHours) === JSON.stringify(sendingHours);
  const use = async (): Promise<void> => {
    setBusy(true);
    let done = 0;
    const failed: string[] = [];
    for (const other of others.filter(({ id }) => chosen.includes(id)))
      try {
        await saveCampaign(other, { sendingHours }, { sendingHours: other.sendingHours });
        done += 1;
      } catch (thrown) {
        failed.push(words.failed(other.name, asFailure(thrown).message));
      }
    setBusy(false);
    setOpen(false);
    setTold([...(done > 0 ? [words.done(done)] : []), ...failed]);
  };
  return (
    <AsideCard title={words.title}>
      {others.length === 0 ? (
        <p className="text-ui text-ink-3">{words.none}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            small
            disabled={!admin || unsaved}
            onClick={() => {
              setChosen([]);
              setTold([]);
              setOpen(true);
            }}
          >
            {words.use}
          </Button>
          {unsaved ? <span className="text-meta text-ink-3">{words.unsaved}</span> : null}
        </div>
      )}
      <div role="status" className="text-meta text-ink-2 empty:hidden">
        {told.map((line) => (
          <p key={line} className="pt-2">
            {line}
          </p>
        ))}
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.dialog}
        description={words.text(hoursText(sendingHours))}
      >
        <ul className="flex max-h-[320px] flex-col gap-2 overflow-y-auto px-6 pt-3">
          {others.map((other) => (
            <li key={other.id}>
              <Checkbox
                label={other.name}
                help={has(other) ? words.same : hoursText(other.sendingHours)}
                checked={chosen.includes(other.id)}
                disabled={has(other) || busy}
                onChange={(on) =>
                  setChosen((before) => (on ? [...before, other.id] : before.filter((id) => id !== other.id)))
                }
              />
            </li>
          ))}
        </ul>
        <DialogButtons>
          <Button onClick={() => setOpen(false)}>{words.keep}</Button>
          <Button kind="filled" disabled={busy || chosen.length === 0} onClick={() => void use()}>
            {words.confirm(chosen.length)}
          </Button>
        </DialogButtons>
      </Dialog>
    </AsideCard>
  );
};
