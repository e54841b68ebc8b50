import type { Announcement, PickHistory } from '@tokenwright/core/permissions';
import { Button } from '../../../fields/Button.tsx';
import { Phrase } from '../../../fields/Phrase.tsx';
import { VisibleText } from '../../../fields/VisibleText.tsx';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { Names } from '../HostText.tsx';
import { usePickerContext } from '../PickerContext.tsx';

export interface ChangeBarProps {
  readonly history: PickHistory;
  readonly shorter: string | undefined;
}

export function ChangeBar({ history: { announcements, past, future }, shorter }: ChangeBarProps) {
  const { part, text } = useTokenwright();
  const { move } = usePickerContext();
  const isUndone = announcements[0]?.id === 'permissions.undone';
  const way = isUndone ? 'redo' : 'undo';
  const canGo = isUndone ? future.length > 0 : past.length > 0;
  const hasNews = announcements.length > 0 || shorter !== undefined;
  return (
    <div {...part('change-bar')} data-state={hasNews ? 'said' : 'silent'}>
      <p {...part('change-text')}>
        <AnnouncementText announcements={announcements} />
        {shorter !== undefined && <VisibleText text={shorter} isOurs />}
      </p>
      {hasNews && canGo && (
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

function AnnouncementText({ announcements }: { readonly announcements: readonly Announcement[] }) {
  return announcements.map(({ id, values, names }, at) => {
    const parts = Object.fromEntries(
      Object.entries(names).map(([name, list]) => [name, <Names key={name} names={list} />]),
    );
    return (
      <span key={id}>
        {at > 0 && <span> </span>}
        <Phrase id={id} parts={parts} values={values} />
      </span>
    );
  });
}
