import type { StepIssue } from '@tokenwright/core';
import {
  type RenewCall,
  type Token,
  TokenApiError,
  type TokenChanges,
  type TokenRequest,
  type TransferCall,
} from '@tokenwright/core/api';
import { approvalRules, lifetimeLimit } from '@tokenwright/core/policy';
import { requireActive } from './activeToken.ts';
import { changesBetween } from './changesBetween.ts';
import { checkPolicy } from './checkPolicy.ts';
import { checkRequest } from './checkRequest.ts';
import type { EventLog } from './createEventLog.ts';
import { nameTaken } from './createMint.ts';
import type { Offer, Offers } from './createOffers.ts';
import type { TokenStore } from './createTokenStore.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';
import { forbidden } from './refusal.ts';
import { endOf } from './tokenOf.ts';

export interface Edits {
  update(token: Token, changes: TokenChanges, version: string | undefined): Token;
  renew(token: Token, call: Omit<RenewCall, 'signal'>): Token;
  transfer(token: Token, call: Omit<TransferCall, 'signal'>): Token;
  restore(token: Token): Token;
}

interface Stores {
  readonly offers: Offers;
  readonly tokens: TokenStore;
  readonly events: EventLog;
}

export function createEdits(setup: MemoryApiSetup, { offers, tokens, events }: Stores): Edits {
  const { clock = Date.now, needsApproval = () => false } = setup;
  return {
    update(token, changes, version) {
      requireActive(token, token.can?.edit);
      requireVersion(token, version);
      const offer = offers.current();
      const edited = { ...token, ...definedOf(changes) };
      checkChanges(token, edited, offer);
      if (needsApproval(requestOf(edited)) && !needsApproval(requestOf(token))) refuse([UNAPPROVED], 'policy');
      refuse(newApprovals(token, edited, offer), 'policy');
      if (tokens.hasLive(edited.name, token.id)) throw nameConflict(edited.name);
      const differences = changesBetween(token, edited, offer.options);
      if (differences.length === 0) return token;
      events.record(token.id, 'edited', { changes: differences, ...reasonOf(changes) });
      return tokens.change(token.id, (now) => ({ ...now, ...definedOf(changes), version: nextVersion(now) }));
    },
    renew(token, { expiration, expiresAt: reviewed, reason, version }) {
      requireActive(token, token.can?.renew);
      requireVersion(token, version);
      const offer = offers.current();
      const request = { ...requestOf(token), expiration };
      refuse([...checkRequest(request, offer)].filter(isAbout('expiration')), 'invalid');
      refuse([...checkPolicy(request, offer)].filter(isAbout('expiration')), 'policy');
      const expiresAt = endOf(request, reviewed, offer.now);
      const change = { label: 'Expiration', before: token.expiresAt ?? 'never', after: expiresAt ?? 'never' };
      events.record(token.id, 'renewed', { changes: [change], ...reasonOf({ reason }) });
      return tokens.change(token.id, (now) => ({ ...now, expiresAt, version: nextVersion(now) }));
    },
    transfer(token, { owner: id, reason, version }) {
      if (token.status !== 'owner-gone') requireActive(token, token.can?.transfer);
      else if (token.can?.transfer?.allowed === false) throw forbidden(token.can.transfer);
      requireVersion(token, version);
      const owner = offers.current().options.owners?.find((each) => each.id === id);
      if (!owner) refuse([UNKNOWN_OWNER], 'invalid');
      if (!owner || owner.id === token.owner?.id) return token;
      const before = token.owner?.label ?? token.createdBy;
      const change = { label: 'Owner', ...(before !== undefined && { before }), after: owner.label };
      events.record(token.id, 'transferred', { changes: [change], ...reasonOf({ reason }) });
      return tokens.change(token.id, (now) => ({ ...now, status: 'active', owner, version: nextVersion(now) }));
    },
    restore(token) {
      if (token.can?.restore?.allowed === false) throw forbidden(token.can.restore);
      const { restorableUntil } = token;
      const isRestorable =
        token.status === 'revoked' && restorableUntil !== undefined && Date.parse(restorableUntil) > clock();
      if (!isRestorable)
        throw new TokenApiError('conflict', { detail: 'This token can no longer be restored.', token });
      if (tokens.hasLive(token.name, token.id)) throw nameConflict(token.name);
      events.record(token.id, 'restored');
      return tokens.change(token.id, ({ revokedAt, revokedBy, revocationReason, restorableUntil: _, ...rest }) => ({
        ...rest,
        status: 'active',
        version: nextVersion(rest),
      }));
    },
  };
}

