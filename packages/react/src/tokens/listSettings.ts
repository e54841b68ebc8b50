import type { Permit, Template, Token } from '@tokenwright/core';
import type { RevocationResult } from '@tokenwright/core/tokens';
import { createContext, type FC, type ReactNode, useContext } from 'react';

export type ListIconName = 'search' | 'token' | 'open' | 'actions' | 'previous' | 'next' | 'close';

export interface EmptyStateProps {
  /** Missing if the API doesn't allow it. A template fills the permissions. */
  readonly onCreate: ((template?: Template) => void) | undefined;
  readonly templates: readonly Template[];
}

export interface ConfirmProps {
  readonly token: Token;
  /** The call is running. */
  readonly isRunning: boolean;
  /** The result of the last call, if the token was not revoked. */
  readonly failure: Exclude<RevocationResult, { readonly outcome: 'revoked' }> | undefined;
  /** @param reason the user's words, up to 500 characters */
  readonly onConfirm: (reason?: string) => void;
  readonly onCancel: () => void;
}

export interface RowActionsProps {
  readonly token: Token;
  readonly onOpen: () => void;
  /** Missing if the API can't revoke, or the token is terminal. */
  readonly onRevoke: (() => void) | undefined;
  /** Whether this user can revoke the token. */
  readonly revoke: Permit;
}

/** Your components in place of ours. */
export interface ManagerComponents {
  /** A list without tokens. */
  readonly EmptyState?: FC<EmptyStateProps>;
  /** The question before revoking; render a modal dialog. */
  readonly Confirm?: FC<ConfirmProps>;
  /** The last cell of a row. */
  readonly RowActions?: FC<RowActionsProps>;
}

export interface ListSettings {
  /** Whether rows show the description beside the hint. @default true */
  readonly showDescription?: boolean | undefined;
  /** Your icons, 16 × 16 in `currentColor`, without a text alternative. */
  readonly icons?: Partial<Record<ListIconName, ReactNode>> | undefined;
  readonly components?: ManagerComponents | undefined;
}

export const ListSettingsContext = createContext<ListSettings>({});

export function useListSettings(): ListSettings {
  return useContext(ListSettingsContext);
}

const ALLOWED: Permit = { allowed: true };

/** A missing permit allows the action. */
export function permitOf(permit: Permit | undefined): Permit {
  return permit ?? ALLOWED;
}

/** Pages hide an action that is refused without a reason, and explain any other. */
export function isHidden({ allowed, reason }: Permit): boolean {
  return !allowed && !reason;
}
