import { useId, useState } from 'react';
import type { PartName } from '../scope/anatomy.ts';
import { useScope } from '../scope/Scope.tsx';
import { ForeignText } from './ForeignText.tsx';

/** Characters that are shown at once: more than a name or a description needs, less than would bury the next token. */
const ENOUGH = 240;

export interface LongTextProps {
  readonly name: PartName;
  readonly text: string;
}

/** Somebody's words, of whatever length: all of them are there, and what is too long is opened on demand. */
export function LongText({ name, text: words }: LongTextProps) {
  const { part, text } = useScope();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (words.length <= ENOUGH) {
    return (
      <span {...part(name)}>
        <ForeignText text={words} />
      </span>
    );
  }
  return (
    <>
      <span {...part(name)} id={id} data-state={isOpen ? 'open' : 'clipped'}>
        <ForeignText text={words} />
      </span>
      <button
        type="button"
        {...part('link-button')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {text(isOpen ? 'manager.showLess' : 'manager.showAll')}
      </button>
    </>
  );
}
