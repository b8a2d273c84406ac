import { Fact } from '../ui/fact';
import type { EvidenceLine } from './message-evidence';

/** The facts behind a gate beside each other: label, then what was found. What a mail holds is shown as text only. */
export const EvidenceList = ({ lines, label }: { lines: readonly EvidenceLine[]; label: string }) =>
  lines.length === 0 ? null : (
    <dl aria-label={label} className="grid grid-cols-[auto_1fr] gap-x-3 pt-1 text-ui">
      {lines.map((line) => (
        <div key={line.label} className="contents">
          <dt className="text-ink-3">{line.label}</dt>
          <dd className={`readable min-w-0 [overflow-wrap:anywhere] ${line.warn ? 'text-warn' : ''}`}>
            {line.text}
            {line.more === undefined ? null : <span className="whitespace-pre-line text-ink-3"> {line.more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );

/** The same as facts of the lead panel, one below the other. */
export const EvidenceFacts = ({ lines }: { lines: readonly EvidenceLine[] }) =>
  lines.map((line) => (
    <Fact key={line.label} label={line.label}>
      <span className={`readable block [overflow-wrap:anywhere] ${line.warn ? 'text-warn' : ''}`}>{line.text}</span>
      {line.more === undefined ? null : <p className="text-meta whitespace-pre-line text-ink-3">{line.more}</p>}
    </Fact>
  ));
