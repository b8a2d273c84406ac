/** Addresses written into those a report came to (VERP: `bounces+dana=northwind.example@…`), in lower case. */
export const verpAddresses = (cameTo: readonly string[]): string[] =>
  cameTo.flatMap((email) => {
    const found = /^[^@]*[+-]([^@=+]{1,64})=([A-Za-z0-9.-]{3,190}\.[A-Za-z0-9-]{2,62})@/.exec(email);
    const local = found?.[1]?.replace(/^\d+-/, '');
    return found?.[2] === undefined || !local ? [] : [`${local}@${found[2]}`.toLowerCase()];
  });
