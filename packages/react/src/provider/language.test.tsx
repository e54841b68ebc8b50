import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { ar } from '../../test/exampleLanguage.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { createPerson } from '../../test/person.ts';
import { renderManager } from '../../test/renderManager.tsx';
import { renderWizard } from '../../test/renderWizard.tsx';
import { de } from '../locales/de.ts';
import type { Language } from '../messages/language.ts';
import { TokenManager } from '../TokenManager.tsx';
import { TokenWizard } from '../TokenWizard.tsx';

it("shows the list and the wizard in the host's language, and sets `lang` and `dir`", async () => {
  const { user } = renderManager({ tokens: [], language: de, locale: 'fr' });
  const heading = await screen.findByRole('heading', { name: 'Zugriffstoken' });
  expect(heading.closest('.twr')).toHaveAttribute('lang', 'de');
  expect(heading.closest('.twr')).toHaveAttribute('dir', 'ltr');
  await screen.findByText('Noch keine Zugriffstoken');
  await user.click(screen.getByRole('button', { name: 'Token erstellen' }));
  expect(await screen.findByRole('heading', { name: /Token benennen/ })).toBeVisible();
});

it("uses the host's locale for dates and numbers if it has the same language", async () => {
  renderManager({ tokens: [], language: de, locale: 'de-CH' });
  const heading = await screen.findByRole('heading', { name: 'Zugriffstoken' });
  expect(heading.closest('.twr')).toHaveAttribute('lang', 'de-CH');
});

it('keeps the wizard and its draft while another language loads', async () => {
  const wizard = () => new Promise<never>(() => {});
  const api = exampleApi();
  const page = (language?: Language) => <TokenWizard api={api} timeZone="UTC" {...(language && { language })} />;
  const { rerender } = render(page());
  await createPerson(userEvent.setup()).names('CRM sync');
  rerender(page({ ...de, wizard }));
  const field = screen.getByRole('textbox', { name: 'Token name' });
  expect(field).toHaveValue('CRM sync');
  rerender(page(de));
  expect(await screen.findByRole('textbox', { name: 'Name des Tokens' })).toHaveValue('CRM sync');
});

it('translates the choices on the review when the host changes the language', async () => {
  const api = exampleApi();
  const page = (language?: Language) => <TokenWizard api={api} timeZone="UTC" {...(language && { language })} />;
  const { rerender } = render(page());
  await createPerson(userEvent.setup()).walksTo('review');
  rerender(page(de));
  expect(await screen.findByRole('button', { name: 'Geltungsbereich bearbeiten' })).toBeVisible();
  expect(screen.queryByText('Scope')).toBeNull();
});

it('translates the shown problems when the host changes the language', async () => {
  const api = exampleApi();
  const page = (language?: Language) => <TokenWizard api={api} timeZone="UTC" {...(language && { language })} />;
  const { rerender } = render(page());
  const { names, presses } = createPerson(userEvent.setup());
  await names('n'.repeat(101));
  await presses('Continue');
  expect(screen.getByRole('textbox', { name: 'Token name' })).toBeInvalid();
  rerender(page(de));
  const field = await screen.findByRole('textbox', { name: 'Name des Tokens' });
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Kürzen Sie den Namen/));
});

it('keeps the dialog of the manager when the host changes the language', async () => {
  const api = exampleApi({ tokens: [exampleToken('CI')] });
  const { rerender } = render(<TokenManager api={api} timeZone="UTC" />);
  const { presses, names } = createPerson(userEvent.setup());
  await screen.findByText('CI', { selector: 'th bdi' });
  await presses('Create token');
  await names('CRM sync');
  rerender(<TokenManager api={api} timeZone="UTC" language={de} />);
  expect(await screen.findByRole('textbox', { name: 'Name des Tokens' })).toHaveValue('CRM sync');
});

it('shows a missing text in English, and marks its element with `lang` until the text changes', async () => {
  const { user } = renderWizard({ language: ar });
  const heading = await screen.findByRole('heading', { name: /سمِّ الرمز/ });
  expect(heading.closest('.twr')).toHaveAttribute('dir', 'rtl');
  expect(heading.closest('[lang]')).toHaveAttribute('lang', 'ar');
  const button = await screen.findByRole('button', { name: 'Continue' });
  await waitFor(() => expect(button.closest('[lang]')).toHaveAttribute('lang', 'en'));
  await user.click(button);
  const problem = await screen.findByText(/Enter a name that says/, { selector: 'p, span, a' });
  await waitFor(() => expect(problem.closest('[lang]')).toHaveAttribute('lang', 'en'));
});

it('shows English if the texts of the language do not load', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = { ...de, wizard: () => Promise.reject(new Error('offline')) };
  const isExpected = (event: ErrorEvent) => event.message.includes('offline') && event.preventDefault();
  addEventListener('error', isExpected);
  renderWizard({ language: broken });
  expect(await screen.findByRole('heading', { name: /Name the token/ })).toBeVisible();
  removeEventListener('error', isExpected);
  report.mockReset();
});
