import type { Drafts, Grant, TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { createContext, type MutableRefObject, useContext } from 'react';
import type { ViewedStep } from '../withView.ts';

interface WizardScopeValue {
  readonly wizard: TokenWizard;
  readonly snapshot: WizardSnapshot;
  readonly steps: readonly ViewedStep[];
  /** The current or last drafts of the steps. */
  readonly drafts: Drafts;
  /** The step's number and the total; missing on pages that are not steps. */
  readonly position: { readonly step: number; readonly count: number } | undefined;
  /**
   * Whether the next heading takes focus: an inline wizard doesn't take it from the host's page when it first renders.
   */
  readonly takesFocus: boolean;
  /** Whether this is the page that the wizard opens with. */
  readonly isOpening: boolean;
  /** Reads the form values of the shown step. */
  readonly readDraft: MutableRefObject<(() => unknown) | undefined>;
  /** The name of the host's secret store, if there is one. */
  readonly sink: string | undefined;
  /** Requests a permission that the user may not grant, if the host accepts requests. */
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
