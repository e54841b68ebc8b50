import { createRandom } from '../memory/createRandom.ts';
import { enactFault } from './enactFault.ts';
import { type Fault, faults, isFault } from './fault.ts';
import { cutOff } from './spoiltAnswers.ts';

/** A request that carries it, such as `X-Tokenwright-Fault: drop-after`, meets that fault. */
export const FAULT_HEADER = 'X-Tokenwright-Fault';

/** A server's fetch handler, whatever it takes beside the request; or the global `fetch`. */
type Handler = (request: Request, ...more: never[]) => Response | Promise<Response>;

/** How a backend fails. Times are in milliseconds. */
export interface FaultyBackendSetup {
  /** What goes wrong by chance, from 0 (nothing) to 1 (every request). @default 0 */
  readonly rate?: number;
  /** Which faults come by chance, all equally likely. @default all but `hang` */
  readonly faults?: readonly Fault[];
  /** Brings the same faults to the same requests in the same order. @default 1 */
  readonly seed?: number;
  /** Which requests may meet a fault. @default all */
  readonly only?: (request: Request) => boolean;
  /**
   * What is left of a dropped connection: `reject`, as a browser's `fetch` does; or `cut`, an answer that breaks off,
   * for which a server such as Hono's closes the socket. Take `cut` where the handler is mounted in a server. @default 'reject'
   */
  readonly drop?: 'reject' | 'cut';
  /** How much later `slow` answers. @default 3000 */
  readonly slowness?: number;
  /** What the 429s ask for, to a second. @default 7000 */
  readonly retryAfter?: number;
}

/** A backend that can be told, while it is in use, what goes wrong next. */
export interface FaultyBackend {
  /** Serves as the `fetch` of an adapter, or mounted in a server, whose second argument it hands on. */
  readonly fetch: (input: Request | URL | string, more?: unknown) => Promise<Response>;
  /** Breaks one more of the next requests. */
  readonly breakNext: (fault: Fault) => void;
}

/**
 * Puts a network that fails before a fetch handler, for end-to-end tests and for the contract suite. Which fault a request
 * meets is decided by its header, then by `breakNext`, then by chance and seed. Only for tests: whoever can send a header can break it.
 *
 * @throws {Error} from `fetch`, for a header that names no fault
 * @example
 * const backend = createFaultyBackend(app.fetch, { drop: 'cut' });
 * serve({ fetch: backend.fetch });
 */
export function createFaultyBackend(handler: Handler, setup: FaultyBackendSetup = {}): FaultyBackend {
  const { only = () => true, slowness = 3_000, retryAfter = 7_000 } = setup;
  const drop = dropAs[setup.drop ?? 'reject'];
  const byChance = chance(setup);
  const queue: Fault[] = [];
  const answer = handler as (request: Request, more?: unknown) => Response | Promise<Response>;
  return {
    async fetch(input, more) {
      const isRequest = input instanceof Request;
      const request = isRequest ? input : new Request(input, more as RequestInit);
      const deliver = async () => answer(request.clone(), isRequest ? more : undefined);
      const fault = only(request) ? (named(request) ?? queue.shift() ?? byChance()) : undefined;
      if (fault === undefined) return deliver();
      return enactFault(fault, { deliver, drop, slowness, retryAfter, signal: request.signal });
    },
    breakNext: (fault) => void queue.push(fault),
  };
}

const dropAs = {
  cut: cutOff,
  reject(): never {
    throw new TypeError('Failed to fetch');
  },
};

function named(request: Request): Fault | undefined {
  const name = request.headers.get(FAULT_HEADER);
  if (name === null || isFault(name)) return name ?? undefined;
  throw new Error(`No fault is called "${name}", so the request was not sent. There are ${faults.join(', ')}.`);
}

function chance({ rate = 0, seed = 1, faults: wanted }: FaultyBackendSetup): () => Fault | undefined {
  const random = createRandom(seed);
  const possible = wanted ?? faults.filter((fault) => fault !== 'hang');
  return () => (random() < rate ? possible[Math.floor(random() * possible.length)] : undefined);
}
