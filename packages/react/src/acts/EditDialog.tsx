import type { Reviewing, TokenOptions, TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { type EditBase, type EditRequest, editApi, tokenDrafts } from '@tokenwright/core/tokens';
import { createContext, useContext, useEffect, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useResourceNames } from '../queries/useResourceNames.ts';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { WizardPage } from '../wizard/WizardPage.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import type { MachineActProps } from './actDialog.ts';
import { EditReview, editedParts } from './EditReview.tsx';
import { editSteps } from './editSteps.ts';
import { MachineDialog } from './MachineDialog.tsx';
import { replacedTexts } from './replacedTexts.ts';

interface Edit {
  readonly base: EditBase;
  readonly initial: EditRequest;
  readonly options: TokenOptions;
  readonly hasEvents: boolean;
}

const EditContext = createContext<Edit | undefined>(undefined);

const flowTexts = replacedTexts('edit.');

const announcements = { 'pending-approval': 'act.edited', unknown: 'act.editUnknown' } as const;

export function EditDialog(act: MachineActProps) {
  const { data: options } = useTokenOptions();
  const { names, isLoading } = useResourceNames(act.token, options);
  return options && !isLoading ? <LoadedEdit {...{ act, options, names }} /> : null;
}

interface LoadedEditProps {
  readonly act: MachineActProps;
  readonly options: TokenOptions;
  readonly names: ReadonlyMap<string, string> | undefined;
}

function LoadedEdit({ act, options: loaded, names }: LoadedEditProps) {
  const { api, text } = useTokenwright();
  const { token } = act;
  const [edit] = useState(() => {
    const { drafts } = tokenDrafts(token, loaded, text, names);
    const { name, description } = drafts.name;
    const { grants: permissions } = drafts.permissions;
    const initial: EditRequest = {
      name,
      permissions,
      ...(description && { description }),
      ...(token.resources && { resources: token.resources }),
    };
    const base = editApi(api, token, initial, loaded);
    const canRenew = api.renewToken !== undefined && token.can?.renew?.allowed !== false;
    const steps = editSteps({ token, initial, options: loaded, canRenew });
    const hasEvents = api.listEvents !== undefined;
    return { base, initial, options: loaded, hasEvents, steps, drafts: { ...drafts, end: { end: 'keep', date: '' } } };
  });
  const [flow] = useState(() => ({
    Pages: EditPages,
    prepare,
    hasDraft: (shown: WizardSnapshot) => hasChanged(shown, edit),
  }));
  const { base, steps, drafts } = edit;
  return (
    <EditContext.Provider value={edit}>
      <MachineDialog
        api={base}
        options={narrowed(loaded, token.tokenType)}
        {...{ act, flow, steps, drafts, flowTexts, announcements }}
      />
    </EditContext.Provider>
  );
}

function prepare({ getSteps, send }: TokenWizard): void {
  for (const _ of getSteps()) send({ type: 'next' });
}

function hasChanged(snapshot: WizardSnapshot, { base, initial, options }: Edit): boolean {
  return snapshot.status !== 'reviewing' || editedParts(snapshot, base, initial, options).length > 0;
}

function narrowed(options: TokenOptions, tokenType: string): TokenOptions {
  const { templates: _, ...rest } = options;
  return { ...rest, tokenTypes: options.tokenTypes.filter(({ id }) => id === tokenType), expirations: 'none' };
}

function EditPages() {
  const { wizard, snapshot } = useWizard();
  const edit = useContext(EditContext);
  const isSaved = snapshot.status === 'pendingApproval';
  useEffect(() => {
    if (isSaved) wizard.send({ type: 'finish' });
  }, [isSaved, wizard]);
  if (isSaved) return null;
  if (snapshot.status === 'reviewing' && edit) return <EditReview snapshot={snapshot as Reviewing} {...edit} />;
  return <WizardPage />;
}
