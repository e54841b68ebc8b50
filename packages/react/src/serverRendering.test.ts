import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleApi } from '../test/exampleApi.ts';
import { TokenManager } from './TokenManager.tsx';
import { TokenWizard } from './TokenWizard.tsx';
import { TokenWizardDialog } from './TokenWizardDialog.tsx';

beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  expect(console.warn).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

it('renders the wizard on a server in its loading state', () => {
  const html = renderToString(createElement(TokenWizard, { api: exampleApi() }));
  expect(html).toContain('Loading options…');
});

it('renders no part of an open dialog on a server, because only the browser knows its place', () => {
  const props = { api: exampleApi(), open: true, onOpenChange: () => {} };
  expect(renderToString(createElement(TokenWizardDialog, props))).toBe('');
});

it('renders no markup for a closed dialog', () => {
  const props = { api: exampleApi(), open: false, onOpenChange: () => {} };
  expect(renderToString(createElement(TokenWizardDialog, props))).toBe('');
});

it('renders the manager on a server', () => {
  expect(renderToString(createElement(TokenManager, { api: exampleApi() }))).toContain('Create token');
});

it('sends no request while it renders on a server', () => {
  const api = exampleApi();
  const loadOptions = vi.spyOn(api, 'loadOptions');
  renderToString(createElement(TokenWizard, { api }));
  expect(loadOptions).not.toHaveBeenCalled();
});
