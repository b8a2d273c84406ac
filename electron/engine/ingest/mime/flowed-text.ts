/** Quote marks at the beginning of a line, as "> > " or ">>": each may have a space behind it. */
const quoteMarks = /^(?:> ?)+/;

const depthOf = (marks: string): number => {
  let depth = 0;
  for (const sign of marks) if (sign === '>') depth += 1;
  return depth;
};

/**
 * Text of `format=flowed` with its soft line breaks taken out (RFC 3676 section 4): a line that ends with a space goes on in the next one where that is
 * quoted as deep, and the quote marks of what goes on stand once. The signature's "-- " is a line of its own, also below a line that ends with a space (section 4.3).
 *
 * @param text decoded, any line ends.
 * @param delSp `DelSp=yes`: the space at a soft break belongs to no word.
 */
export const unflow = (text: string, delSp: boolean): string => {
  const out: string[] = [];
  let open: string[] | null = null;
  let depth = 0;
  for (const line of text.split(/\r?\n/)) {
    const marks = line.startsWith('>') ? (quoteMarks.exec(line)?.[0] ?? '') : '';
    const said = marks === '' ? (line.startsWith(' ') ? line.slice(1) : line) : line.slice(marks.length);
    const here = marks === '' ? 0 : depthOf(marks);
    const signature = said === '-- ';
    const soft = said.endsWith(' ') && !signature;
    const piece = soft && delSp ? said.slice(0, -1) : said;
    if (open !== null && here === depth && !signature) open.push(piece);
    else {
      if (open !== null) out.push(open.join(''));
      open = [marks, piece];
    }
    depth = here;
    if (soft) continue;
    out.push(open.join(''));
    open = null;
  }
  if (open !== null) out.push(open.join(''));
  return out.join('\n');
};
