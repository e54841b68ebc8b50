import {
  chosenRank,
  type Dependent,
  type FoundPermissions,
  type ListRow,
  requiredBy,
  type Selection,
} from '@tokenwright/core/permissions';
import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { GroupFieldset } from './GroupFieldset.tsx';
import { PermissionRow } from './PermissionRow.tsx';
import type { useRowWindow } from './useRowWindow.ts';

type Pieces = ReturnType<typeof useRowWindow>['pieces'];

export interface PermissionListProps {
  readonly pieces: Pieces;
  readonly found: FoundPermissions;
  readonly selection: Selection;
  readonly query: string;
  readonly highlighted: string | undefined;
  readonly list: RefObject<HTMLDivElement | null>;
}

const NO_DEPENDENTS: readonly Dependent[] = [];

export const PermissionList = memo(function PermissionList({
  pieces,
  selection,
  query,
  highlighted,
  list,
  found,
}: PermissionListProps) {
  const { part } = useTokenwright();
  const [visited, setVisited] = useState<string>();
  const current = tabStopOf(pieces, visited, highlighted);
  const row = { selection, query, highlighted, current };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows the focus of the rows
    <div
      {...part('permission-list')}
      ref={list}
      onFocus={({ target }) => setVisited(target.closest<HTMLElement>('[data-row]')?.dataset.row)}
    >
      {pieces.map((piece) =>
        piece.kind === 'gap' ? (
          <RowGap key={piece.key} height={piece.height} />
        ) : (
          <GroupFieldset key={piece.key} heading={piece.heading} {...{ found, selection, query, current }}>
            {piece.members.map((member) =>
              member.kind === 'gap' ? (
                <RowGap key={member.key} height={member.height} />
              ) : (
                <Row key={member.key} row={member} {...row} />
              ),
            )}
          </GroupFieldset>
        ),
      )}
    </div>
  );
});

function tabStopOf(pieces: Pieces, ...wanted: readonly (string | undefined)[]): string | undefined {
  const sections = pieces.flatMap((piece) => (piece.kind === 'section' ? [piece] : []));
  const members = sections.flatMap((section) => section.members.filter(({ kind }) => kind !== 'gap'));
  const drawn = new Set([...sections, ...members].map(({ key }) => key));
  return wanted.find((key) => key !== undefined && drawn.has(key)) ?? members[0]?.key ?? sections[0]?.key;
}

interface RowProps extends Pick<PermissionListProps, 'selection' | 'query' | 'highlighted'> {
  readonly row: Extract<ListRow, { kind: 'permission' }>;
  readonly current: string | undefined;
}

function Row({ row: { key, permission }, selection, query, highlighted, current }: RowProps) {
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
      isHighlighted={key === highlighted}
      tabIndex={key === current ? 0 : -1}
    />
  );
}

function RowGap({ height }: { readonly height: number }) {
  const gap = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    gap.current?.style.setProperty('block-size', `${height}px`);
  }, [height]);
  return <div className="twr-row-gap" ref={gap} />;
}
