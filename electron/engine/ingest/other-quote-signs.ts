/** Signs other than ">" that clients put before each quoted line, The Bat! and Emacs the name or its initials ("ML> "). */
const otherSign = /^\s{0,4}([|:)}#%]|\p{Lu}\p{L}{0,5}>)(?:\s|$)/u;

const signWidth = 12;
/** A line that its writer's name or initials stand before. */
export const nameSign = /^\s{0,4}\p{Lu}\p{L}{0,5}>\s/u;

/** The end of a block whose lines are marked with another sign than ">", or null when this is none. */
export const otherBlockEnd = (lines: readonly string[], from: number): number | null => {
  const sign = otherSign.exec((lines[from] ?? '').slice(0, signWidth))?.[1];
  if (sign === undefined) return null;
  let end = from;
  let marked = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').slice(0, signWidth).trimStart();
    if (line.startsWith(sign)) {
      marked += 1;
      end = at + 1;
    } else if (line !== '' && !(end === at && isBrokenOut(lines, at, sign))) break;
  }
  return marked >= 2 ? end : null;
};

/** A line that wrapping broke out of such a block: marked ones on both sides, the one above long. */
const isBrokenOut = (lines: readonly string[], at: number, sign: string): boolean =>
  (lines[at + 1] ?? '').slice(0, signWidth).trimStart().startsWith(sign) &&
  ((lines[at - 1] ?? '').length >= 60 || /^[\p{Ll}(<[]|^https?:|^_/u.test((lines[at] ?? '').trim()));
