import { renderHook } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { useListWarmUp } from './useListWarmUp.ts';

function holdIdle() {
  const callbacks = new Map<number, () => void>();
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => {
    callbacks.set(callbacks.size + 1, callback);
    return callbacks.size;
  });
  vi.stubGlobal('cancelIdleCallback', (id: number) => callbacks.delete(id));
  onTestFinished(() => void vi.unstubAllGlobals());
  return callbacks;
}

it('loads the wizard when the browser is idle after the list has appeared', () => {
  const idle = holdIdle();
  const prefetchWizard = vi.fn();
  const { rerender } = renderHook(useListWarmUp, { initialProps: { isShown: false, prefetchWizard } });
  expect(idle.size).toBe(0);
  rerender({ isShown: true, prefetchWizard });
  expect(prefetchWizard).not.toHaveBeenCalled();
  for (const callback of idle.values()) callback();
  expect(prefetchWizard).toHaveBeenCalledOnce();
});

it('cancels the callback when the list unmounts', () => {
  const idle = holdIdle();
  renderHook(useListWarmUp, { initialProps: { isShown: true, prefetchWizard: vi.fn() } }).unmount();
  expect(idle.size).toBe(0);
});

it('loads the wizard in a browser without idle callbacks', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  vi.stubGlobal('requestIdleCallback', undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  const prefetchWizard = vi.fn();
  renderHook(useListWarmUp, { initialProps: { isShown: true, prefetchWizard } });
  vi.advanceTimersByTime(200);
  expect(prefetchWizard).toHaveBeenCalledOnce();
});

it.each([
  ['the user saves data', vi.fn(), true],
  ['the user may not create tokens', undefined, false],
] as const)('loads no wizard if %s', (_, prefetchWizard, saveData) => {
  const idle = holdIdle();
  Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'connection'));
  renderHook(useListWarmUp, { initialProps: { isShown: true, prefetchWizard } });
  expect(idle.size).toBe(0);
});
