import { hideSecrets } from '../harness/ending.ts';
import type { Exchange } from './exchange.ts';

/** `fetch` for the adapter, and `exchanges` for the suite. */
export interface RecordedExchanges {
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Without headers and secrets. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Records the requests of an adapter for the contract suite.
 * @example const { fetch, exchanges } = recordExchanges(testServer.fetch);
 */
export function recordExchanges(handler: (request: Request) => Response | Promise<Response>): RecordedExchanges {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async fetch(input, init) {
      const request = input instanceof Request && !init ? input : new Request(input, init);
      const { method, url } = request;
      const sent = { method, path: hideSecrets(new URL(url).pathname), body: textOf(request) };
      const at = exchanges.push(sent) - 1;
      const response = await handler(request);
      exchanges[at] = { ...sent, status: response.status, response: textOf(response) };
      return response;
    },
  };
}

async function textOf(message: Request | Response): Promise<string> {
  try {
    return masked(await message.clone().text());
  } catch {
    return '';
  }
}

const SECRET_FIELD = /("\w*(?:secret|password|authorization)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi;

function masked(text: string): string {
  return hideSecrets(text.replace(SECRET_FIELD, '$1"[hidden]"'));
}
