/// <reference types="vitest/browser" />
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';
import '../src/styles.css';

// Generous for busy machines; a wait ends as soon as its condition holds.
configure({ asyncUtilTimeout: 10_000 });

let said: readonly MockInstance[] = [];

beforeEach(() => {
  said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

// A console error of React is a bug of a view; warnings about an adapter belong to its tests.
afterEach(() => {
  cleanup();
  const complaints = said.flatMap(({ mock }) => mock.calls).filter(([text]) => !`${text}`.startsWith('Tokenwright: '));
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});
