import type { Permit, Template, Token } from '@tokenwright/core';
import type { RevocationResult } from '@tokenwright/core/tokens';
import { createContext, type FC, type ReactNode, useContext } from 'react';

/** An icon that you can replace. */
export type ListIconName = 'search' | 'filter' | 'token' | 'open' | 'actions' | 'previous' | 'next' | 'close';

/** The props of your component for the empty list. */
export interface EmptyStateProps {
  /** `undefined` if the user may not create tokens. */
  readonly onCreate: ((template?: Template) => void) | undefined;
  readonly templates: readonly Template[];
}

/** The props of your confirmation dialog for revocations. */
export interface ConfirmProps {
  readonly token: Token;
  readonly isRunning: boolean;
  /** The failed attempt; `undefined` before the first attempt. */
  readonly failure: Exclude<RevocationResult, { readonly outcome: 'revoked' }> | undefined;
  /** @param reason up to 500 characters */
  readonly onConfirm: (reason?: string) => void;
  readonly onCancel: () => void;
}

/** An entry of a row's menu. */
export interface RowAction {
  readonly label: string;
  readonly onSelect: () => void;
  /** The reason why the user can't use the action. */
  readonly refusal?: string | undefined;
  /** @default false */
  readonly isDangerous?: boolean;
}

/** The props of your row actions. */
export interface RowActionsProps {
  readonly token: Token;
  readonly onOpen: () => void;
  /** `undefined` if the token cannot be revoked. */
  readonly onRevoke: (() => void) | undefined;
  readonly revoke: Permit;
  /** The other actions that the token's state allows. */
  readonly others: readonly RowAction[];
}

/** Replacements for parts of the list. */
export interface ManagerComponents {
  readonly EmptyState?: FC<EmptyStateProps>;
  /** Must render a modal dialog. */
  readonly Confirm?: FC<ConfirmProps>;
  readonly RowActions?: FC<RowActionsProps>;
}

/** The manager's settings for its list. */
export interface ListSettings {
  /** Whether rows show descriptions. @default true */
  readonly showDescription?: boolean | undefined;
  /** Icons of 16 × 16 pixels in `currentColor`, without a text alternative. */
  readonly icons?: Partial<Record<ListIconName, ReactNode>> | undefined;
  /** Replacements of our components. */
  readonly components?: ManagerComponents | undefined;
}

export const ListSettingsContext = createContext<ListSettings>({});

export function useListSettings(): ListSettings {
  return useContext(ListSettingsContext);
}

const ALLOWED: Permit = { allowed: true };

export function permitOf(permit: Permit | undefined): Permit {
  return permit ?? ALLOWED;
}

export function isHidden({ allowed, reason }: Permit): boolean {
  return !allowed && !reason;
}
