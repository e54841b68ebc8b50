import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { MemoryApiSetup } from '@tokenwright/adapters/memory';
import type { TokenApi } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { TokenManager, type TokenManagerProps } from '../src/TokenManager.tsx';
// A test must not wait for these late imports.
import '../src/tokens/EmptyTokens.tsx';
import '../src/tokens/RowItems.tsx';
import '../src/tokens/UrgentLine.tsx';
import { exampleApi } from './exampleApi.ts';
import { createPerson, type Person } from './person.ts';

interface RenderedManager extends Person {
  readonly seesRow: (name: string) => Promise<HTMLElement>;
  readonly unmount: () => void;
}

interface Setting extends Omit<Partial<TokenManagerProps>, 'api'> {
  readonly api?: TokenApi | undefined;
  readonly tokens?: MemoryApiSetup['tokens'];
  readonly around?: (manager: ReactNode) => ReactNode;
}

export function renderManager({ tokens = [], api, around = (manager) => manager, ...props }: Setting): RenderedManager {
  const manager = <TokenManager api={api ?? exampleApi({ tokens })} locale="en-GB" timeZone="UTC" {...props} />;
  const { unmount } = render(around(manager));
  const seesRow = async (name: string) => {
    const row = (await screen.findByText(name, { selector: 'th bdi' })).closest('tr');
    if (!row) throw new Error(`“${name}” is not in a row.`);
    return row;
  };
  return { unmount, seesRow, ...createPerson(userEvent.setup()) };
}
