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

/** For each of many keys a chain of pairs of numbers, the last one added first. Views are good until a pair is added. */
export type Chains = {
  add: (key: number, one: number, other: number) => void;
  /** `first` gives where the chain of a key begins in `links`, 0 where there is none; there stand the place of the next and the pair. */
  chains: () => { readonly first: Uint32Array; readonly links: Uint32Array };
};

export const openChains = (): Chains => {
  let first = new Uint32Array(256);
  let links = new Uint32Array(1024);
  let length = 1;
  let view = { first, links };
  return {
    add: (key, one, other) => {
      first = withRoom(first, key + 1);
      links = withRoom(links, length + 3);
      links[length] = first[key] ?? 0;
      links[length + 1] = one;
      links[length + 2] = other;
      first[key] = length;
      length += 3;
      view = { first, links };
    },
    chains: () => view,
  };
};
