/** Characters a key may have, a fact's text, and a document's. */
export const knowledgeLimits = { key: 120, fact: 2_000, document: 1_000_000 } as const;
