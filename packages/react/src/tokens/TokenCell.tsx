import type { ReactNode } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { tableRole } from './tableRole.ts';
import type { TokenColumn } from './tokenColumns.ts';

export interface TokenCellProps {
  readonly column: TokenColumn;
  /** How many columns it takes. @default 1 */
  readonly span?: number;
  readonly children: ReactNode;
}

/** A cell that brings its column's name along, to be seen where the rows are cards and the head of the table is not. */
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
