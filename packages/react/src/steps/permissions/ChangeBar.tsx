import type { PickHistory } from '@tokenwright/core/permissions';
import { Button } from '../../fields/Button.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { usePickerScope } from './PickerScope.tsx';
import { SayingText } from './SayingText.tsx';

/** Says politely what a click changed beside itself, and takes it back on demand; in sight wherever the list is scrolled to. */
export function ChangeBar({ history: { said, past, future } }: { readonly history: PickHistory }) {
  const { part, text } = useTokenwright();
  const { move } = usePickerScope();
  const isUndone = said[0]?.id === 'permissions.undone';
  const way = isUndone ? 'redo' : 'undo';
  const canGo = isUndone ? future.length > 0 : past.length > 0;
  return (
    <div {...part('change-bar')} data-state={said.length > 0 ? 'said' : 'silent'}>
      <p {...part('change-text')} role="status">
        <SayingText said={said} />
      </p>
      {said.length > 0 && canGo && (
        <Button
          kind="quiet"
          aria-keyshortcuts={isUndone ? 'Control+Shift+Z' : 'Control+Z'}
          onClick={() => move({ do: way })}
        >
          {text(`permissions.${way}`)}
        </Button>
      )}
    </div>
  );
}
