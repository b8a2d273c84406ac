import type { ReactNode } from 'react';
import { optionalSentiments } from '../../shared/values/common';
import { useCall } from '../api/use-call';
import { countText } from '../format/number';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useStatus } from '../shell/use-status';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { ZoneInput } from '../ui/zone-input';
import { PageBody } from './page-body';
import { saveSettings } from './save-settings';

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[140px_1fr] border-t border-line py-2">
    <dt className="text-ink-3">{label}</dt>
    <dd className="readable [overflow-wrap:anywhere]">{children}</dd>
  </div>
);

/** The tenant: its zone, which tags are drafted besides the usual ones, and where its data lies. */
export const WorkspacePage = () => {
  const settings = useCall('settings.get', {}).value?.settings;
  const context = useCall('shell.context', {}).value;
  const status = useStatus();
  const admin = useMay('admin');
  const words = t.settings.workspace;
  return (
    <PageBody title={status?.workspace.name ?? t.settings.pages.workspace}>
      {settings ? (
        <div className="flex flex-col gap-5 pb-6">
          <div className="w-72">
            <Field label={words.zone} help={words.zoneHelp}>
              {(ids) => (
                <ZoneInput
                  {...ids}
                  value={settings.zone}
                  disabled={!admin}
                  onChange={(zone) => void saveSettings({ zone })}
                />
              )}
            </Field>
          </div>
          <fieldset className="flex flex-col gap-1.5">
            <legend className="pb-1 text-meta text-ink-2">{words.extra}</legend>
            {optionalSentiments.map((tag) => (
              <Checkbox
                key={tag}
                label={t.words.sentimentWord[tag]}
                checked={settings.extraEligible.includes(tag)}
                disabled={!admin}
                onChange={(on) =>
                  void saveSettings({
                    extraEligible: on
                      ? [...settings.extraEligible, tag]
                      : settings.extraEligible.filter((each) => each !== tag),
                  })
                }
              />
            ))}
            <p className="text-meta text-ink-3">{words.extraHelp}</p>
          </fieldset>
        </div>
      ) : null}
      <dl className="text-ui">
        {status ? (
          <Line label={words.counts}>
            {words.countsText(countText(status.counts.leads), countText(status.counts.messages))}
          </Line>
        ) : null}
        {context ? <Line label={words.data}>{context.dataDir}</Line> : null}
        {status ? (
          <Line label={words.engine}>{words.engineText(status.pid, momentText(status.startedAt, currentTime()))}</Line>
        ) : null}
        {context ? <Line label={words.version}>{context.version}</Line> : null}
        {context ? <Line label={words.runtime}>{context.runtime}</Line> : null}
      </dl>
    </PageBody>
  );
};
