import { envelope } from './envelope';
import { countLines, field, type MimePart } from './mime-tree';
import { nstring, quoted } from './wire';

/** BODYSTRUCTURE of a part (`extended`), or BODY: the same without disposition, language and location. */
export function bodyStructure(raw: Buffer, part: MimePart, extended: boolean): string {
  const parameters = parameterList(part.parameters);
  if (part.children.length > 0) {
    const children = part.children.map((child) => bodyStructure(raw, child, extended)).join('');
    const more = extended ? ` ${parameters}${trailer(part)}` : '';
    return `(${children} ${quoted(part.subtype.toUpperCase())}${more})`;
  }
  // A multipart without a single part cannot be written as one; clients read it as text.
  const type = part.type === 'multipart' ? 'text' : part.type;
  const subtype = part.type === 'multipart' ? 'plain' : part.subtype;
  const fields = [
    quoted(type.toUpperCase()),
    quoted(subtype.toUpperCase()),
    parameters,
    nstring(field(part.fields, 'content-id')?.trim()),
    nstring(field(part.fields, 'content-description')?.trim()),
    quoted(part.encoding.toUpperCase()),
    String(part.end - part.bodyStart),
  ];
  if (part.message !== null) fields.push(envelope(part.message), bodyStructure(raw, part.message, extended));
  if (part.message !== null || type === 'text') fields.push(String(countLines(raw, part.bodyStart, part.end)));
  const more = extended ? ` ${nstring(field(part.fields, 'content-md5'))}${trailer(part)}` : '';
  return `(${fields.join(' ')}${more})`;
}

function trailer(part: MimePart): string {
  const { disposition } = part;
  const how =
    disposition === null
      ? 'NIL'
      : `(${quoted(disposition.value.toUpperCase())} ${parameterList(disposition.parameters)})`;
  return ` ${how} ${nstring(field(part.fields, 'content-language'))} ${nstring(field(part.fields, 'content-location'))}`;
}

function parameterList(parameters: MimePart['parameters']): string {
  if (parameters.length === 0) return 'NIL';
  return `(${parameters.map(([name, value]) => `${quoted(name.toUpperCase())} ${quoted(value)}`).join(' ')})`;
}
