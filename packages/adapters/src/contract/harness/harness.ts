import type {
  CreateCall,
  CreateResult,
  Token,
  TokenApi,
  TokenOptions,
  TokenQuery,
  TokenRequest,
} from '@tokenwright/core';
import type { RenewCall } from '@tokenwright/core/api';
import { expiryInstant } from '@tokenwright/core/expiration';
import { approvalRules } from '@tokenwright/core/policy';
import type { Fault } from '../../faulty/fault.ts';
import type { BrokenMethod, ContractSubject } from '../contractSubject.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { atLaterTime } from './atLaterTime.ts';
import { Blocked } from './blocked.ts';
import { type Ending, endingOf, endingText } from './ending.ts';
import { newHex } from './newHex.ts';
import { Unchecked, Undeclared } from './unchecked.ts';
import { unknownId } from './unknownId.ts';
import { type Walk, walkPages } from './walkPages.ts';

export interface Made {
  readonly status: CreateResult['status'];
  readonly token: Token;
  readonly secret: string | undefined;
  readonly request: TokenRequest;
  readonly intentKey: string;
}

type Act = keyof NonNullable<Token['can']>;

const ANSWER_TIMEOUT = 4_000;

export class Harness {
  readonly subject: ContractSubject;
  readonly api: TokenApi;
  readonly hidden: string[] = [];

  readonly #instants = new Map<string, number>();
  #before: ReadonlySet<string> | undefined;
  #loaded: Promise<TokenOptions | undefined> | undefined;
  readonly #ofOthers = new Map<string | undefined, TokenRequest>();
  #callStart = 0;

  constructor(subject: ContractSubject) {
    this.subject = subject;
    this.api = subject.api;
  }

  get exchangesOfLastCall(): readonly Exchange[] | undefined {
    return this.subject.exchanges?.slice(this.#callStart);
  }

  now(): number {
    return (this.subject.now ?? Date.now)();
  }

  request(changes?: Partial<TokenRequest>, request = this.subject.request): TokenRequest {
    const name = this.isNamed ? { name: `contract-${newHex(4)}` } : {};
    return { ...request, ...name, ...changes };
  }

  get requests(): readonly TokenRequest[] {
    const { request, otherRequests = [] } = this.subject;
    return [request, ...otherRequests];
  }

  otherRequest(): TokenRequest {
    return this.isNamed ? this.request() : this.request({ description: `contract-${newHex(4)}` });
  }

  get isNamed(): boolean {
    return this.subject.request.name !== undefined && this.subject.request.name !== '';
  }

  needs(field: 'name' | 'permissions'): void {
    const isThere = field === 'name' ? this.isNamed : this.subject.request[field] !== undefined;
    if (!isThere) throw new Undeclared(field);
  }

  async needsExpiration(): Promise<void> {
    const isThere = this.subject.request.expiration !== undefined && (await this.options()).expirations !== 'none';
    if (!isThere) throw new Undeclared('expiration');
  }

  async needsResources(): Promise<void> {
    const { tokenTypes } = await this.options();
    if (!tokenTypes.some(({ resources }) => resources)) throw new Undeclared('resources');
  }

  newIntent(): string {
    const key = newHex(32);
    this.hidden.push(key);
    return key;
  }

  ending<Answer>(call: () => Promise<Answer> | Answer): Promise<Ending<Awaited<Answer>>> {
    this.#callStart = this.subject.exchanges?.length ?? 0;
    return endingOf(call, this.subject.timeout ?? ANSWER_TIMEOUT);
  }

  async send(
    request: TokenRequest,
    intentKey = this.newIntent(),
    signal = new AbortController().signal,
  ): Promise<Ending<CreateResult>> {
    if (!this.isNamed) this.#before ??= await this.#ids();
    const call = await this.createCall(request, intentKey, signal);
    const ending = await this.ending(() => this.api.createToken(request, call));
    if (ending.how === 'gave') this.#ofOthers.set(ending.answer?.token?.id, request);
    const secret = ending.how === 'gave' ? secretOf(ending.answer) : undefined;
    if (secret) this.hidden.push(secret);
    return ending;
  }

  async sendLater(request: TokenRequest, intentKey: string): Promise<Ending<CreateResult>> {
    return atLaterTime(this.subject.advance, () => this.send(request, intentKey));
  }

  makeLater(changes: Partial<TokenRequest>, times: number): Promise<Made> {
    return atLaterTime(this.subject.advance, () => this.make(changes), times);
  }

  async createCall(
    request: TokenRequest,
    intentKey = this.newIntent(),
    signal = new AbortController().signal,
  ): Promise<CreateCall> {
    const expiresAt = this.#reviewed(intentKey, request);
    const options = await this.#knownOptions();
    const isJustified = options && approvalRules(options, request).some(({ justification }) => justification);
    return {
      intentKey,
      signal,
      ...(expiresAt !== undefined && { expiresAt }),
      ...(isJustified && { justification: 'Nightly export to the CRM' }),
    };
  }

  #knownOptions(): Promise<TokenOptions | undefined> {
    this.#loaded ??= this.options().catch(() => undefined);
    return this.#loaded;
  }

