import { describe, expect, it } from 'vitest';
import { findSchedulingLink } from './find-scheduling-link';
import { schedulingLinkCases } from './find-scheduling-link.cases';

describe('findSchedulingLink, on its cases', () => {
  const ours = ['https://calendly.com/fernhill/intro'];
  it('finds every calendar of a lead', () => {
    expect(schedulingLinkCases.yes.filter((text) => findSchedulingLink(text, ours) === null)).toEqual([]);
  });
  it('takes no other link for one', () => {
    expect(schedulingLinkCases.no.filter((text) => findSchedulingLink(text, ours) !== null)).toEqual([]);
  });
});
