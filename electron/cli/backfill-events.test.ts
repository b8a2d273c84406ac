import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backfillEventSchema, readableJson } from './backfill-events';

describe('the events of backfill --json', () => {
  it('are documented by the schema that they are made from', () => {
    const documented = /<!-- backfill events -->\n```json\n([\s\S]*?)\n```/.exec(
      readFileSync('docs/cli.md', 'utf8'),
    )?.[1];
    // When this fails, put what was received into docs/cli.md.
    expect(documented).toBe(readableJson(backfillEventSchema()));
  });
});
