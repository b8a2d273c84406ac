import { Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '../api/use-call';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Banner } from './banner';

/** Campaigns whose breaker is open. */
export const useOpenBreakers = () =>
  (useCall('campaigns.list', {}).value?.campaigns ?? []).filter(
    (each) => each.breaker !== null && each.responseMode === 'AI_AUTO_SEND',
  );

/** Auto-send that stopped by itself must not be found out by a quiet outbox. */
export const BreakerBanner = ({ more }: { more?: ReactNode }) => {
  const open = useOpenBreakers();
  const [first] = open;
  if (!first) return null;
  const words = t.shell.banners.breaker;
  return (
    <Banner
      tone="danger"
      icon={Unplug}
      iconTone="danger"
      more={more}
      strong={open.length === 1 ? words.one(first.name) : words.more(open.length)}
      actions={
        <Button small onClick={() => go({ screen: 'campaigns', campaignId: first.id, campaignPage: 'lab' })}>
          {words.look}
        </Button>
      }
    >
      {open.length === 1 ? first.breaker?.evidence.join(' ') : open.map((each) => each.name).join(', ')}
    </Banner>
  );
};
