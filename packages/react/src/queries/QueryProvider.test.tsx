import { useQuery } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { QueryProvider } from './QueryProvider.tsx';

afterEach(() => {
  vi.useRealTimers();
});

function Loaded() {
  const { data } = useQuery({ queryKey: ['text'], queryFn: async () => 'Loaded' });
  return <p>{data}</p>;
}

it('keeps the loaded data in strict mode, and leaves no timer after it unmounts', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { unmount } = render(
    <StrictMode>
      <QueryProvider>
        <Loaded />
      </QueryProvider>
    </StrictMode>,
  );
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByText('Loaded')).toBeTruthy();
  unmount();
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(0);
});
