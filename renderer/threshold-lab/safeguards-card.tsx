import type { LucideIcon } from 'lucide-react';
import { Dices, Ghost, Unplug } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Switch } from '../ui/switch';
import { LabCard } from './chart-card';
import { CloseBreakerDialog } from './close-breaker-dialog';
import { targetText } from './lab-text';

const Line = ({ icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <div className="flex items-start gap-3 border-t border-line first:border-t-0">
    <span className="pt-2.5">
      <Icon of={icon} size={15} tone="quiet" />
    </span>
    <div className="min-w-0 flex-1">{children}</div>
  </div>
);

const Said = ({ label, text, alarm }: { label: string; text: string; alarm?: boolean }) => (
  <div className="py-2">
    <p className="text-ui font-medium">{label}</p>
    <p className={alarm ? 'text-meta text-warn' : 'text-meta text-ink-3'}>{text}</p>
  </div>
);

const number = (value: number): string => value.toFixed(3);

/** What keeps the threshold honest, and how well scores and truth agree. */
export const SafeguardsCard = ({ report }: { report: ThresholdReport }) => {
  const { campaign, audit, reliability } = report;
  const words = t.lab.safeguards;
  const admin = useMay('admin');
  const [closing, setClosing] = useState(false);
  const setShadow = async (shadow: boolean): Promise<void> => {
    try {
      await call('campaigns.update', { id: campaign.id, version: campaign.version, patch: { shadow } });
      refetch(['campaigns']);
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <LabCard title={words.title}>
      <Line icon={Dices}>
        <Said
          label={words.audit(targetText(campaign.auditSampleRate))}
          text={
            campaign.auditSampleRate === 0 ? words.auditNone : words.auditText(audit.right, audit.judged, audit.drawn)
          }
          alarm={campaign.auditSampleRate === 0 && campaign.responseMode === 'AI_AUTO_SEND'}
        />
      </Line>
      <Line icon={Ghost}>
        <Switch
          label={words.shadow}
          help={words.shadowText}
          checked={campaign.shadow}
          disabled={!admin}
          onChange={(shadow) => void setShadow(shadow)}
        />
      </Line>
      <Line icon={Unplug}>
        <Said
          label={words.breaker}
          text={campaign.breakerOpen ? words.breakerOpen : words.breakerClosed}
          alarm={campaign.breakerOpen}
        />
        {campaign.breaker ? (
          <div className="pb-2.5">
            {campaign.breaker.evidence.map((each) => (
              <p key={each} className="text-meta text-ink-2">
                {each}
              </p>
            ))}
            {admin ? (
              <div className="mt-2">
                <Button small onClick={() => setClosing(true)}>
                  {words.closeBreaker.open}
                </Button>
              </div>
            ) : (
              <p className="text-meta text-ink-3">{words.closeBreaker.onlyAdmin}</p>
            )}
            <CloseBreakerDialog campaign={campaign} open={closing} onClose={() => setClosing(false)} />
          </div>
        ) : null}
      </Line>
      {reliability ? (
        <dl className="mt-1 flex flex-wrap gap-x-6 border-t border-line pt-2.5 text-meta text-ink-3">
          <div className="flex gap-1.5">
            <dt>{t.lab.measures.brier}</dt>
            <dd className="font-semibold text-ink">{number(reliability.brier)}</dd>
          </div>
          <div className="flex gap-1.5">
            <dt>{t.lab.measures.error}</dt>
            <dd>
              <span className="font-semibold text-ink">{number(reliability.calibrationError.value)}</span>{' '}
              {t.lab.measures.interval(
                number(reliability.calibrationError.low),
                number(reliability.calibrationError.high),
              )}
            </dd>
          </div>
          <div className="flex gap-1.5">
            <dt>{t.lab.measures.area}</dt>
            <dd className="font-semibold text-ink">{number(report.risk.area)}</dd>
          </div>
        </dl>
      ) : null}
    </LabCard>
  );
};
