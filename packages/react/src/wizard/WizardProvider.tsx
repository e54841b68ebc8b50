import type { Drafts, Grant, TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { createContext, type MutableRefObject, useContext } from 'react';
import type { ViewedStep } from '../withView.ts';

interface WizardScopeValue {
  readonly wizard: TokenWizard;
  readonly snapshot: WizardSnapshot;
  readonly steps: readonly ViewedStep[];
  /** What the steps hold, or held last. */
  readonly drafts: Drafts;
  /** The step's number and the total; missing on pages that are not steps. */
  readonly position: { readonly step: number; readonly count: number } | undefined;
  /**
   * Whether the next heading takes focus: an inline wizard doesn't take it from the host's page when it first renders.
   */
  readonly takesFocus: boolean;
  /** Whether this is the page that the wizard opens with. */
  readonly isOpening: boolean;
  /** Reads what the form of the shown step holds. */
  readonly readDraft: MutableRefObject<(() => unknown) | undefined>;
  /** What the host's sink for secrets is called, where there is one. */
  readonly sink: string | undefined;
  /** Takes the person's request for a permission that they may not grant, where the host takes any. */
  readonly onRequestAccess: ((grant: Grant) => void | Promise<void>) | undefined;
  /** The person is done with a finished wizard. */
  readonly onClose: (() => void) | undefined;
}

const WizardScopeContext = createContext<WizardScopeValue | null>(null);

export const WizardProvider = WizardScopeContext.Provider;

/** @throws {Error} outside a wizard's page */
export function useWizard(): WizardScopeValue {
  const scope = useContext(WizardScopeContext);
  if (!scope) throw new Error('A page of the wizard only works inside TokenWizard or TokenWizardDialog. Put it there.');
  return scope;
}
