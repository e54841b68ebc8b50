import { truncateGraphemes } from '@tokenwright/core/text';
import { useId, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Space, VisibleText, type VisibleTextProps } from './VisibleText.tsx';

const ENOUGH = 200;

export function TruncatedText({ text: words, isOurs = false }: VisibleTextProps) {
  const { part, text } = useTokenwright();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const beginning = truncateGraphemes(words, ENOUGH);
  if (!beginning.isClamped) return <VisibleText text={words} isOurs={isOurs} />;
  return (
    <>
      <span id={id}>
        <VisibleText text={isOpen ? words : `${beginning.text}…`} isOurs={isOurs} />
      </span>
      <Space />
      <button
        type="button"
        {...part('link-button')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {text(isOpen ? 'text.less' : 'text.all')}
      </button>
    </>
  );
}
