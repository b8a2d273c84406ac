/** The draft that a countersign://draft/<id> link names, or null: any program can call with any text. */
export const draftOfLink = (link: string): string | null => {
  const match = /^countersign:\/\/draft\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec(link);
  return match?.[1]?.toLowerCase() ?? null;
};
