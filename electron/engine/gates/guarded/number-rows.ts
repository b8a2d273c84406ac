/** The numbers, or as many as there is room for in twice the space where `length` of them do not fit. */
export const withRoom = (numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> => {
  if (length <= numbers.length) return numbers;
  const grown = new Uint32Array(Math.max(length, 2 * numbers.length));
  grown.set(numbers);
  return grown;
};

/** Lists of numbers one behind the other; `from` says where each begins and, one further, where it ends. Views are good until a list is added. */
export type Rows = {
  /** Gives the number of the new list, from 0. */
  add: (list: readonly number[]) => number;
  rows: () => { readonly from: Uint32Array; readonly all: Uint32Array };
};

export const openRows = (): Rows => {
  let from = new Uint32Array(256);
  let all = new Uint32Array(1024);
  let lists = 0;
  let length = 0;
  let view = { from, all };
  return {
    add: (list) => {
      all = withRoom(all, length + list.length);
      for (const each of list) all[length++] = each;
      from = withRoom(from, lists + 2);
      lists += 1;
      from[lists] = length;
      view = { from, all };
      return lists - 1;
    },
    rows: () => view,
  };
};

/** For each of many keys a chain of pairs of numbers. Views are good until a pair is added or the chains are put in order. */
export type Chains = {
  add: (key: number, one: number, other: number) => void;
  /**
   * `first` gives where the chain of a key begins in `links`, 0 where there is none; there stand the place of the next, the pair, and the place of the next
   * whose other number differs.
   */
  chains: () => { readonly first: Uint32Array; readonly links: Uint32Array };
  /** Puts the links of a chain beside each other, those with the same other number together: to be gone through often. */
  putInOrder: () => void;
};

const linkLength = 4;

export const openChains = (): Chains => {
  let first = new Uint32Array(256);
  let links = new Uint32Array(1024);
  let length = 1;
  let view = { first, links };

  const pairsOf = (key: number): [number, number][] => {
    const pairs: [number, number][] = [];
    for (let at = first[key] ?? 0; at !== 0; at = links[at] ?? 0) pairs.push([links[at + 1] ?? 0, links[at + 2] ?? 0]);
    return pairs;
  };

  return {
    add: (key, one, other) => {
      first = withRoom(first, key + 1);
      links = withRoom(links, length + linkLength);
      const next = first[key] ?? 0;
      links.set([next, one, other, next], length);
      first[key] = length;
      length += linkLength;
      view = { first, links };
    },
    chains: () => view,
    putInOrder: () => {
      const ordered = new Uint32Array(links.length);
      let end = 1;
      for (let key = 0; key < first.length; key += 1) {
        if (first[key] === 0) continue;
        const pairs = pairsOf(key).sort((a, b) => a[1] - b[1]);
        const start = end;
        end += pairs.length * linkLength;
        let other = 0;
        // From the last on, so that the next with another number is known.
        for (let index = pairs.length - 1; index >= 0; index -= 1) {
          const [one, beside] = pairs[index] ?? [0, 0];
          const at = start + index * linkLength;
          const last = index === pairs.length - 1;
          const changes = !last && pairs[index + 1]?.[1] !== beside;
          if (changes) other = at + linkLength;
          ordered.set([last ? 0 : at + linkLength, one, beside, other], at);
        }
        first[key] = start;
      }
      links = ordered;
      view = { first, links };
    },
  };
};