  #reviewed(intentKey: string, { expiration }: TokenRequest): string | undefined {
    const known = this.#instants.get(intentKey);
    const instant = known ?? (expiration && expiryInstant(expiration, this.now()));
    if (instant === undefined || instant === null) return undefined;
    this.#instants.set(intentKey, instant);
    return new Date(instant).toISOString();
  }

  make(changes?: Partial<TokenRequest>): Promise<Made> {
    return this.#made(this.request(changes), changes);
  }

  makeGiven(request: TokenRequest): Promise<Made> {
    return this.#made(this.request({}, request));
  }

  /** The page offers an action only if the token's `can` allows it. */
  async makeFor(...acts: readonly Act[]): Promise<Made> {
    for (const given of this.requests) {
      const made = await this.makeGiven(given);
      if (acts.every((act) => made.token.can?.[act]?.allowed !== false)) return made;
    }
    throw new Unchecked(
      `Add a request to \`otherRequests\` whose token allows ${acts.map((act) => `\`can.${act}\``).join(' and ')}.`,
    );
  }

  /** Skips requests whose token type never expires. */
  makeLasting(days: number): Promise<Made> {
    const lasting = this.requests.find(({ expiration }) => typeof expiration === 'object');
    return this.#made(this.request({ expiration: { days } }, lasting), { expiration: { days } });
  }

  renewal(expiration: TokenRequest['expiration'], { version }: Partial<Token>): RenewCall {
    const instant = expiryInstant(expiration, this.now());
    return {
      expiration,
      ...(instant !== null && { expiresAt: new Date(instant).toISOString() }),
      ...(version !== undefined && { version }),
    };
  }

  async unknownId(): Promise<string> {
    const ending = await this.send(this.request());
    const real = ending.how === 'gave' ? ending.answer?.token?.id : undefined;
    const taken = this.api.listTokens ? (await this.walkTokens()).items.map((item) => item?.id) : [];
    return unknownId(real, 'contract-no-such-token', taken);
  }

  async #made(request: TokenRequest, changes?: Partial<TokenRequest>): Promise<Made> {
    const intentKey = this.newIntent();
    const ending = await this.send(request, intentKey);
    if (ending.how === 'gave' && typeof ending.answer?.token?.id === 'string') {
      const { status, token } = ending.answer;
      return { status, token, secret: secretOf(ending.answer), request, intentKey };
    }
    throw new Blocked(`createToken of ${requestText(changes)} ${endingText(ending)}`);
  }

  async makeWithSecret(...acts: readonly Act[]): Promise<Made & { readonly secret: string }> {
    const made = await this.makeFor(...acts);
    if (made.secret !== undefined) return { ...made, secret: made.secret };
    if (made.status === 'created')
      throw new Blocked('createToken gave status "created" and no secret on the first call');
    throw new Unchecked(NO_APPROVAL);
  }

  async options(): Promise<TokenOptions> {
    const ending = await this.ending(() => this.api.loadOptions());
    if (ending.how === 'gave' && ending.answer) return ending.answer;
    throw new Blocked(`loadOptions ${endingText(ending)}`);
  }

  walkTokens(query: TokenQuery = {}): Promise<Walk<Token>> {
    return walkPages<Token>('listTokens', (cursor) =>
      this.ending(() => this.api.listTokens?.({ ...query, ...(cursor !== undefined && { cursor }) })),
    );
  }

  async isListed(id: string): Promise<boolean> {
    return (await this.walkTokens()).items.some((item) => item?.id === id);
  }

  async listed(id: string): Promise<Token> {
    const token = (await this.walkTokens()).items.find((item) => item?.id === id);
    if (token) return token;
    throw new Blocked(
      `listTokens has no token with the id ${JSON.stringify(id)} on any page, though createToken gave it`,
    );
  }

  async countOf(request: TokenRequest): Promise<number | undefined> {
    if (!this.api.listTokens) return undefined;
    const { items } = await this.walkTokens();
    if (this.isNamed) return distinct(items.filter((token) => token?.name === request.name)).size;
    const isNew = ({ id }: Token) => !this.#before?.has(id) && (this.#ofOthers.get(id) ?? request) === request;
    const count = distinct(items.filter(isNew)).size;
    this.#before = distinct(items);
    return count;
  }

  async #ids(): Promise<ReadonlySet<string>> {
    return distinct(this.api.listTokens ? (await this.walkTokens()).items : []);
  }

  async breakNext(fault: Fault, method: BrokenMethod): Promise<void> {
    if (!this.subject.breakNext) throw new Unchecked(BREAK_ADVICE);
    if (!this.isNamed) this.#before ??= await this.#ids();
    // Otherwise, the fault could break `loadOptions` instead.
    await this.#knownOptions();
    if ((await this.subject.breakNext(fault, method)) !== false) return;
    throw new Unchecked(`Let \`breakNext\` make the fault "${fault}" for ${method}, if your test server can.`);
  }
}

export const NO_APPROVAL = 'Give the setup a `request` that needs no approval, so that the API returns a secret.';

const BREAK_ADVICE =
  'Give the setup `breakNext`, so that the suite can test the adapter while the network fails: ' +
  'put `createFaultyBackend` of `@tokenwright/adapters/faulty` before your test server, and pass its `breakNext` on.';

function distinct(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.map(({ id }) => id));
}

function secretOf(answer: CreateResult | undefined): string | undefined {
  return answer?.status === 'created' && typeof answer.secret === 'string' ? answer.secret : undefined;
}

function requestText(changes: Partial<TokenRequest> = {}): string {
  const fields = Object.keys(changes).map((field) => `\`${field}\``);
  return fields.length === 0 ? "the setup's request" : `a request that is allowed, with other ${fields.join(', ')},`;
}
