import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenChanges } from '../api/tokenLife.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { TokenRequest } from '../steps/builtInSteps.ts';
import type { Token } from '../token/token.ts';
import { findToken } from './revokeToken.ts';
import { type TokenDifference, tokenDifferences } from './tokenDifferences.ts';

/** The request of an edit. If `expiration` is omitted, the token keeps its expiration. */
export type EditRequest = Pick<TokenRequest, 'name' | 'description' | 'permissions' | 'resources'> &
  Partial<Pick<TokenRequest, 'expiration'>>;

/** The token that the user is editing, and other members' changes to it. */
export interface EditBase {
  /** The latest version that the API sent. */
  readonly token: () => Token;
  /** Other members' changes since the edit began. */
  readonly theirs: () => readonly TokenDifference[];
  readonly reason: () => string;
  readonly explain: (reason: string) => void;
}

/**
 * Lets the wizard's state machine edit a token: a create call sends the parts that differ from `initial`. An edit returns
 * no secret, so the machine ends with `pending-approval`.
 */
export function editApi(
  api: TokenApi<never>,
  opened: Token,
  initial: EditRequest,
  options: TokenOptions,
): TokenApi<EditRequest> & EditBase {
  let current = opened;
  let sent: Sent | undefined;
  let isUnsure = false;
  let conflicting: readonly TokenDifference[] = [];
  let reason = '';
  const follow = (token: Token) => {
    conflicting = tokenDifferences(opened, token, options);
    current = token;
  };
  const explained = () => (reason.trim() ? { reason: reason.trim() } : {});
  const versioned = () => (current.version === undefined ? {} : { version: current.version });
  const update = async (changes: TokenChanges) => {
    if (Object.keys(changes).length === 0) return;
    if (!api.updateToken) throw new TokenApiError('forbidden');
    current = await api.updateToken(opened.id, { ...changes, ...explained() }, versioned());
  };
  const renew = async ({ expiration }: EditRequest, expiresAt: string | undefined) => {
    if (expiration === undefined || hasEnd(current, expiresAt)) return;
    if (!api.renewToken) throw new TokenApiError('forbidden');
    const call = { expiration, ...(expiresAt !== undefined && { expiresAt }), ...versioned(), ...explained() };
    current = await api.renewToken(opened.id, call);
  };
  const isSaved = (token: Token) =>
    sent !== undefined && Object.keys(changesOf(initial, sent.request, token)).length === 0 && isRenewed(token, sent);
  const save = (token: Token) => {
    isUnsure = false;
    current = token;
    return { status: 'pending-approval', token } as const;
  };
  const isLost = (cause: unknown): boolean => !(cause instanceof TokenApiError) || cause.code === 'unknown-outcome';
  /** An earlier call, or the first of two requests, may have saved the changes that the API refuses now. */
  const settle = async (cause: TokenApiError) => {
    const token = cause.token ?? (await findToken(api, opened.id).catch(() => undefined));
    if (!token) throw isUnsure ? new TokenApiError('unknown-outcome', { cause }) : cause;
    if (isSaved(token)) return save(token);
    if (cause.code === 'conflict') follow(token);
    isUnsure = false;
    throw cause;
  };
  return {
    token: () => current,
    theirs: () => conflicting,
    reason: () => reason,
    explain: (text) => {
      reason = text;
    },
    // Edits have no intent key, so the API can't recognize a repeated call.
    idempotency: 'none',
    loadOptions: (call) => api.loadOptions(call),
    ...(api.searchResources && { searchResources: (query) => searchOf(api)(query) }),
    async createToken(request, { expiresAt }) {
      sent = { request, expiresAt };
      const changes = changesOf(initial, request, current);
      try {
        // Shorten the lifetime first, because added permissions may require a shorter lifetime.
        if (isShorter(current, expiresAt)) await renew(request, expiresAt);
        await update(changes);
        await renew(request, expiresAt);
      } catch (cause) {
        if (!isLost(cause)) return settle(cause as TokenApiError);
        isUnsure = true;
        throw cause;
      }
      return { status: 'pending-approval', token: current };
    },
    /** Only a token with all changes proves that the edit succeeded. */
    async findByIntent() {
      const token = await findToken(api, opened.id);
      if (!isSaved(token)) throw new TokenApiError('unavailable');
      return save(token);
    },
  };
}

interface Sent {
  readonly request: EditRequest;
  readonly expiresAt: string | undefined;
}

function isRenewed(token: Token, { request, expiresAt }: Sent): boolean {
  return request.expiration === undefined || hasEnd(token, expiresAt);
}

function searchOf(api: TokenApi<never>): NonNullable<TokenApi['searchResources']> {
  return (query) => (api.searchResources as NonNullable<TokenApi['searchResources']>)(query);
}

/** In milliseconds. Servers may round instants. */
const TOLERANCE = 60_000;

function hasEnd({ expiresAt }: Token, asked: string | undefined): boolean {
  if (expiresAt === null || asked === undefined) return expiresAt === null && asked === undefined;
  return Math.abs(Date.parse(expiresAt) - Date.parse(asked)) < TOLERANCE;
}

function isShorter({ expiresAt }: Token, asked: string | undefined): boolean {
  return asked !== undefined && (expiresAt === null || Date.parse(asked) < Date.parse(expiresAt));
}

/** The user's changes that the current token doesn't have yet. */
export function changesOf(initial: EditRequest, request: EditRequest, current: Token): TokenChanges {
  const groups = { groups: [], tokenTypes: [], expirations: 'none' } as const;
  const mine = new Set(tokenDifferences(initial, request, groups).map(({ part }) => part));
  const left = new Set(
    tokenDifferences({ permissions: initial.permissions, ...current }, request, groups).map(({ part }) => part),
  );
  const isSent = (part: TokenDifference['part']) => mine.has(part) && left.has(part);
  return {
    ...(isSent('name') && { name: request.name }),
    ...(isSent('description') && { description: request.description ?? '' }),
    ...(isSent('permission') && { permissions: request.permissions }),
    ...(isSent('resources') && request.resources && { resources: request.resources }),
  };
}
