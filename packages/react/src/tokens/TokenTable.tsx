import type { Token, TokenOptions } from '@tokenwright/core';
import { isLive, permitFor, truncateGraphemes } from '@tokenwright/core/list';
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { LazyQuickActs } from './LazyQuickActs.tsx';
import { isHidden, permitOf, type RowAction, useListSettings } from './listSettings.ts';
import { OldSecretLine } from './OldSecretLine.tsx';
import type { QuickActsProps } from './QuickActs.tsx';
import { RequestLine } from './RequestLine.tsx';
import { RowMenu } from './RowMenu.tsx';
import { shortName } from './shortName.ts';
import { StatusChip, type TokenColumn, TokenLine } from './tokenColumns.tsx';
import { type AskAct, menuActs } from './useActs.ts';
import { useTableWindow } from './useTableWindow.ts';

interface RowActs {
  readonly onOpen: (token: Token) => void;
  readonly onAct: AskAct;
  /** `undefined` if the user can't create tokens. */
  readonly onDuplicate: ((token: Token) => void) | undefined;
  readonly onDone: QuickActsProps['onDone'];
  readonly onRevoke: ((token: Token) => void) | undefined;
  readonly onApproach: () => void;
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
  readonly settled: string | undefined;
  readonly selected: string | undefined;
}

export function TokenTable({ tokens, columns, total, labelledBy, news, settled, selected, ...row }: TokenTableProps) {
  const { part, text } = useTokenwright();
  const body = useRef<HTMLTableSectionElement>(null);
  const pieces = useTableWindow(tokens.length, body);
  const style = { '--_columns': template(columns), '--_columns-narrow': template(columns.slice(0, MOST_NARROW)) };
  return (
    <table
      {...part('token-table')}
      {...tableRole('table')}
      aria-labelledby={labelledBy}
      aria-rowcount={total < 0 ? -1 : total + 1}
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
              takesFocus={settled === token.id}
              {...row}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** Below 820 px, more columns would leave no room for the token's name. */
const MOST_NARROW = 3;

function template(columns: readonly TokenColumn[]): string {
  return ['minmax(0, 1fr)', ...columns.map(({ width }) => width), '32px'].join(' ');
}

interface TokenRowProps extends RowActs, Pick<TokenTableProps, 'columns' | 'options' | 'now'> {
  readonly token: Token;
  readonly index: number;
  readonly isNew: boolean;
  readonly isSelected: boolean;
  readonly takesFocus: boolean;
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

/** Rows keep two lines, so the urgent line replaces the hint and the description. */
function SecondLine({ token, now }: Pick<TokenRowProps, 'token' | 'now'>) {
  if (token.oldSecret) return <OldSecretLine oldSecret={token.oldSecret} now={now} />;
  if (token.status === 'pending') return <RequestLine token={token} now={now} />;
  return <TokenLine token={token} />;
}

function NameCell({ token, options, now, isNew, takesFocus, isSelected, onOpen, onDone }: TokenRowProps) {
  const { part, text } = useTokenwright();
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (takesFocus) cell.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (isNew) cell.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isNew]);
  const { text: name, isClamped } = truncateGraphemes(token.name, MAX_NAME);
  return (
    <th {...part('token-heading')} {...tableRole('rowheader')} scope="row" abbr={token.name} ref={cell} tabIndex={-1}>
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
      <SecondLine token={token} now={now} />
      <LazyQuickActs {...{ token, options, now, onDone }} />
    </th>
  );
}

function Actions({ token, now, onOpen, onAct, onDuplicate, onRevoke, onApproach }: TokenRowProps) {
  const { api, text } = useTokenwright();
  const { RowActions } = useListSettings().components ?? {};
  const permit = permitOf(token.can?.revoke);
  const revoke = onRevoke && isLive(token) && !isHidden(permit) ? () => onRevoke(token) : undefined;
  const others = menuActs.flatMap((act): RowAction[] => {
    const allowed = permitFor(act, token, api, now);
    return allowed ? [{ label: text(`act.${act}`), onSelect: () => onAct(act, token), refusal: allowed.reason }] : [];
  });
  if (onDuplicate) others.push({ label: text('act.duplicate'), onSelect: () => onDuplicate(token) });
  if (RowActions)
    return <RowActions {...{ token }} onOpen={() => onOpen(token)} onRevoke={revoke} revoke={permit} others={others} />;
  const actions: RowAction[] = [{ label: text('manager.details'), onSelect: () => onOpen(token) }, ...others];
  if (revoke) {
    const refusal = permit.allowed ? undefined : permit.reason;
    actions.push({ label: text('manager.revoke'), onSelect: revoke, isDangerous: permit.allowed, refusal });
  }
  return (
    <RowMenu
      label={text('manager.actionsFor', { name: shortName(token.name) })}
      actions={actions}
      onApproach={onApproach}
    />
  );
}

function GapRow({ size }: { readonly size: number }) {
  return <tr className="twr-token-gap" {...tableRole('none')} style={{ blockSize: size }} />;
}

/** With `display: grid`, browsers drop a table's own role. */
function tableRole(role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell' | 'none') {
  return { role };
}
