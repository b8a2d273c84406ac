import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { strictSchema } from './strict-schema';

describe('strictSchema', () => {
  it('requires everything and allows nothing more, at every depth', () => {
    const schema = strictSchema(
      z.object({ default: z.string().min(3), list: z.array(z.object({ n: z.number().nullable() })) }),
    );
    expect(schema).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['default', 'list'],
      properties: {
        default: { type: 'string' },
        list: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['n'],
            properties: { n: { type: ['number', 'null'] } },
          },
        },
      },
    });
  });

  it('refuses optional properties and roots that are no object', () => {
    expect(() => strictSchema(z.object({ a: z.string().optional() }))).toThrow(/optional/);
    expect(() => strictSchema(z.array(z.string()))).toThrow(/root/);
  });
});
