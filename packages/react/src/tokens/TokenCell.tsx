import type { ReactNode } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { tableRole } from './tableRole.ts';
import type { TokenColumn } from './tokenColumns.ts';

export interface TokenCellProps {
  readonly column: TokenColumn;
  /** Number of columns. @default 1 */
  readonly span?: number;
  readonly children: ReactNode;
}

/** A cell that includes its column's name, for the card layout without a table head. */
export function TokenCell({ column, span = 1, children }: TokenCellProps) {
  const { part, text } = useTokenwright();
  return (
    <td {...part('token-cell')} {...tableRole('cell')} data-column={column} colSpan={span}>
      <span {...part('token-label')} aria-hidden="true">
        {text(`manager.${column}`)}
      </span>
      {children}
    </td>
  );
}
