import type { LucideIcon } from 'lucide-react';
import { Check, CircleSlash, CircleX, Clock, Eye, Send, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { LogLine } from '../../shared/schemas/run';
import { classNames } from '../ui/class-names';
import type { IconTone } from '../ui/icon';
import { Icon } from '../ui/icon';
import { foundParts } from './found-parts';
import { redactLine } from './redact-line';

/** A sign in the gutter for lines that decide something; the words of the line stay exactly the file's. */
const signOf = (line: LogLine): { icon: LucideIcon; tone: IconTone } | null => {
  if (line.level === 'error') return { icon: TriangleAlert, tone: 'danger' };
  if (/Slack DM: SENT/.test(line.text)) return { icon: Check, tone: 'quiet' };
  const decision = /Decision: ([A-Z_]+)/.exec(line.text)?.[1];
  if (decision === 'SEND_IMMEDIATE') return { icon: Send, tone: 'quiet' };
  if (decision === 'SEND_DELAYED') return { icon: Clock, tone: 'quiet' };
  if (decision === 'NEEDS_REVIEW') return { icon: Eye, tone: 'quiet' };
  if (decision === 'SKIP') return { icon: CircleSlash, tone: 'quiet' };
  if (decision === 'ERROR') return { icon: CircleX, tone: 'danger' };
  return null;
};

const isHead = (text: string): boolean => /^\[\d+\/\d+\]|^--- /.test(text);

type LogLineProps = {
  line: LogLine;
  find: string;
  current: boolean;
  /** Names, addresses and reasons are not shown. */
  hidden: boolean;
};

/** A page that grew comes again whole: a line that says the same needs no drawing. */
const same = (before: LogLineProps, after: LogLineProps): boolean =>
  before.find === after.find &&
  before.current === after.current &&
  before.hidden === after.hidden &&
  before.line.n === after.line.n &&
  before.line.text === after.line.text &&
  before.line.level === after.line.level;

/** One line of the log, 18 px: number, sign, text. */
export const LogLineView = memo(({ line, find, current, hidden }: LogLineProps) => {
  const text = hidden ? redactLine(line.text) : line.text;
  const sign = signOf(line);
  return (
    <div
      className={classNames(
        'log-type flex h-[18px] items-center pr-6 whitespace-pre',
        line.level === 'error' ? 'bg-danger-bg text-danger' : '',
        current && line.level !== 'error' ? 'bg-selected' : '',
        line.level === 'decision' || isHead(line.text)
          ? 'font-semibold text-ink'
          : line.level === 'error'
            ? ''
            : 'text-ink-2',
      )}
    >
      <span className="w-16 shrink-0 text-right font-normal text-ink-3 select-none">{line.n}</span>
      <span className="flex w-8 shrink-0 justify-center">
        {sign ? <Icon of={sign.icon} size={13} tone={sign.tone} /> : null}
      </span>
      <span className="readable">
        {foundParts(text, find).map((part) =>
          part.found ? (
            <mark key={part.at} className="bg-warn-bg text-ink outline-1 outline-warn-line">
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </span>
    </div>
  );
}, same);
