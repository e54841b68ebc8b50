import type { Resource } from '@tokenwright/core';
import { truncateGraphemes } from '@tokenwright/core/text';
import { TruncatedText } from '../../fields/TruncatedText.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface ResourceNameProps {
  readonly resource: Resource;
  /** Ids of resources whose names look like another name. */
  readonly alike: ReadonlySet<string>;
  /** Maximum number of characters. @default the full name, expandable */
  readonly most?: number;
}

/** A resource name, with its id if the name is ambiguous. */
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
