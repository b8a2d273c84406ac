import { describe, expect, it } from 'vitest';
import { mailLimits } from '../../ingest/mime';
import { planParts } from './plan-parts';

const text = { part: '1', type: 'text/plain', encoding: '7bit', size: 300 };
const pdf = {
  part: '2',
  type: 'application/pdf',
  encoding: 'base64',
  size: 78_000,
  disposition: 'attachment',
  dispositionParameters: { filename: 'plan.pdf' },
};
const mixed = { type: 'multipart/mixed', parameters: { boundary: 'b' }, childNodes: [text, pdf] };

describe('planParts', () => {
  it('fetches words whole and of an attachment only its size, decoded', () => {
    expect(planParts(mixed)).toEqual({
      kind: 'multipart',
      section: null,
      boundary: 'b',
      parts: [
        { kind: 'leaf', section: '1', fetchBytes: 300, leftOutBytes: null },
        { kind: 'leaf', section: '2', fetchBytes: 0, leftOutBytes: 57_000 },
      ],
    });
  });
  it('asks one byte more than is read of a long text, so that its end is known to be missing', () => {
    expect(planParts({ ...text, part: undefined, size: 9_000_000 })).toEqual({
      kind: 'leaf',
      section: null,
      fetchBytes: mailLimits.textBytes + 1,
      leftOutBytes: null,
    });
  });
  it('fetches reports up to their limit and says what is missing', () => {
    const report = { part: '2', type: 'message/rfc822', encoding: '8bit', size: 2_000_000 };
    const plan = planParts({ ...mixed, childNodes: [text, report] });
    expect(plan).toMatchObject({ parts: [{}, { fetchBytes: mailLimits.reportBytes + 1, leftOutBytes: 2_000_000 }] });
  });
  it('does not follow a description that cannot be followed', () => {
    expect(planParts({ ...mixed, parameters: {} })).toBeNull();
    expect(planParts({ ...mixed, childNodes: [] })).toBeNull();
    expect(planParts({ ...mixed, childNodes: [{ ...text, part: undefined }] })).toBeNull();
    expect(planParts({ ...mixed, childNodes: Array.from({ length: 500 }, () => text) })).toBeNull();
  });
});
