/** A JSON schema as far as strict structured output knows it. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * Why the provider would refuse this schema under `strict: true`, in its words, or null. Every object must forbid further
 * properties and require all it names.
 */
export function strictSchemaProblem(schema: unknown, path: readonly string[] = []): string | null {
  if (!isSchema(schema)) return `In context=(${quoted(path)}), schema must be a JSON Schema object.`;
  const context = `In context=(${quoted(path)})`;
  if (path.length === 0 && schema.type !== 'object') {
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type)}"'.`;
  }
  if (isSchema(schema.properties)) {
    if (schema.additionalProperties !== false) {
      return `${context}, 'additionalProperties' is required to be supplied and to be false.`;
    }
    const required = Array.isArray(schema.required) ? schema.required : [];
    for (const [name, child] of Object.entries(schema.properties)) {
      if (!required.includes(name)) {
        return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${name}'.`;
      }
      const problem = strictSchemaProblem(child, [...path, 'properties', name]);
      if (problem) return problem;
    }
  }
  for (const key of ['items'] as const) {
    if (schema[key] !== undefined) {
      const problem = strictSchemaProblem(schema[key], [...path, key]);
      if (problem) return problem;
    }
  }
  for (const [index, child] of (Array.isArray(schema.anyOf) ? schema.anyOf : []).entries()) {
    const problem = strictSchemaProblem(child, [...path, 'anyOf', String(index)]);
    if (problem) return problem;
  }
  return null;
}

/**
 * Where a value does not fit a schema (`$.body: string expected`), or null. The real provider never answers out of schema in
 * strict mode, so the stand-in must notice when its writer would.
 */
export function schemaMismatch(value: unknown, schema: unknown, path = '$', root: unknown = schema): string | null {
  if (!isSchema(schema)) return null;
  if (typeof schema.$ref === 'string') return schemaMismatch(value, resolve(root, schema.$ref), path, root);
  if (Array.isArray(schema.anyOf)) {
    const problems = schema.anyOf.map((child) => schemaMismatch(value, child, path, root));
    return problems.includes(null) ? null : (problems[0] ?? null);
  }
  if (Array.isArray(schema.enum) && !schema.enum.includes(value))
    return `${path}: not one of ${JSON.stringify(schema.enum)}`;
  if ('const' in schema && schema.const !== value) return `${path}: not ${JSON.stringify(schema.const)}`;
  const types = Array.isArray(schema.type) ? schema.type : schema.type === undefined ? [] : [schema.type];
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return `${path}: ${types.join(' or ')} expected`;
  if (typeof value === 'number') {
    if (typeof schema.minimum === 'number' && value < schema.minimum) return `${path}: below ${schema.minimum}`;
    if (typeof schema.maximum === 'number' && value > schema.maximum) return `${path}: above ${schema.maximum}`;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const problem = schemaMismatch(item, schema.items, `${path}[${index}]`, root);
      if (problem) return problem;
    }
    return null;
  }
  if (isSchema(value) && isSchema(schema.properties)) {
    const properties = schema.properties;
    for (const name of Array.isArray(schema.required) ? schema.required : []) {
      if (!(String(name) in value)) return `${path}: '${String(name)}' missing`;
    }
    for (const [name, item] of Object.entries(value)) {
      if (!(name in properties)) {
        if (schema.additionalProperties === false) return `${path}: '${name}' not in schema`;
        continue;
      }
      const problem = schemaMismatch(item, properties[name], `${path}.${name}`, root);
      if (problem) return problem;
    }
  }
  return null;
}

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isSchema(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function resolve(root: unknown, reference: string): unknown {
  return reference
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((at, name) => (isSchema(at) ? at[name] : undefined), root);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function quoted(path: readonly string[]): string {
  return path.map((name) => `'${name}'`).join(', ');
}
