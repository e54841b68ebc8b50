import { Button } from '../fields/Button.tsx';
import { useScope } from '../scope/Scope.tsx';
import type { useKeeping } from './useKeeping.ts';

/** Show, copy: what nearly everybody wants. */
export function SecretActions({ isShown, toggle, copy }: ReturnType<typeof useKeeping>) {
  const { part, text } = useScope();
  return (
    <div {...part('secret-actions')}>
      <Button aria-pressed={isShown} onClick={toggle}>
        {text(isShown ? 'reveal.hide' : 'reveal.show')}
      </Button>
      <Button kind="primary" onClick={copy}>
        {text('reveal.copy')}
      </Button>
    </div>
  );
}
