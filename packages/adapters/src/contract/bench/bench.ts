import type { CreateResult, Token, TokenApi, TokenOptions, TokenRequest } from '@tokenwright/core';
import type { Fault } from '../../faulty/fault.ts';
import type { BrokenMethod, ContractSubject } from '../contractSubject.ts';
import { Blocked } from './blocked.ts';
import { type Ending, endingOf, endingText } from './ending.ts';
import { newHex } from './newHex.ts';
import { Unchecked } from './unchecked.ts';
import { type Walk, walkPages } from './walkPages.ts';

export interface Made {
  readonly status: CreateResult['status'];
  readonly token: Token;
  readonly secret: string | undefined;
  readonly request: TokenRequest;
  readonly intentKey: string;
}

const ANSWER_TIMEOUT = 4_000;

/** What a check works with: the adapter, and calls that never hang. */
export class Bench {
  readonly subject: ContractSubject;
  readonly api: TokenApi;
  /** Secrets and intent keys, which no report may show. */
  readonly hidden: string[] = [];

  constructor(subject: ContractSubject) {
    this.subject = subject;
    this.api = subject.api;
  }

  now(): number {
    return (this.subject.now ?? Date.now)();
  }

  request(changes?: Partial<TokenRequest>): TokenRequest {
    return { ...this.subject.request, name: `contract-${newHex(4)}`, ...changes };
  }

  newIntent(): string {
    const key = newHex(32);
    this.hidden.push(key);
    return key;
  }

  ending<Answer>(call: () => Promise<Answer> | Answer): Promise<Ending<Awaited<Answer>>> {
    return endingOf(call, this.subject.timeout ?? ANSWER_TIMEOUT);
  }

  async send(
    request: TokenRequest,
    intentKey = this.newIntent(),
    signal = new AbortController().signal,
  ): Promise<Ending<CreateResult>> {
    const ending = await this.ending(() => this.api.createToken(request, { intentKey, signal }));
    const secret = ending.how === 'gave' ? secretOf(ending.answer) : undefined;
    if (secret) this.hidden.push(secret);
    return ending;
  }

  async make(changes?: Partial<TokenRequest>): Promise<Made> {
    const [request, intentKey] = [this.request(changes), this.newIntent()];
    const ending = await this.send(request, intentKey);
    if (ending.how === 'gave' && typeof ending.answer?.token?.id === 'string') {
      const { status, token } = ending.answer;
      return { status, token, secret: secretOf(ending.answer), request, intentKey };
    }
    throw new Blocked(`createToken of ${requestText(changes)} ${endingText(ending)}`);
  }

  async makeWithSecret(): Promise<Made & { readonly secret: string }> {
    const made = await this.make();
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

  walkTokens(): Promise<Walk<Token>> {
    return walkPages<Token>('listTokens', (cursor) =>
      this.ending(() => this.api.listTokens?.(cursor === undefined ? {} : { cursor })),
    );
  }

  async listed(id: string): Promise<Token> {
    const token = (await this.walkTokens()).items.find((item) => item?.id === id);
    if (token) return token;
    throw new Blocked(
      `listTokens has no token with the id ${JSON.stringify(id)} on any page, though createToken gave it`,
    );
  }

  async countOf(name: string): Promise<number | undefined> {
    if (!this.api.listTokens) return undefined;
    return (await this.walkTokens()).items.filter((token) => token?.name === name).length;
  }

  async breakNext(fault: Fault, method: BrokenMethod): Promise<void> {
    if (!this.subject.breakNext) throw new Unchecked(BREAK_ADVICE);
    if ((await this.subject.breakNext(fault, method)) !== false) return;
    throw new Unchecked(`Let \`breakNext\` make the fault "${fault}" for ${method}, if your test server can.`);
  }
}

export const NO_APPROVAL =
  'Give the setup a `request` that needs nobody else’s approval, so that a secret comes of it.';

const BREAK_ADVICE =
  'Give the setup `breakNext`, so that the adapter is seen when the network fails: ' +
  'put `createFaultyBackend` of `@tokenwright/adapters/faulty` before your test server, and pass its `breakNext` on.';

function secretOf(answer: CreateResult | undefined): string | undefined {
  return answer?.status === 'created' && typeof answer.secret === 'string' ? answer.secret : undefined;
}

function requestText(changes: Partial<TokenRequest> = {}): string {
  const fields = Object.keys(changes).map((field) => `\`${field}\``);
  return fields.length === 0 ? "the setup's request" : `a request that is allowed, with other ${fields.join(', ')},`;
}
