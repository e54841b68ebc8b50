import type { Announcement, PickHistory } from '@tokenwright/core/permissions';
import { Button } from '../../fields/Button.tsx';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { Names } from './Names.tsx';
import { usePickerContext } from './PickerContext.tsx';

/** Announces side effects of the last change and offers *Undo*. */
export function ChangeBar({ history: { announcements, past, future } }: { readonly history: PickHistory }) {
  const { part, text } = useTokenwright();
  const { move } = usePickerContext();
  const isUndone = announcements[0]?.id === 'permissions.undone';
  const way = isUndone ? 'redo' : 'undo';
  const canGo = isUndone ? future.length > 0 : past.length > 0;
  return (
    <div {...part('change-bar')} data-state={announcements.length > 0 ? 'said' : 'silent'}>
      <p {...part('change-text')} role="status">
        <AnnouncementText announcements={announcements} />
      </p>
      {announcements.length > 0 && canGo && (
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

/** Core announcements with host names as isolated text. */
function AnnouncementText({ announcements }: { readonly announcements: readonly Announcement[] }) {
  return announcements.map(({ id, values, names }, at) => {
    const parts = Object.fromEntries(
      Object.entries(names).map(([name, list]) => [name, <Names key={name} names={list} />]),
    );
    return (
      <span key={id}>
        {at > 0 && ' '}
        <Phrase id={id} parts={parts} values={values} />
      </span>
    );
  });
}
