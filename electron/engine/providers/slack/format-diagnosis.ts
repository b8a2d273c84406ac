import type { SlackDiagnosis } from '../../../../shared/schemas/slack';

const marks: Record<SlackDiagnosis['calls'][number]['state'], string> = {
  works: 'ok     ',
  missing: 'MISSING',
  failed: 'FAILED ',
  not_checked: '-      ',
};

/** The doctor's findings for a console, one fact a line. */
export const formatDiagnosis = (diagnosis: SlackDiagnosis): string => {
  const methodWidth = Math.max(0, ...diagnosis.calls.map((call) => call.method.length));
  const lines = [
    diagnosis.headline,
    '',
    `Team:    ${diagnosis.team ?? '-'}`,
    `Bot:     ${diagnosis.bot ?? '-'}`,
    `App id:  ${diagnosis.appId ?? '-'}`,
    `Token:   ${diagnosis.tokenEnd === null ? '-' : `…${diagnosis.tokenEnd}`}`,
    `Scopes:  ${diagnosis.granted.length === 0 ? '-' : diagnosis.granted.join(', ')}`,
    '',
    ...diagnosis.calls.flatMap((call) => [
      `${marks[call.state]}  ${call.method.padEnd(methodWidth)}  needs ${call.needs.join(' + ')}`,
      `         ${call.purpose}${call.detail === '' ? '' : `: ${call.detail}`}`,
    ]),
  ];
  if (diagnosis.steps.length > 0) lines.push('', 'To do:', ...diagnosis.steps.map((step, n) => `  ${n + 1}. ${step}`));
  return lines.join('\n');
};
