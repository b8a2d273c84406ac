import type { Prompt, PromptChange } from '../../shared/schemas/prompts';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';
import { Button } from '../ui/button';

const words = t.prompts;

/** Every version of a prompt by its hash, newest first, the shipped one last; each can be taken again, and is then saved. */
export const PromptHistory = ({
  prompt,
  onUse,
}: {
  prompt: Prompt;
  /** Puts a version into the form; null where the person may not. */
  onUse: ((change: PromptChange) => void) | null;
}) => {
  const versions = useCall('prompts.history', { stage: prompt.stage }).value?.versions ?? [];
  const shippedInForce = prompt.mode === 'shipped';
  return (
    <ul className="max-h-[280px] overflow-y-auto">
      {versions.length === 0 ? <li className="pb-2 text-meta text-ink-3">{words.historyNone}</li> : null}
      {versions.map((version) => (
        <li key={version.id} className="border-t border-line py-2 first:border-t-0">
          <div className="flex items-center justify-between gap-3">
            <p className="min-w-0">
              <span className="block text-ui">
                <span className="font-mono text-meta">{version.hash}</span> {words.states[version.mode]}
                {version.inForce ? <span className="text-accent-text">, {words.inForce}</span> : null}
              </span>
              <span className="block text-meta text-ink-3">
                {words.by(version.by, momentText(version.at, currentTime()))}
              </span>
            </p>
            {onUse && !version.inForce && version.mode !== 'shipped' ? (
              <Button
                small
                kind="link"
                aria-label={`${words.use}, ${version.hash}`}
                onClick={() => onUse({ mode: version.mode, text: version.text })}
              >
                {words.use}
              </Button>
            ) : null}
          </div>
          {version.mode === 'shipped' ? null : (
            <p className="readable line-clamp-3 pt-1 text-meta break-words whitespace-pre-wrap text-ink-2">
              {version.text}
            </p>
          )}
        </li>
      ))}
      <li className="flex items-center justify-between gap-3 border-t border-line py-2 first:border-t-0">
        <span className="text-ui">
          <span className="font-mono text-meta">{prompt.shippedHash}</span> {words.states.shipped}
          {shippedInForce ? <span className="text-accent-text">, {words.inForce}</span> : null}
        </span>
        {onUse && !shippedInForce ? (
          <Button small kind="link" onClick={() => onUse({ mode: 'shipped', text: '' })}>
            {words.useShipped}
          </Button>
        ) : null}
      </li>
    </ul>
  );
};
