import type { Run } from '../../shared/schemas/run';
import { useCall } from '../api/use-call';
import { t } from '../strings';

const sizeText = (bytes: number): string =>
  bytes < 1_000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${(bytes / 1_000).toFixed(0)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A run's log file by size and the beginning of its checksum; the whole of it, as sha256sum prints it, on hover. */
export const LogArtifact = ({ run }: { run: Run }) => {
  const artifact = useCall('backfill.artifact', run.state === 'running' ? null : { runId: run.id }).value?.artifact;
  if (!artifact) return <span className="text-ink-3">–</span>;
  return (
    <span title={t.backfill.past.checksum(artifact.sha256)}>
      {sizeText(artifact.bytes)} <span className="font-mono text-axis text-ink-3">{artifact.sha256.slice(0, 8)}</span>
    </span>
  );
};
