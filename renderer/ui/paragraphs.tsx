/** A text as people wrote it: blank lines part paragraphs, single breaks stay. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '');

/** Reading text: 14/21, at most 75 characters wide. */
export const Paragraphs = ({ text, quiet }: { text: string; quiet?: boolean }) => (
  <div className={`readable flex max-w-[75ch] flex-col gap-2 text-read ${quiet ? 'text-ink-2' : ''}`}>
    {paragraphsOf(text).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
      <p key={index} className="whitespace-pre-line [overflow-wrap:anywhere]">
        {part}
      </p>
    ))}
  </div>
);
