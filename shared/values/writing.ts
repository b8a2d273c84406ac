/** The places a snippet may have; anything else in braces is refused when it is saved. */
export const snippetPlaces = [
  'first name',
  'name',
  'company',
  'sender',
  'booking link',
  'campaign',
  'phone',
  'their time',
] as const;
export type SnippetPlace = (typeof snippetPlaces)[number];
