import type { RuleCheck } from '../../../../shared/schemas/draft';

export const pass = (name: RuleCheck['name']): RuleCheck => ({ name, passed: true, evidence: '' });
export const fail = (name: RuleCheck['name'], evidence: string): RuleCheck => ({ name, passed: false, evidence });

/** A quotation for evidence: one line, at most 60 characters. */
export const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
};

/** Text for comparing: lower case, marks and doubled spaces gone. */
export const plainWords = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
