import type { Replica } from './runInterleavings.ts';

export function withCache(replica: Replica, milliseconds: number): Replica {
  const known = new Map<string, number>();
  return {
    fetch: replica.fetch,
    guard: {
      ...replica.guard,
      async authorize(request, need) {
        const secret = request.headers.get('authorization') ?? '';
        const asked = performance.now();
        const result = await replica.guard.authorize(request, need);
        if (result.allowed) known.set(secret, asked);
        const isKnown = asked - (known.get(secret) ?? Number.NEGATIVE_INFINITY) < milliseconds;
        return isKnown ? { allowed: true, access: {} as never } : result;
      },
    },
  };
}
