import { describe, expect, it } from 'vitest';
import { makeCampaigns } from '../dev/fixture-screens';
import { errorsOf, formOf, patchOf } from './campaign-form';

const [campaign] = makeCampaigns();
if (!campaign) throw new Error('no fixture');

describe('campaign form', () => {
  it('changes nothing when nothing is typed', () => {
    expect(patchOf(formOf(campaign), formOf(campaign))).toEqual({});
    expect(errorsOf(formOf(campaign))).toEqual({});
  });

  it('asks for exactly what was changed', () => {
    const form = { ...formOf(campaign), threshold: '0,85', shadow: true };
    expect(errorsOf(form)).toEqual({});
    expect(patchOf(form, formOf(campaign))).toEqual({
      autoSendConfidenceThreshold: 0.85,
      shadow: true,
    });
  });

  it('refuses what the engine would refuse, field by field', () => {
    const form = {
      ...formOf(campaign),
      threshold: '1.2',
      delayMin: '500',
      delayMax: '100',
      audit: '',
    };
    expect(Object.keys(errorsOf(form)).sort()).toEqual(['audit', 'delayMin', 'threshold']);
  });
});
