import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { prefetch, useModule, useNeeded } from './useModule.ts';

it('loads modules on demand, and reports when they are ready', async () => {
  const code = { View: 'a view' };
  const load = vi.fn(async () => code);
  const { result } = renderHook(() => useModule(load));
  expect(load).not.toHaveBeenCalled();
  const use = vi.fn();
  await act(() => result.current.want(use));
  expect(use).toHaveBeenCalledOnce();
  expect(result.current.module).toBe(code);
});

it('stays usable after a failed load, and retries', async () => {
  const load = vi.fn(async () => ({}));
  load.mockRejectedValueOnce(new Error('Failed to fetch'));
  const { result } = renderHook(() => useModule(load));
  const use = vi.fn();
  await act(() => result.current.want(use));
  expect(use).not.toHaveBeenCalled();
  expect(result.current).toMatchObject({ module: undefined, hasFailed: true, isLoading: false });
  await act(() => result.current.want(use));
  expect(use).toHaveBeenCalledOnce();
  expect(result.current).toMatchObject({ module: {}, hasFailed: false });
});

it('calls back in the same task if the module is loaded, so that a dialog opens in the next frame', async () => {
  const load = async () => ({});
  prefetch(load);
  await Promise.resolve();
  const { result } = renderHook(() => useModule(load));
  const use = vi.fn();
  act(() => {
    result.current.want(use);
    expect(use).toHaveBeenCalledOnce();
  });
});

it('shows a module that was prefetched after its last render', async () => {
  const code = {};
  const load = async () => code;
  const { result } = renderHook(() => useModule(load));
  prefetch(load);
  await Promise.resolve();
  await Promise.resolve();
  expect(result.current.module).toBeUndefined();
  await act(() => result.current.want());
  expect(result.current.module).toBe(code);
});

it('reports no failed prefetch', async () => {
  const load = () => Promise.reject(new Error('Failed to fetch'));
  const { result } = renderHook(() => useModule(load));
  await act(async () => {
    result.current.prefetch();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(result.current.hasFailed).toBe(false);
});

it('renders a prefetched module immediately, and loads another module when a part needs it', async () => {
  const code = { View: 'a view' };
  const [early, late] = [async () => code, async () => code];
  prefetch(early);
  await Promise.resolve();
  const warm = renderHook(() => useNeeded(early));
  expect(warm.result.current.module).toBe(code);
  const cold = renderHook(() => useNeeded(late));
  await waitFor(() => expect(cold.result.current.module).toBe(code));
});
