import {
  chosenRank,
  type Dependent,
  type FoundPermissions,
  type ListRow,
  requiredBy,
  type Selection,
} from '@tokenwright/core/permissions';
import { memo, type RefObject } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { GroupFieldset } from './GroupFieldset.tsx';
import { PermissionRow } from './PermissionRow.tsx';
import { RowGap } from './RowGap.tsx';
import type { useRowWindow } from './useRowWindow.ts';

export interface PermissionListProps {
  readonly pieces: ReturnType<typeof useRowWindow>['pieces'];
  readonly found: FoundPermissions;
  readonly selection: Selection;
  readonly query: string;
  readonly list: RefObject<HTMLDivElement | null>;
  /** `undefined` while a filter opens all groups in which it finds something. */
  readonly onToggleGroup: ((group: ListRow['group']) => void) | undefined;
}

const NOBODY: readonly Dependent[] = [];

/** The drawn rows by their groups. A row is drawn anew only when something about itself changes. */
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
  const dependents = rank === -1 ? NOBODY : requiredBy(permission.id, selection);
  return (
    <PermissionRow
      rowKey={key}
      entry={entry}
      rank={rank}
      query={query}
      dependents={dependents.length > 0 ? dependents : NOBODY}
    />
  );
}
