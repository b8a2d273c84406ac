import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLaunchOptions } from './launch-options';

const platform = '/home/someone/.config/countersign';

describe('parseLaunchOptions', () => {
  it('uses the platform folder when nothing else is said', () => {
    expect(parseLaunchOptions([], {}, platform)).toEqual({
      dataDir: resolve(platform),
      demo: false,
      selfTest: false,
      hidden: false,
      cli: null,
      link: null,
    });
  });

  it('lets --data win over COUNTERSIGN_DATA', () => {
    const env = { COUNTERSIGN_DATA: '/from/env' };
    expect(parseLaunchOptions([], env, platform).dataDir).toBe(resolve('/from/env'));
    expect(parseLaunchOptions(['--data', '/a b'], env, platform).dataDir).toBe(resolve('/a b'));
    expect(parseLaunchOptions(['--data=/c'], env, platform).dataDir).toBe(resolve('/c'));
  });

  it('passes over switches of Chromium', () => {
    const options = parseLaunchOptions(['--no-sandbox', '--inspect=0', '--demo'], {}, platform);
    expect(options.demo).toBe(true);
    expect(options.dataDir).toBe(resolve(platform));
  });

  it('leaves everything after cli to the command line, and knows whose data it works on', () => {
    const options = parseLaunchOptions(['--data', '/d', 'cli', 'backfill', '--demo', '--data', '/e'], {}, platform);
    expect(options.cli).toEqual(['backfill', '--demo', '--data', '/e']);
    expect(options.demo).toBe(true);
    expect(options.dataDir).toBe(resolve('/e'));
    expect(parseLaunchOptions(['--data', '/d', 'cli', 'doctor'], {}, platform).dataDir).toBe(resolve('/d'));
  });

  it('finds the link that the system passed on', () => {
    expect(parseLaunchOptions(['countersign://draft/1'], {}, platform).link).toBe('countersign://draft/1');
  });
});
