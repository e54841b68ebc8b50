import type { Token } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { TokenRow, type TokenRowProps } from './TokenRow.tsx';
import { tableRole } from './tableRole.ts';
import { type TokenColumn, tokenColumns } from './tokenColumns.ts';
import { useNow } from './useNow.ts';

export interface TokenTableProps extends Pick<TokenRowProps, 'onRevoke' | 'onApproach'> {
  readonly tokens: readonly Token[];
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  /** Ids of the tokens created since the page opened. */
  readonly news: ReadonlySet<string>;
  /** Id of the last revoked token, whose row takes the focus of its button. */
  readonly settled: string | undefined;
  /** Id of the token whose dialog is loading. */
  readonly opening: string | undefined;
}

/** The tokens in a table, or as cards on narrow screens. */
export function TokenTable({ tokens, labelledBy, news, settled, opening, ...acts }: TokenTableProps) {
  const { part } = useTokenwright();
  const { data: options } = useTokenOptions();
  const now = useNow();
  const columns: readonly TokenColumn[] = acts.onRevoke ? [...tokenColumns, 'actions'] : tokenColumns;
  const typeLabel = (id: string) => options?.tokenTypes.find((type) => type.id === id)?.label ?? id;
  return (
    <table {...part('token-table')} {...tableRole('table')} aria-labelledby={labelledBy}>
      <thead {...tableRole('rowgroup')}>
        <tr {...tableRole('row')}>
          {columns.map((column) => (
            <ColumnHeading key={column} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...tableRole('rowgroup')}>
        {tokens.map((token) => (
          <TokenRow
            key={token.id}
            token={token}
            typeLabel={typeLabel(token.tokenType)}
            now={now}
            isNew={news.has(token.id)}
            takesFocus={settled === token.id}
            isOpening={opening === token.id}
            {...acts}
          />
        ))}
      </tbody>
    </table>
  );
}

function ColumnHeading({ column }: { readonly column: TokenColumn }) {
  const { part, text } = useTokenwright();
  const name = text(`manager.${column}`);
  return (
    <th {...part('column-heading')} {...tableRole('columnheader')} data-column={column} scope="col">
      {column === 'actions' ? <span className="twr-visually-hidden">{name}</span> : name}
    </th>
  );
}
