import type { Bench } from '../bench/bench.ts';
import { type Ending, endingText } from '../bench/ending.ts';
import { type Check, canList } from '../check.ts';

type Reading = (signal: AbortSignal) => Promise<unknown>;

async function readings(bench: Bench): Promise<Readonly<Record<string, Reading>>> {
  const { api } = bench;
  const type = (await bench.options()).tokenTypes.find(({ resources }) => resources)?.resources?.type;
  const { intentKey } = await bench.make();
  return {
    ...(api.listTokens && { listTokens: async (signal) => api.listTokens?.({ signal }) }),
    ...(api.findByIntent && { findByIntent: async (signal) => api.findByIntent?.(intentKey, { signal }) }),
    ...(api.searchResources &&
      type && { searchResources: async (signal) => api.searchResources?.({ type, query: '', signal }) }),
  };
}

function aborted(bench: Bench, call: Reading): Promise<Ending<unknown>> {
  const controller = new AbortController();
  return bench.ending(() => {
    const answer = call(controller.signal);
    controller.abort();
    return answer;
  });
}

export const abortChecks: readonly Check[] = [
  {
    name: 'abort/reads',
    promise: 'gives up a read that is not wanted any more',
    why: 'The page aborts a search when the person types on; an answer to it, or an empty one, would be shown for the new search.',
    remedy: 'Pass `signal` to `fetch`, and let its rejection through; do not turn it into an empty page.',
    async look(bench) {
      for (const [name, call] of Object.entries(await readings(bench))) {
        const ending = await aborted(bench, call);
        if (ending.how !== 'failed') return `${name} was aborted, and ${endingText(ending)}`;
      }
      return undefined;
    },
  },
  {
    name: 'abort/before-create',
    promise: 'makes nothing of a create that was aborted before it began',
    why: 'The caller has gone, and nobody would see the secret.',
    remedy: 'Look at `signal.aborted` first, or pass `signal` to `fetch`, which does.',
    async look(bench) {
      const request = bench.request();
      const ending = await bench.send(request, bench.newIntent(), AbortSignal.abort());
      if (ending.how === 'gave') return 'createToken was called with a signal that had been aborted, and made a token';
      return (await bench.countOf(request.name))
        ? 'createToken was called with a signal that had been aborted, and left a token'
        : undefined;
    },
  },
  {
    name: 'abort/hanging',
    promise: 'lets go of a call that is never answered, when it is aborted',
    why: 'A call that cannot be ended holds its page, and its memory, for as long as the tab is open.',
    remedy: 'Pass `signal` to `fetch`, and to every wait of your own.',
    appliesTo: canList,
    async look(bench) {
      await bench.breakNext('hang', 'listTokens');
      const controller = new AbortController();
      const ending = await bench.ending(() => {
        setTimeout(() => controller.abort(), 20);
        return bench.api.listTokens?.({ signal: controller.signal });
      });
      return ending.how === 'silent'
        ? 'listTokens was never answered and then aborted, and went on waiting'
        : undefined;
    },
  },
];
