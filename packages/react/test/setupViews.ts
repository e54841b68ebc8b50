/// <reference types="vitest/browser" />
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';
import '../src/styles.css';

configure({ asyncUtilTimeout: 20_000 });

let said: readonly MockInstance[] = [];

beforeEach(() => {
  said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

afterEach(() => {
  cleanup();
  const complaints = said.flatMap(({ mock }) => mock.calls).filter(([text]) => !`${text}`.startsWith('Tokenwright: '));
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});
