import type { Drafts, Grant, ReauthenticationChallenge, Token, TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { createContext, type MutableRefObject, type ReactNode, useCallback, useContext } from 'react';
import type { SecretPageHost } from '../reveal/secretPageHost.ts';
import type { ViewedStep } from '../withView.ts';

interface WizardViewValue extends SecretPageHost {
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

const WizardViewContext = createContext<WizardViewValue | null>(null);

export const WizardProvider = WizardViewContext.Provider;

export function useWizard(): WizardViewValue {
  const value = useContext(WizardViewContext);
  if (!value) throw new Error('A page of the wizard only works inside TokenWizard or TokenWizardDialog. Put it there.');
  return value;
}

export function usePlace(): Pick<WizardViewValue, 'position' | 'takesFocus' | 'isOpening'> {
  return useContext(WizardViewContext) ?? { position: undefined, takesFocus: false, isOpening: false };
}

export function useClock(): () => number {
  const wizard = useContext(WizardViewContext)?.wizard;
  return useCallback(() => wizard?.getStepContext().now ?? Date.now(), [wizard]);
}
