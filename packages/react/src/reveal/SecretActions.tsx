import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { useKeeping } from './useKeeping.ts';

/** Buttons to show and copy the secret. */
export function SecretActions({ isShown, toggle, copy }: ReturnType<typeof useKeeping>) {
  const { part, text } = useTokenwright();
  return (
    <div {...part('secret-actions')}>
      <Button onClick={toggle}>{text(isShown ? 'reveal.hide' : 'reveal.show')}</Button>
      <Button kind="primary" onClick={copy}>
        {text('reveal.copy')}
      </Button>
    </div>
  );
}
