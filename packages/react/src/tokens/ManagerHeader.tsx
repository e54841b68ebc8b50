import type { Permit } from '@tokenwright/core';
import { visibleText } from '@tokenwright/core/list';
import { type RefObject, useSyncExternalStore } from 'react';
import { Button, type ButtonProps } from '../fields/Button.tsx';
import { Tooltip } from '../fields/Tooltip.tsx';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface ManagerHeaderProps {
  readonly headingId: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly create: CreateButtonProps | undefined;
}

export function ManagerHeader({ headingId, heading, create }: ManagerHeaderProps) {
  const { part, text } = useTokenwright();
  return (
    <header {...part('manager-header')}>
      <h2 {...part('manager-title')} id={headingId} ref={heading} tabIndex={-1}>
        {text('manager.title')}
      </h2>
      {create && <CreateButton {...create} />}
    </header>
  );
}

export interface CreateButtonProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isOpening: boolean;
  readonly permit: Permit;
  readonly onCreate: () => void;
  readonly onApproach: () => void;
  readonly onHold?: ((isHeld: boolean) => void) | undefined;
}

export function CreateButton({ permit, ...props }: CreateButtonProps) {
  if (permit.allowed) return <AllowedCreateButton {...props} />;
  return permit.reason ? <RefusedButton label="manager.create" reason={permit.reason} kind="primary" /> : null;
}

interface RefusedButtonProps extends Pick<ButtonProps, 'kind'> {
  readonly label: MessageId;
  readonly reason: string;
}

/** A disabled button that stays focusable, so that users can read the reason. */
export function RefusedButton({ label, reason, kind }: RefusedButtonProps) {
  const { text } = useTokenwright();
  return (
    <Tooltip text={visibleText(reason)}>
      {(id) => (
        <Button kind={kind ?? 'secondary'} isGuarded={false} aria-disabled aria-describedby={id}>
          {text(label)}
        </Button>
      )}
    </Tooltip>
  );
}

function AllowedCreateButton({ button, isOpening, onCreate, onApproach, onHold }: Omit<CreateButtonProps, 'permit'>) {
  const { text } = useTokenwright();
  const isHydrated = useHydrated();
  const hold = () => {
    onApproach();
    onHold?.(true);
  };
  const release = () => onHold?.(button.current?.matches(':hover, :focus') ?? false);
  return (
    <Button
      kind="primary"
      ref={button}
      isBusy={isOpening || !isHydrated}
      onPointerEnter={hold}
      onFocus={hold}
      onPointerLeave={release}
      onBlur={release}
      onClick={onCreate}
    >
      {text('manager.create')}
    </Button>
  );
}

const never = () => () => {};

function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
