import {
  chosenRank,
  type Dependent,
  type FoundPermissions,
  type ListRow,
  requiredBy,
  type Selection,
} from '@tokenwright/core/permissions';
import { memo, type RefObject, useLayoutEffect, useRef } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { GroupFieldset } from './GroupFieldset.tsx';
import { PermissionRow } from './PermissionRow.tsx';
import type { useRowWindow } from './useRowWindow.ts';

export interface PermissionListProps {
  readonly pieces: ReturnType<typeof useRowWindow>['pieces'];
  readonly found: FoundPermissions;
  readonly selection: Selection;
  readonly query: string;
  readonly list: RefObject<HTMLDivElement | null>;
  /** `undefined` while a filter opens all matching groups. */
  readonly onToggleGroup: ((group: ListRow['group']) => void) | undefined;
}

const NO_DEPENDENTS: readonly Dependent[] = [];

/** The rendered rows by group. A row renders again only if its own data changes. */
export const PermissionList = memo(function PermissionList({
  pieces,
  selection,
  query,
  list,
  ...props
}: PermissionListProps) {
  const { part } = useTokenwright();
  return (
    <div {...part('permission-list')} ref={list}>
      {pieces.map((piece) =>
        piece.kind === 'gap' ? (
          <RowGap key={piece.key} height={piece.height} />
        ) : (
          <GroupFieldset key={piece.key} heading={piece.heading} selection={selection} query={query} {...props}>
            {piece.members.map((member) =>
              member.kind === 'gap' ? (
                <RowGap key={member.key} height={member.height} />
              ) : (
                <Row key={member.key} row={member} selection={selection} query={query} />
              ),
            )}
          </GroupFieldset>
        ),
      )}
    </div>
  );
});

interface RowProps {
  readonly row: Extract<ListRow, { kind: 'permission' }>;
  readonly selection: Selection;
  readonly query: string;
}

function Row({ row: { key, permission }, selection, query }: RowProps) {
  const entry = selection.catalogue.entry(permission.id);
  if (!entry) return null;
  const rank = chosenRank(selection, entry);
  const dependents = rank === -1 ? NO_DEPENDENTS : requiredBy(permission.id, selection);
  return (
    <PermissionRow
      rowKey={key}
      entry={entry}
      rank={rank}
      query={query}
      dependents={dependents.length > 0 ? dependents : NO_DEPENDENTS}
    />
  );
}

/** Room for rows that are not drawn. Its height is set on the element, since a `style` in the mark-up is refused by a strict policy. */
function RowGap({ height }: { readonly height: number }) {
  const gap = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    gap.current?.style.setProperty('block-size', `${height}px`);
  }, [height]);
  return <div className="twr-row-gap" ref={gap} />;
}
