import type { ReactNode } from 'react';
import { Kbd } from './kbd';

/** Choices taken by one digit, or by a click. */
export const ChoiceList = ({
  choices,
}: {
  choices: readonly { key: string; word: string; detail?: ReactNode; onChoose: () => void }[];
}) => (
  <ul className="px-2 pb-2">
    {choices.map((choice, index) => (
      <li key={choice.key}>
        <button
          type="button"
          onClick={choice.onChoose}
          // A mouse that lies where the list opens lights nothing; one that moves takes the light with it, as in a menu.
          onPointerMove={(event) => event.currentTarget.focus()}
          className="flex h-8 w-full items-center gap-3 rounded-control px-2 text-left text-ui focus:bg-selected focus-visible:-outline-offset-2"
        >
          <Kbd cap={String(index + 1)} />
          <span className="flex-1">{choice.word}</span>
          {choice.detail ? <span className="text-meta text-ink-3">{choice.detail}</span> : null}
        </button>
      </li>
    ))}
  </ul>
);
