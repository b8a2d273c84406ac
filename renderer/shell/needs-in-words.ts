import type { WorkspaceNeeds } from '../../shared/schemas/workspace';
import { t } from '../strings';

/** What needs somebody in another workspace, as the menu says it; undefined for nothing. */
export const needsInWords = ({ drafts, failed, uncertain, stopped, run }: WorkspaceNeeds): string | undefined => {
  const words = t.shell.needs;
  const parts = [
    drafts > 0 ? words.drafts(drafts) : null,
    failed > 0 ? words.failed(failed) : null,
    uncertain > 0 ? words.uncertain(uncertain) : null,
    run ? words.run(run.number) : null,
    stopped ? words.stopped : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join(', ');
};
