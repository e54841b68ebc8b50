import type { Drafts, Grant, ReauthenticationChallenge, Token, TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { createContext, type MutableRefObject, type ReactNode, useCallback, useContext } from 'react';
import type { SecretPageHost } from '../reveal/secretPageHost.ts';
import type { ViewedStep } from '../withView.ts';

interface WizardScopeValue extends SecretPageHost {
  readonly wizard: TokenWizard;
  readonly snapshot: WizardSnapshot;
  readonly steps: readonly ViewedStep[];
  readonly drafts: Drafts;
  readonly position: { readonly step: number; readonly count: number } | undefined;
  readonly takesFocus: boolean;
  readonly isOpening: boolean;
  readonly readDraft: MutableRefObject<(() => unknown) | undefined>;
  readonly notOffered: readonly string[] | undefined;
  readonly notice: ReactNode;
  readonly linkBase: string | undefined;
  readonly tokenUrl: ((token: Token) => string) | undefined;
  readonly onReauthenticate: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
  readonly sink: string | undefined;
  readonly onRequestAccess: ((grant: Grant) => void | Promise<void>) | undefined;
  readonly onClose: (() => void) | undefined;
}

const WizardScopeContext = createContext<WizardScopeValue | null>(null);

export const WizardProvider = WizardScopeContext.Provider;

export function useWizard(): WizardScopeValue {
  const scope = useContext(WizardScopeContext);
  if (!scope) throw new Error('A page of the wizard only works inside TokenWizard or TokenWizardDialog. Put it there.');
  return scope;
}

export function usePlace(): Pick<WizardScopeValue, 'position' | 'takesFocus' | 'isOpening'> {
  return useContext(WizardScopeContext) ?? { position: undefined, takesFocus: false, isOpening: false };
}

export function useClock(): () => number {
  const wizard = useContext(WizardScopeContext)?.wizard;
  return useCallback(() => wizard?.getStepContext().now ?? Date.now(), [wizard]);
}
