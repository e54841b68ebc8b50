import type { Token } from '@tokenwright/core';
import { isLive } from '@tokenwright/core/list';
import type { ComponentType } from 'react';
import { VisibleText } from '../fields/VisibleText.tsx';
import { changeMessages } from '../messages/changeMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';
import { isHidden, permitOf, type RowAction, type RowActionsProps } from './listSettings.ts';
import { useActPermits } from './useActPermits.ts';
import { type AskAct, menuActs } from './useActs.ts';

export { MenuPanel } from './MenuPanel.tsx';

export interface RowActionsOf {
  readonly token: Token;
  readonly now: number;
  readonly onOpen: (token: Token) => void;
  readonly onAct: AskAct;
  /** `undefined` if the user can't create tokens. */
  readonly onDuplicate: ((token: Token) => void) | undefined;
  readonly hasLinks: boolean;
  readonly onRevoke: ((token: Token) => void) | undefined;
}

interface RowItemsProps extends RowActionsOf {
  readonly close: () => void;
}

export function RowItems(props: RowItemsProps) {
  return (
    <WithTexts texts={changeMessages}>
      <OwnItems {...props} />
    </WithTexts>
  );
}

interface HostActionsProps extends RowActionsOf {
  readonly RowActions: ComponentType<RowActionsProps>;
}

export function HostActions(props: HostActionsProps) {
  return (
    <WithTexts texts={changeMessages}>
      <Replaced {...props} />
    </WithTexts>
  );
}

function Replaced({ RowActions, ...props }: HostActionsProps) {
  const { token, onOpen } = props;
  const { permit, revoke, others } = useRowActions(props);
  return <RowActions {...{ token }} onOpen={() => onOpen(token)} onRevoke={revoke} revoke={permit} others={others} />;
}

function OwnItems({ close, ...props }: RowItemsProps) {
  const { text } = useTokenwright();
  const { token, onOpen } = props;
  const { permit, revoke, others } = useRowActions(props);
  const actions: RowAction[] = [{ label: text('manager.details'), onSelect: () => onOpen(token) }, ...others];
  if (revoke) {
    const refusal = permit.allowed ? undefined : permit.reason;
    actions.push({ label: text('manager.revoke'), onSelect: revoke, isDangerous: permit.allowed, refusal });
  }
  return actions.map((action) => (
    <RowMenuItem
      key={action.label}
      action={action}
      onSelect={() => {
        close();
        action.onSelect();
      }}
    />
  ));
}

function useRowActions({ token, now, onAct, onDuplicate, hasLinks, onRevoke }: RowActionsOf) {
  const { text } = useTokenwright();
  const permitFor = useActPermits(token, now);
  const permit = permitOf(token.can?.revoke);
  const revoke = onRevoke && isLive(token) && !isHidden(permit) ? () => onRevoke(token) : undefined;
  const others = menuActs.flatMap((act): RowAction[] => {
    const allowed = permitFor(act);
    return allowed ? [{ label: text(`act.${act}`), onSelect: () => onAct(act, token), refusal: allowed.reason }] : [];
  });
  if (onDuplicate) others.push({ label: text('act.duplicate'), onSelect: () => onDuplicate(token) });
  if (hasLinks) others.push({ label: text('act.copyLink'), onSelect: () => onAct('copyLink', token) });
  return { permit, revoke, others };
}

function RowMenuItem({ action, onSelect }: { readonly action: RowAction; readonly onSelect: () => void }) {
  const { part } = useTokenwright();
  const { label, isDangerous, refusal } = action;
  return (
    <button
      type="button"
      {...part('menu-item')}
      role="menuitem"
      tabIndex={-1}
      data-kind={isDangerous ? 'danger' : undefined}
      aria-disabled={refusal !== undefined || undefined}
      onClick={refusal === undefined ? onSelect : undefined}
    >
      <span>{label}</span>
      {refusal !== undefined && (
        <span {...part('menu-reason')}>
          <VisibleText text={refusal} />
        </span>
      )}
    </button>
  );
}
