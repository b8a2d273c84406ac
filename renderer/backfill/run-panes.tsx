import { useState } from 'react';
import type { Run } from '../../shared/schemas/run';
import { t } from '../strings';
import { Segments } from '../ui/segments';
import { PlanSample } from './plan-sample';
import { RunComparisonView } from './run-comparison';
import { RunDms } from './run-dms';
import { RunItems } from './run-items';
import { RunLog } from './run-log';

type Pane = 'log' | 'items' | 'dms' | 'comparison' | 'sample';
const applied: readonly Pane[] = ['log', 'items', 'dms', 'comparison'];
const previewed: readonly Pane[] = ['sample', 'log'];

/** What is read of a run at the right: its log, its messages, its DMs, and the run before it; of a preview, a sample. */
export const RunPanes = ({ run }: { run: Run }) => {
  const dry = run.options.mode === 'dry-run';
  const [pane, setPane] = useState<Pane>(dry ? 'sample' : 'log');
  const [lead, setLead] = useState<string | null>(null);
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-panel max-reading:h-[480px] max-reading:flex-none">
      <div className="flex min-h-11 shrink-0 items-center border-b border-line px-4 py-1">
        <Segments
          label={t.backfill.panes.label}
          value={pane}
          options={(dry ? previewed : applied).map((value) => ({ value, word: t.backfill.panes[value] }))}
          onChange={(next) => {
            setLead(null);
            setPane(next);
          }}
        />
      </div>
      {pane === 'log' ? <RunLog key={`${run.id} ${lead}`} run={run} lead={lead} /> : null}
      {pane === 'items' ? (
        <RunItems
          run={run}
          onLog={(item) => {
            setLead(item.logLead);
            setPane('log');
          }}
        />
      ) : null}
      {pane === 'dms' ? <RunDms run={run} /> : null}
      {pane === 'comparison' ? <RunComparisonView run={run} /> : null}
      {pane === 'sample' ? <PlanSample run={run} /> : null}
    </div>
  );
};
