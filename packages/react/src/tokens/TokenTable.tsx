import type { Token, TokenOptions } from '@tokenwright/core';
import { truncateGraphemes } from '@tokenwright/core/list';
import { type CSSProperties, memo, type ReactNode, useEffect, useRef } from 'react';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { LazyQuickActs } from './LazyQuickActs.tsx';
import { LazyUrgentLine } from './LazyUrgentLine.tsx';
import { useListSettings } from './listSettings.ts';
import { Menu } from './Menu.tsx';
import type { QuickActsProps } from './QuickActs.tsx';
import type { RowActionsOf } from './RowItems.tsx';
import { shortName } from './shortName.ts';
import { StatusChip, type TokenColumn } from './tokenColumns.tsx';
import type { Settled } from './useRevoking.ts';
import type { RowMenu } from './useRowMenu.ts';
import { useTableWindow } from './useTableWindow.ts';
import type { PickToken } from './useToolState.ts';

interface RowActs extends Omit<RowActionsOf, 'token' | 'now'> {
  readonly onDone: QuickActsProps['onDone'];
  readonly menu: RowMenu;
}

export interface TokenTableProps extends RowActs {
  readonly tokens: readonly Token[];
  readonly columns: readonly TokenColumn[];
  readonly options: TokenOptions | undefined;
  readonly now: number;
  /** -1 if unknown. */
  readonly total: number;
  readonly labelledBy: string;
  readonly news: ReadonlySet<string>;
  readonly settled: Settled | undefined;
  readonly selected: string | undefined;
  readonly picked: ReadonlySet<string> | undefined;
  readonly onPick: PickToken;
  readonly none: ReactNode;
}

