import { createBetterAuthApi } from '@tokenwright/adapters/better-auth';
import { checkTokenApi, reportText } from '@tokenwright/adapters/contract';
import { createFaultyBackend } from '@tokenwright/adapters/faulty';
import { createMemoryApi } from '@tokenwright/adapters/memory';
import { optionsFromOpenApi } from '@tokenwright/adapters/openapi';
import { bearerHeader, createRestApi, cursorPages } from '@tokenwright/adapters/rest';
import { createTokenWizard, defineStep, type TokenApi, TokenApiError, type TokenOptions } from '@tokenwright/core';
import { failures } from '@tokenwright/core/api';
import * as expiration from '@tokenwright/core/expiration';
import * as list from '@tokenwright/core/list';
import * as permissions from '@tokenwright/core/permissions';
import * as policy from '@tokenwright/core/policy';
import * as steps from '@tokenwright/core/steps';
import * as texts from '@tokenwright/core/text';
import * as tokens from '@tokenwright/core/tokens';
import { TokenManager, type TokenManagerProps, tokenColumns } from '@tokenwright/react';
import { reactMessages } from '@tokenwright/react/messages';
import { TokenWizard, TokenWizardDialog, useTokenWizard, viewedSteps } from '@tokenwright/react/wizard';
import '@tokenwright/react/styles.css';
import '@tokenwright/react/styles.layer.css';
import '@tokenwright/react/themes/neutral.css';

const options: TokenOptions = {
  groups: [
    { id: 'g', label: 'G', permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }] },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
};
const api: TokenApi = createRestApi({ headers: bearerHeader(() => 'session'), pages: cursorPages() });
const memory: TokenApi = createMemoryApi({ options });
const messages: TokenManagerProps['messages'] = { 'wizard.title': 'Zugriffstoken erstellen' };

export function Page() {
  const [wizard, snapshot] = useTokenWizard({ api: memory, options, steps: viewedSteps });
  return (
    <>
      <TokenManager api={api} columns={tokenColumns} messages={messages} history="push" />
      <TokenWizard api={memory} steps={viewedSteps} />
      <TokenWizardDialog api={memory} open onOpenChange={(open) => console.info(open)} />
      <button type="button" onClick={() => wizard.send({ type: 'create' })}>
        {snapshot.status}
      </button>
    </>
  );
}

export async function check(): Promise<string> {
  const report = await checkTokenApi(() => ({ api: memory, request: { name: 'x' } as never }));
  if (new TokenApiError('forbidden').code === 'conflict') return failures.conflict.proves;
  return reportText(report);
}

// @ts-expect-error a typo in the id of a message
export const typo: TokenManagerProps['messages'] = { 'wizard.titel': '' };

export const others = { createBetterAuthApi, createFaultyBackend, optionsFromOpenApi, createTokenWizard, defineStep };
export const parts = { expiration, list, permissions, policy, steps, texts, tokens, reactMessages };