function reasonOf({ reason }: { readonly reason?: string | undefined }): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

function definedOf({ name, description, permissions, resources }: TokenChanges): Partial<Token> {
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description: description.trim() }),
    ...(permissions && { permissions }),
    ...(resources && { resources }),
  };
}

function requireVersion(token: Token, version: string | undefined): void {
  if (version === undefined || version === token.version) return;
  throw new TokenApiError('conflict', { detail: 'Another member changed this token in the meantime.', token });
}

function nextVersion({ version = '0' }: Pick<Token, 'version'>): string {
  return String(Number(version) + 1);
}

function requestOf({ name, description, permissions = [], tokenType, resources }: Token): TokenRequest {
  const optional = { ...(description !== undefined && { description }), ...(resources && { resources }) };
  return { name, permissions, tokenType, ...optional, expiration: 'never' };
}

const isAbout = (field: string) => (issue: StepIssue) => issue.field === field;

const fieldsOf = {
  name: ['name'],
  description: ['description'],
  permissions: ['grants', 'tokenType'],
  resources: ['resources'],
};

/** Checks only changed parts: a token may keep a permission that is no longer offered. */
function checkChanges(token: Token, edited: Token, offer: Offer): void {
  const changed = (Object.keys(fieldsOf) as (keyof typeof fieldsOf)[]).filter(
    (part) => JSON.stringify(token[part]) !== JSON.stringify(edited[part]),
  );
  const fields = changed.flatMap((part) => fieldsOf[part]);
  const request = requestOf(edited);
  refuse(
    checkRequest(request, offer).filter(({ field }) => fields.includes(field)),
    'invalid',
  );
  const lifetime = changed.includes('permissions') ? lifetimeIssues(edited, offer) : [];
  refuse([...checkPolicy(request, offer).filter(({ field }) => fields.includes(field)), ...lifetime], 'policy');
}

const UNAPPROVED: StepIssue = {
  step: 'permissions',
  field: 'grants',
  message: 'These permissions need an approval. Request a new token for them.',
};

const UNKNOWN_OWNER: StepIssue = {
  step: 'transfer',
  field: 'owner',
  message: 'This owner is not available. Choose another.',
};

function newApprovals(before: Token, after: Token, { options }: Offer): readonly StepIssue[] {
  const earlier = approvalRules(options, before);
  const rule = approvalRules(options, after).find((each) => !earlier.includes(each));
  if (!rule) return [];
  const message = `These permissions need an approval. ${rule.reason} Request a new token for them.`;
  return [{ ...UNAPPROVED, message }];
}

const DAY = 86_400_000;

function lifetimeIssues(token: Token, { options, now }: Offer): readonly StepIssue[] {
  const limit = lifetimeLimit(options, token);
  if (!limit || (token.expiresAt !== null && Date.parse(token.expiresAt) <= now + limit.maxDays * DAY)) return [];
  const message = `With these permissions, the token can work for at most ${limit.maxDays} days. ${limit.reason}`;
  return [{ step: 'permissions', field: 'grants', message }];
}

function refuse(issues: readonly StepIssue[], code: 'invalid' | 'policy'): void {
  if (issues.length > 0) throw new TokenApiError(code, { issues });
}

function nameConflict(name: string): TokenApiError {
  return new TokenApiError('conflict', { issues: [{ step: 'name', field: 'name', message: nameTaken(name) }] });
}
