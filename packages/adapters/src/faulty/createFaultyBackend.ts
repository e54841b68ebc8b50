import { createRandom } from '../memory/createRandom.ts';
import { enactFault } from './enactFault.ts';
import { type Fault, faults, isFault } from './fault.ts';
import { resetsOf } from './rateLimitResets.ts';
import { cutOff } from './spoiltAnswers.ts';

/** A request header that names the fault for this request. */
export const FAULT_HEADER = 'X-Tokenwright-Fault';

type Handler = (request: Request, ...more: never[]) => Response | Promise<Response>;

/** The faults of a backend. All times are in milliseconds. */
export interface FaultyBackendSetup {
  /** From 0 to 1. @default 0 */
  readonly rate?: number;
  /** The faults to choose from. If omitted, all except `hang`. */
  readonly faults?: readonly Fault[];
  /** @default 1 */
  readonly seed?: number;
  readonly only?: (request: Request) => boolean;
  /** `reject`: if a response is lost, `fetch` rejects. `cut`: the response ends early; for servers. @default 'reject' */
  readonly drop?: 'reject' | 'cut';
  /** @default 3000 */
  readonly slowness?: number;
  /** @default 7000 */
  readonly retryAfter?: number;
}

/** Fails on demand. */
export interface FaultyBackend {
  /** Pass this function to an adapter or a server. */
  readonly fetch: (input: Request | URL | string, more?: unknown) => Promise<Response>;
  /** Queues a fault for one of the next requests. */
  readonly breakNext: (fault: Fault) => void;
}

/**
 * Adds network faults to a backend, for tests only. Any client can send the fault header, which takes precedence over
 * `breakNext`.
 * @throws {Error} from `fetch`, if the header names an unknown fault
 * @example const backend = createFaultyBackend(app.fetch, { drop: 'cut' }); serve({ fetch: backend.fetch });
 */
export function createFaultyBackend(handler: Handler, setup: FaultyBackendSetup = {}): FaultyBackend {
  const { only = () => true, slowness = 3_000, retryAfter = 7_000 } = setup;
  const drop = dropAs[setup.drop ?? 'reject'];
  const byChance = chance(setup);
  const queue: Fault[] = [];
  let resets: ReadonlyMap<string, string> = new Map();
  const answer = handler as (request: Request, more?: unknown) => Response | Promise<Response>;
  return {
    async fetch(input, more) {
      const isRequest = input instanceof Request;
      const request = isRequest ? input : new Request(input, more as RequestInit);
      const deliver = async () => {
        const response = await answer(request.clone(), isRequest ? more : undefined);
        resets = resetsOf(response);
        return response;
      };
      const fault = only(request) ? (named(request) ?? queue.shift() ?? byChance()) : undefined;
      if (fault === undefined) return deliver();
      return enactFault(fault, { deliver, drop, slowness, retryAfter, resets, signal: request.signal });
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
  throw new Error(`There is no fault "${name}", so the request was not sent. The faults are ${faults.join(', ')}.`);
}

function chance({ rate = 0, seed = 1, faults: wanted }: FaultyBackendSetup): () => Fault | undefined {
  const random = createRandom(seed);
  const possible = wanted ?? faults.filter((fault) => fault !== 'hang');
  return () => (random() < rate ? possible[Math.floor(random() * possible.length)] : undefined);
}
