import { expect } from 'vitest';
import type { Answer, Office } from './world.ts';

export function expectCalm({ lines }: Office, { status }: Pick<Answer, 'status'>): void {
  const failures = lines.filter(({ event }) => event === 'failure');
  expect([failures, status < 500]).toEqual([[], true]);
}
