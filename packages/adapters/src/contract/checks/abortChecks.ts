import { type Check, canList } from '../check.ts';
import { type Ending, endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';

type Reading = (signal: AbortSignal) => Promise<unknown>;

async function readings(harness: Harness): Promise<Readonly<Record<string, Reading>>> {
  const { api } = harness;
  const type = (await harness.options()).tokenTypes.find(({ resources }) => resources)?.resources?.type;
  const { intentKey } = await harness.make();
  return {
    ...(api.listTokens && { listTokens: async (signal) => api.listTokens?.({ signal }) }),
    ...(api.findByIntent && { findByIntent: async (signal) => api.findByIntent?.(intentKey, { signal }) }),
    ...(api.searchResources &&
      type && { searchResources: async (signal) => api.searchResources?.({ type, query: '', signal }) }),
  };
}

function aborted(harness: Harness, call: Reading): Promise<Ending<unknown>> {
  const controller = new AbortController();
  return harness.ending(() => {
    const answer = call(controller.signal);
    controller.abort();
    return answer;
  });
}

export const abortChecks: readonly Check[] = [
  {
    name: 'abort/reads',
    promise: 'rejects an aborted read',
    why: 'The page aborts a search when the user types another letter. A late response would replace the results of the new search.',
    remedy: "Pass `signal` to `fetch`, and let it reject; don't turn it into an empty page.",
    culprit: 'adapter',
    async look(harness) {
      for (const [name, call] of Object.entries(await readings(harness))) {
        const ending = await aborted(harness, call);
        if (ending.how !== 'failed') return `${name} was aborted, and ${endingText(ending)}`;
      }
      return undefined;
    },
  },
  {
    name: 'abort/before-create',
    promise: 'creates no token after an abort',
    why: 'The caller no longer waits, so no user would see the secret.',
    remedy: 'Check `signal.aborted` first, or pass `signal` to `fetch`.',
    culprit: 'adapter',
    async look(harness) {
      const request = harness.request();
      const ending = await harness.send(request, harness.newIntent(), AbortSignal.abort());
      if (ending.how === 'gave') return 'createToken was called with an aborted signal, and made a token';
      return (await harness.countOf(request))
        ? 'createToken was called with an aborted signal, and left a token'
        : undefined;
    },
  },
  {
    name: 'abort/hanging',
    promise: 'ends a hanging call when it is aborted',
    why: 'The call keeps its page in memory as long as the tab is open.',
    remedy: 'Pass `signal` to `fetch`, and to your own timers.',
    culprit: 'adapter',
    appliesTo: canList,
    async look(harness) {
      await harness.breakNext('hang', 'listTokens');
      const controller = new AbortController();
      const ending = await harness.ending(() => {
        setTimeout(() => controller.abort(), 20);
        return harness.api.listTokens?.({ signal: controller.signal });
      });
      return ending.how === 'silent'
        ? 'listTokens was aborted while it waited for a response, and kept waiting'
        : undefined;
    },
  },
];
