import { createRandom } from '../memory/createRandom.ts';
import { enactFault } from './enactFault.ts';
import { type Fault, faults, isFault } from './fault.ts';
import { cutOff } from './spoiltAnswers.ts';

/** A request with this header, such as `X-Tokenwright-Fault: drop-after`, meets that fault. */
export const FAULT_HEADER = 'X-Tokenwright-Fault';

/** A server's fetch handler, with any further parameters; or the global `fetch`. */
type Handler = (request: Request, ...more: never[]) => Response | Promise<Response>;

/** How a backend fails. Times are in milliseconds. */
export interface FaultyBackendSetup {
  /** The probability of a random fault, from 0 to 1. @default 0 */
  readonly rate?: number;
  /** Random faults, all equally likely. @default all but `hang` */
  readonly faults?: readonly Fault[];
  /** Repeats the same faults for the same requests in the same order. @default 1 */
  readonly seed?: number;
  /** Selects the requests that may meet a fault. @default all */
  readonly only?: (request: Request) => boolean;
  /**
   * The effect of a dropped connection: `reject` rejects like a browser's `fetch`; `cut` returns an answer that breaks
   * off, for which a server such as Hono's closes the socket. Use `cut` in a server. @default 'reject'
   */
  readonly drop?: 'reject' | 'cut';
  /** Delay of `slow`. @default 3000 */
  readonly slowness?: number;
  /** The delay that 429 answers ask for, rounded to a second. @default 7000 */
  readonly retryAfter?: number;
}

/** A backend whose next fault a test can choose at any time. */
export interface FaultyBackend {
  /** Use it as the `fetch` of an adapter, or mount it in a server; it passes on the second argument. */
  readonly fetch: (input: Request | URL | string, more?: unknown) => Promise<Response>;
  /** Breaks one of the next requests. */
  readonly breakNext: (fault: Fault) => void;
}

/**
 * Adds a faulty network to a fetch handler, for end-to-end tests and the contract suite. The fault of a request comes
 * from its header, then from `breakNext`, then from the random seed. For tests only, because any client can send the
 * header.
 *
 * @throws {Error} from `fetch`, for a header that names no fault
 * @example const backend = createFaultyBackend(app.fetch, { drop: 'cut' }); serve({ fetch: backend.fetch });
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
