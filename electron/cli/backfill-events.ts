import { z } from 'zod';
import { logLine, run } from '../../shared/schemas/run';

/** What `countersign backfill --json` prints: one of these a line. docs/cli.md holds the schema made from it. */
export const backfillEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('started'), run }),
  z.object({ event: z.literal('log'), ...logLine.shape }),
  z.object({ event: z.literal('ended'), run }),
]);
export type BackfillEvent = z.infer<typeof backfillEvent>;

/** The events as JSON Schema (draft 2020-12), a run described once. */
export const backfillEventSchema = (): object => {
  const metadata = z.registry<{ id: string }>();
  metadata.add(run, { id: 'run' });
  return z.toJSONSchema(backfillEvent, {
    io: 'output',
    metadata,
    override: ({ jsonSchema }) => {
      // What every whole number and id of zod carries tells a reader nothing.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.format === 'uuid') delete jsonSchema.pattern;
    },
  });
};

const widest = 110;

/** JSON for readers: what fits on a line stands on one. */
export const readableJson = (value: unknown, indent = ''): string => {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= widest) return flat;
  const inner = `${indent}  `;
  return Array.isArray(value)
    ? `[\n${value.map((each) => `${inner}${readableJson(each, inner)}`).join(',\n')}\n${indent}]`
    : `{\n${Object.entries(value)
        .map(([key, each]) => `${inner}${JSON.stringify(key)}: ${readableJson(each, inner)}`)
        .join(',\n')}\n${indent}}`;
};

/** One event as the line that is printed. */
export const eventLine = (event: BackfillEvent): string => JSON.stringify(event);
