import type { Resource } from '@tokenwright/core';
import { truncateGraphemes } from '@tokenwright/core/text';
import { TruncatedText } from '../../fields/TruncatedText.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface ResourceNameProps {
  readonly resource: Resource;
  /** Ids of those whose names could be taken for another's. */
  readonly alike: ReadonlySet<string>;
  /** Characters of the name, where there is no room for all of them on demand. @default all, on demand */
  readonly most?: number;
}

/** A resource by name; by its id too where the name could be taken for another's. */
export function ResourceName({ resource: { id, label }, alike, most }: ResourceNameProps) {
  const { part } = useTokenwright();
  return (
    <>
      {most === undefined ? <TruncatedText text={label} /> : <VisibleText text={cut(label, most)} />}
      {alike.has(id) && (
        <>
          {' '}
          <code {...part('resource-id')}>
            <TruncatedText text={id} />
          </code>
        </>
      )}
    </>
  );
}

function cut(label: string, most: number): string {
  const { text, isClamped } = truncateGraphemes(label, most);
  return isClamped ? `${text}…` : text;
}
