import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { MemoryApiSetup } from '@tokenwright/adapters/memory';
import type { TokenApi } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { TokenManager, type TokenManagerProps } from '../src/TokenManager.tsx';
import { exampleApi } from './exampleApi.ts';
import { createPerson, type Person } from './person.ts';

interface RenderedManager extends Person {
  /** Waits for the row of the token with this name. */
  readonly seesRow: (name: string) => Promise<HTMLElement>;
  readonly unmount: () => void;
}

interface Setting extends Omit<Partial<TokenManagerProps>, 'api'> {
  /** An API, or the setup of an in-memory one. */
  readonly api?: TokenApi | undefined;
  readonly tokens?: MemoryApiSetup['tokens'];
  /** Wraps the manager, for example in `StrictMode`. */
  readonly around?: (manager: ReactNode) => ReactNode;
}

/** The manager in a page with a simulated user. */
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
