import { z } from 'zod';

/** Words of JSON Schema that strict mode does not take; zod still enforces them on the answer. */
const unsupported = new Set(['$schema', 'default', 'minLength', 'maxLength', 'uniqueItems', 'contentEncoding']);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strict = (node: Json, path: string): Json => {
  if (Array.isArray(node)) return node.map((item, index) => strict(item, `${path}[${index}]`));
  if (!isObject(node)) return node;
  const properties = node.properties;
  if (isObject(properties)) {
    const required = new Set(Array.isArray(node.required) ? node.required : []);
    const optional = Object.keys(properties).filter((name) => !required.has(name));
    if (optional.length > 0) throw new Error(`strict schema: optional at ${path || 'root'}: ${optional.join(', ')}`);
  }
  const entries = Object.entries(node)
    // A property may well be called `default`; only keywords are dropped.
    .filter(([key]) => path.endsWith('.properties') || !unsupported.has(key))
    .map(([key, value]): [string, Json] => [key, strict(value, `${path}.${key}`)]);
  const out: { [key: string]: Json } = Object.fromEntries(entries);
  if (node.type === 'object') out.additionalProperties = false;
  return out;
};

/**
 * The JSON schema of a zod object as the provider's strict mode wants it: all properties required, nothing additional.
 * Throws for a schema with optional properties: that is a bug of ours, better met in a test than at the provider.
 */
export const strictSchema = (schema: z.ZodType): Record<string, unknown> => {
  const json = strict(z.toJSONSchema(schema, { io: 'input' }) as Json, '');
  if (!isObject(json) || json.type !== 'object') throw new Error('strict schema: the root must be an object');
  return json;
};
