/// <reference types="vitest/browser" />
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';
import '../src/styles.css';

// A busy machine is slow, and a test that waits for something ends as soon as it comes.
configure({ asyncUtilTimeout: 10_000 });

let said: readonly MockInstance[] = [];

beforeEach(() => {
  said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

/** What React has to complain about is a bug of a view, whatever the test asks; what is said about an adapter is what the test is about. */
afterEach(() => {
  cleanup();
  const complaints = said.flatMap(({ mock }) => mock.calls).filter(([text]) => !`${text}`.startsWith('Tokenwright: '));
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});
