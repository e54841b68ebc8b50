import { clampText, type Resource } from '@tokenwright/core';
import { ClampedText } from '../../fields/ClampedText.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useScope } from '../../scope/Scope.tsx';

export interface ResourceNameProps {
  readonly resource: Resource;
  /** Ids of those whose names could be taken for another's. */
  readonly alike: ReadonlySet<string>;
  /** Characters of the name, where there is no room for all of them on demand. @default all, on demand */
  readonly most?: number;
}

/** A resource by name; by its id too where the name could be taken for another's. */
export function ResourceName({ resource: { id, label }, alike, most }: ResourceNameProps) {
  const { part } = useScope();
  return (
    <>
      {most === undefined ? <ClampedText text={label} /> : <VisibleText text={cut(label, most)} />}
      {alike.has(id) && (
        <>
          {' '}
          <code {...part('resource-id')}>
            <ClampedText text={id} />
          </code>
        </>
      )}
    </>
  );
}

function cut(label: string, most: number): string {
  const { text, isClamped } = clampText(label, most);
  return isClamped ? `${text}…` : text;
}