export function TokenTable(props: TokenTableProps) {
  const { tokens, columns, total, labelledBy, news, settled, selected, picked, none, ...row } = props;
  const { part, text } = useTokenwright();
  const body = useRef<HTMLTableSectionElement>(null);
  const pieces = useTableWindow(tokens.length, body);
  const style = { '--_columns': template(columns), '--_columns-narrow': template(columns.slice(0, MOST_NARROW)) };
  return (
    <table
      {...part('token-table')}
      {...tableRole('table')}
      aria-labelledby={labelledBy}
      aria-rowcount={total < 0 ? -1 : Math.max(total, none ? 1 : 0) + 1}
      data-picking={picked && ''}
      style={style as CSSProperties}
    >
      <thead {...tableRole('rowgroup')}>
        <tr {...part('token-head')} {...tableRole('row')} aria-rowindex={1}>
          <th {...part('column-heading')} {...tableRole('columnheader')} scope="col">
            {text('manager.token')}
          </th>
          {columns.map(({ id, header }, index) => (
            <th
              key={id}
              {...part('column-heading')}
              {...tableRole('columnheader')}
              scope="col"
              data-column={id}
              data-extra={index >= MOST_NARROW || undefined}
            >
              {typeof header === 'string' ? text(header) : header.text}
            </th>
          ))}
          <th {...part('column-heading')} {...tableRole('columnheader')} scope="col" data-column="menu">
            <span className="twr-visually-hidden">{text('manager.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody {...tableRole('rowgroup')} ref={body}>
        {pieces.map((piece) => {
          if ('gap' in piece) return <GapRow key={`gap ${piece.from}`} size={piece.gap} />;
          const token = tokens[piece.row] as Token;
          return (
            <TokenRow
              key={token.id}
              {...{ token, columns }}
              index={piece.row + 2}
              isNew={news.has(token.id)}
              isSelected={selected === token.id}
              isPicked={picked?.has(token.id)}
              settled={settled?.id === token.id ? settled : undefined}
              {...row}
            />
          );
        })}
        {none && (
          <tr className="twr-token-none" {...tableRole('row')} aria-rowindex={2}>
            <td {...tableRole('cell')} aria-colspan={columns.length + 2} colSpan={columns.length + 2}>
              {none}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Below 820 px, more columns would leave no room for the token's name. */
const MOST_NARROW = 3;

function template(columns: readonly TokenColumn[]): string {
  return ['minmax(0, 1fr)', ...columns.map(({ width }) => width), '32px'].join(' ');
}

interface TokenRowProps extends RowActs, Pick<TokenTableProps, 'columns' | 'options' | 'now' | 'onPick' | 'settled'> {
  readonly token: Token;
  readonly index: number;
  readonly isNew: boolean;
  readonly isSelected: boolean;
  readonly isPicked: boolean | undefined;
}

const TokenRow = memo(function TokenRow(props: TokenRowProps) {
  const { token, index, columns, options, now, isNew, isSelected, onOpen } = props;
  const { part } = useTokenwright();
  return (
    <tr
      {...part('token-row')}
      {...tableRole('row')}
      aria-rowindex={index}
      data-state={token.status}
      data-new={isNew || undefined}
      data-selected={isSelected || undefined}
      onClick={({ target, currentTarget }) => {
        const isControl = target instanceof Element && target.closest('button, a, input, [role=menu]');
        if (isControl || getSelection()?.toString()) return;
        currentTarget.querySelector('button')?.focus();
        onOpen(token);
      }}
    >
      <NameCell {...props} />
      {columns.map(({ id, Cell }, index) => (
        <td
          key={id}
          {...part('token-cell')}
          {...tableRole('cell')}
          data-column={id}
          data-extra={index >= MOST_NARROW || undefined}
        >
          <Cell {...{ token, options, now }} />
        </td>
      ))}
      <td {...part('token-actions')} {...tableRole('cell')} data-column="menu">
        <Actions {...props} />
      </td>
    </tr>
  );
});

const MAX_NAME = 120;

function NameCell(props: TokenRowProps) {
  const { token, options, now, isNew, settled, isSelected, onOpen, onDone } = props;
  const { part, text } = useTokenwright();
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (settled?.takesAnyFocus || (settled && document.activeElement === document.body)) cell.current?.focus();
  }, [settled]);
  useEffect(() => {
    if (isNew) cell.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isNew]);
  const { text: name, isClamped } = truncateGraphemes(token.name, MAX_NAME);
  return (
    <th {...part('token-heading')} {...tableRole('rowheader')} scope="row" abbr={token.name} ref={cell} tabIndex={-1}>
      {props.isPicked !== undefined && <PickBox {...props} />}
      <span {...part('token-title')}>
        <button
          type="button"
          {...part('token-name')}
          aria-expanded={isSelected}
          onClick={(event) => {
            // In Safari, a click does not focus a button.
            event.currentTarget.focus();
            onOpen(token);
          }}
        >
          <VisibleText text={isClamped ? `${name}…` : name} />
        </button>
        {isNew && (
          <span {...part('chip')} data-shape="round" data-kind="accent">
            {text('manager.new')}
          </span>
        )}
        <StatusChip token={token} now={now} />
      </span>
      <span {...part('token-foot')}>
        <LazyUrgentLine token={token} now={now} />
        <LazyQuickActs {...{ token, options, now, onDone }} />
      </span>
    </th>
  );
}

function PickBox({ token, isPicked = false, onPick }: TokenRowProps) {
  const { part, text } = useTokenwright();
  return (
    <input
      {...part('token-pick')}
      type="checkbox"
      aria-label={text('manager.pick', { name: shortName(token.name) })}
      checked={isPicked}
      onChange={({ nativeEvent }) => onPick(token.id, (nativeEvent as PointerEvent).shiftKey === true)}
    />
  );
}

function Actions({ menu, ...props }: TokenRowProps) {
  const { text } = useTokenwright();
  const { RowActions } = useListSettings().components ?? {};
  const { items, load } = menu;
  if (RowActions) return items && <items.HostActions {...props} RowActions={RowActions} />;
  return (
    <Menu
      icon="actions"
      label={text('manager.actionsFor', { name: shortName(props.token.name) })}
      onApproach={menu.onApproach}
      panel={items?.MenuPanel}
      load={load}
    >
      {(close) => items && <items.RowItems {...props} close={close} />}
    </Menu>
  );
}

function GapRow({ size }: { readonly size: number }) {
  return <tr className="twr-token-gap" {...tableRole('none')} style={{ blockSize: size }} />;
}

/** With `display: grid`, browsers drop a table's own role. */
function tableRole(role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell' | 'none') {
  return { role };
}
