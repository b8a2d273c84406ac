import { type ComponentProps, type RefObject, useState } from 'react';
import { classNames } from '../ui/class-names';
import { cleanPaste } from './clean-paste';
import { keyOf, markedWords, type SpellingSubject, useSpellCheck, useSpelling } from './spelling-state';

type SpelledAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'spellCheck' | 'dir' | 'ref'> & {
  value: string;
  subject: SpellingSubject;
  area: RefObject<HTMLTextAreaElement | null>;
};

/**
 * A field to write in whose misspelt words are underlined. The marks lie behind the field, in the same type and width: the window's
 * own spell checker would fetch its dictionaries, and knows neither the conversation's names nor the workspace's words.
 */
export const SpelledArea = ({ value, subject, area, className, onChange, onSelect, ...rest }: SpelledAreaProps) => {
  const key = keyOf(subject);
  const spelling = useSpelling(key);
  const [typingAt, setTypingAt] = useState<number | null>(null);
  useSpellCheck(value, subject);
  const marked = markedWords(value, spelling, typingAt);
  let end = 0;
  return (
    <div className="grid min-h-full grid-cols-[minmax(0,1fr)]">
      {marked.length === 0 ? null : (
        <div
          aria-hidden="true"
          data-marks
          dir="auto"
          className={classNames(
            className,
            'pointer-events-none [grid-area:1/1] overflow-hidden whitespace-pre-wrap text-transparent select-none [overflow-wrap:break-word] [unicode-bidi:plaintext]',
          )}
        >
          {marked.map(({ word, at }) => {
            const before = value.slice(end, at);
            end = at + word.length;
            return (
              <span key={at}>
                {before}
                <span className="underline decoration-danger decoration-wavy decoration-1 underline-offset-[3px] [text-decoration-skip-ink:none]">
                  {word}
                </span>
              </span>
            );
          })}
          {value.slice(end)}
        </div>
      )}
      <textarea
        {...rest}
        ref={area}
        value={value}
        dir="auto"
        spellCheck={false}
        data-spelling={key}
        className={classNames(className, 'relative [grid-area:1/1]')}
        onChange={(event) => {
          setTypingAt(event.currentTarget.selectionEnd);
          onChange?.(event);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          const clean = cleanPaste(pasted);
          // As if it were typed, so that Ctrl Z takes it back; where that does nothing the paste goes on as it was.
          if (clean !== pasted && document.execCommand('insertText', false, clean)) event.preventDefault();
        }}
        onSelect={(event) => {
          if (event.currentTarget.selectionEnd !== typingAt) setTypingAt(null);
          onSelect?.(event);
        }}
      />
    </div>
  );
};
