import type { Token } from '@tokenwright/core';
import { rotationApi } from '@tokenwright/core/tokens';
import { createContext, useContext, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WizardPage } from '../wizard/WizardPage.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import type { MachineActProps } from './actDialog.ts';
import { MachineDialog } from './MachineDialog.tsx';
import { OverlapPage } from './OverlapPage.tsx';
import { overlapStep } from './overlapStep.ts';
import { replacedTexts } from './replacedTexts.ts';

const RotatedContext = createContext<{ readonly token: Token; readonly hasEvents: boolean } | undefined>(undefined);

const steps = [overlapStep];

const flow = { Pages: RotatePages, hasDraft: () => false };

const flowTexts = replacedTexts('rotate.');

const announcements = {
  revealed: 'act.rotated',
  delivered: 'act.rotated',
  revoked: 'act.rotationCanceled',
  'created-secret-gone': 'act.rotatedUnsaved',
  unknown: 'act.rotationUnknown',
} as const;

export function RotateDialog(act: MachineActProps) {
  const { api } = useTokenwright();
  const [rotation] = useState(() => rotationApi(api, act.token.id));
  return (
    <RotatedContext.Provider value={{ token: act.token, hasEvents: api.listEvents !== undefined }}>
      <MachineDialog api={rotation} {...{ act, flow, steps, flowTexts, announcements }} />
    </RotatedContext.Provider>
  );
}

function RotatePages() {
  const { snapshot } = useWizard();
  const rotated = useContext(RotatedContext);
  const isAsked = snapshot.status === 'editing' || snapshot.status === 'reviewing';
  return isAsked && rotated ? <OverlapPage {...rotated} snapshot={snapshot} /> : <WizardPage />;
}
