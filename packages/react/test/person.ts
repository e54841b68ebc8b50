import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

export interface Person {
  readonly user: UserEvent;
  readonly sees: (heading: string | RegExp) => Promise<HTMLElement>;
  readonly presses: (button: string | RegExp) => Promise<void>;
  readonly names: (name: string) => Promise<void>;
  readonly chooses: (permission: string, level: string) => Promise<void>;
  readonly walksTo: (page: 'permissions' | 'access' | 'review' | 'secret') => Promise<void>;
}

export function createPerson(user: UserEvent): Person {
  const sees: Person['sees'] = (heading) => screen.findByRole('heading', { level: 2, name: heading });
  const presses: Person['presses'] = async (name) =>
    user.click(await waitFor(() => within(inFront()).getByRole('button', { name })));
  const names: Person['names'] = async (name) => {
    const field = await screen.findByRole('textbox', { name: 'Token name' });
    await user.clear(field);
    await user.click(field);
    await user.paste(name);
  };
  const chooses: Person['chooses'] = async (permission, level) => {
    const levels = within(await screen.findByRole('radiogroup', { name: permission }));
    await user.click(levels.getByRole('radio', { name: level }));
  };
  const pages = {
    permissions: () => names('CRM sync'),
    access: () => chooses('Forms', 'Read'),
    review: async () => user.click(await screen.findByRole('radio', { name: /Service token/ })),
    secret: () => sees(/Review/),
  };
  return {
    user,
    sees,
    presses,
    names,
    chooses,
    async walksTo(page) {
      for (const [next, fill] of Object.entries(pages)) {
        await fill();
        await presses(next === 'secret' ? 'Create token' : 'Continue');
        if (next === page) break;
      }
      await sees(HEADINGS[page]);
    },
  };
}

function inFront(): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('dialog:modal')].at(-1) ?? document.body;
}

const HEADINGS = {
  permissions: /Choose permissions/,
  access: /scope and expiration/i,
  review: /Review and (create|request)/,
  secret: /Copy and save the secret/,
};
