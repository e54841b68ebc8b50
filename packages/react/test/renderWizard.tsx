import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { MemoryApi } from '@tokenwright/adapters/memory';
import type { ReactNode } from 'react';
import { TokenWizard, type TokenWizardProps } from '../src/TokenWizard.tsx';
import { exampleApi } from './exampleApi.ts';
import { createPerson, type Person } from './person.ts';

interface RenderedWizard extends Person {
  readonly api: MemoryApi;
  readonly unmount: () => void;
}

interface Setting extends Partial<TokenWizardProps> {
  readonly api?: MemoryApi;
  readonly around?: (wizard: ReactNode) => ReactNode;
}

export function renderWizard({
  api = exampleApi(),
  around = (wizard) => wizard,
  ...props
}: Setting = {}): RenderedWizard {
  const wizard = <TokenWizard api={api} locale="en-GB" timeZone="Europe/Berlin" {...props} />;
  const { unmount } = render(around(wizard));
  return { api, unmount, ...createPerson(userEvent.setup()) };
}
