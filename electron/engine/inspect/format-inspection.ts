import type { Inspection } from './inspection';

/** An inspection as a person reads it in a terminal. */
export const formatInspection = (inspection: Inspection): string => {
  const name = inspection.file ?? (inspection.id === undefined ? 'message' : String(inspection.id));
  if (!inspection.ok) return `${name}\n  Could not be read: ${inspection.error ?? 'unknown reason'}\n`;
  const lines = [
    name,
    field('Subject', inspection.subject),
    field('From', inspection.from),
    field('To', inspection.to.join(', ')),
    field('Date', inspection.date ?? ''),
    field('New text', excerpt(inspection.body)),
    field('Signature', excerpt(inspection.signature)),
    field('Quoted', inspection.quoted === '' ? '' : `${inspection.quoted.split('\n').length} lines`),
    ...inspection.times.map((each) => field('Time', `“${each.text}”  ${each.from ?? '…'} to ${each.to ?? '…'}`)),
    field('Report', reportLine(inspection.bounce)),
    ...Object.entries(inspection.evidence)
      // The verdict repeats the sentence of the gate that stopped.
      .filter(([key, said]) => key !== 'gate' && key !== 'bulk' && said !== inspection.evidence.gate)
      .map(([key, said]) => field(labels[key] ?? key, said)),
    field('Verdict', verdictOf(inspection)),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
};

/** The JSON has no reason for mail to many (`bulk` in its evidence), since no machine answered; it ends here all the same. */
const verdictOf = ({ skipReason, evidence }: Inspection): string => {
  if (skipReason !== null) return `stops: ${skipReason}. ${evidence.gate ?? ''}`;
  return evidence.bulk === undefined ? 'goes on to sentiment and drafting' : `stops: auto_reply. ${evidence.bulk}`;
};

/** What came back: kind, RFC 3463 status, SMTP code and the addresses. */
const reportLine = (bounce: Inspection['bounce']): string =>
  bounce === null
    ? ''
    : [
        bounce.kind,
        bounce.status ?? '',
        bounce.code === null ? '' : `SMTP ${bounce.code}`,
        bounce.recipients.slice(0, 5).join(' '),
        bounce.recipients.length > 5 ? `and ${bounce.recipients.length - 5} more` : '',
      ]
        .filter((part) => part !== '')
        .join(', ');

const labels: Record<string, string> = {
  bounce: 'Bounce',
  autoReply: 'Automatic',
  awayUntil: 'Away until',
  instead: 'Instead',
  optOut: 'Opt-out',
  callRequest: 'Call',
  wrongPerson: 'Person',
  schedulingLink: 'Calendar',
  meeting: 'Meeting',
  instruction: 'Instruction',
  problems: 'Problems',
};

const field = (label: string, value: string): string => (value.trim() === '' ? '' : `  ${label.padEnd(12)}${value}`);

const excerpt = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const shown = lines.slice(0, 6).map((line) => (line.length > 160 ? `${line.slice(0, 160)} …` : line));
  return [...shown, ...(lines.length > 6 ? [`(${lines.length - 6} more lines)`] : [])].join(`\n${' '.repeat(14)}`);
};
