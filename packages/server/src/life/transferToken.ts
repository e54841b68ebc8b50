import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import { effectiveGrants } from '../catalogue/offeredOptions.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import { requirePermit } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import { readToken } from '../tokens/readToken.ts';
import { searchTextOf } from '../tokens/searchText.ts';
import type { Grant, Transfer } from '../wire/tokenRequestSchema.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { changeToken } from './changeToken.ts';
import { type Target, versionedView, writeVersion } from './editToken.ts';
import { actorOf } from './endRotation.ts';
import { offeredOwners, type PossibleOwner } from './offeredOwners.ts';

export async function transferToken(context: ServerContext, target: Target, transfer: Transfer): Promise<Token> {
  const { id, member } = target;
  const checked = await readToken(context, id, member);
  await requirePermit(context, member, 'transfer', checked);
  const owner = (await offeredOwners(context, member))?.find((each) => each.id === transfer.owner);
  if (!owner) throw unavailable();
  await requireRights(context, checked, member, owner);
  const version = target.version ?? checked.version;
  return changeToken(context, {
    id,
    member,
    action: 'transfer',
    async apply(transaction, row, now) {
      const before = await versionedView(transaction, row, version, now);
      if (before.owner.id === owner.id) return row;
      const isService = owner.kind === 'service';
      const values = {
        ...{ ownerId: owner.id, ownerName: owner.label },
        ...{ serviceId: isService ? owner.id : null, serviceName: isService ? owner.label : null },
      };
      const searchText = searchTextOf({ ...row, ...values });
      const changes = [{ label: 'Owner', before: before.owner.label, after: owner.label }];
      const reason = transfer.reason || undefined;
      const event = { event: 'transferred' as const, at: now, ...actorOf(member), changes, reason };
      return writeVersion(transaction, row, { ...values, searchText }, event);
    },
  });
}

const ASK = 'Ask a member who has them to transfer it.';

function adviceFor({ status }: Token): string {
  return status === 'owner-gone' ? 'Choose another owner.' : 'Reduce the token first, or choose another owner.';
}

async function requireRights(
  context: ServerContext,
  token: Token,
  member: Principal,
  owner: PossibleOwner,
): Promise<void> {
  const { workspaceId } = member;
  const found = context.findOwner && (await context.findOwner({ workspaceId, memberId: owner.id }));
  if (found === null) throw unavailable();
  const rights = found ?? { workspaceId, memberId: owner.id, memberName: owner.label };
  for (const [holder, name] of [[rights, owner.label] as const, [member, 'You'] as const]) {
    const missing = await missingRights(context, token, holder);
    if (missing.length === 0) continue;
    const [verb, advice] = name === 'You' ? (['do', ASK] as const) : (['does', adviceFor(token)] as const);
    throw new Problem('policy', {
      detail: `${name} ${verb} not have these permissions of the token: ${missing.join(', ')}. ${advice}`,
    });
  }
}

async function missingRights(context: ServerContext, token: Token, holder: Principal): Promise<readonly string[]> {
  const { permissions, tokenType } = token;
  const options = await context.options(holder);
  const { grantable: _, ...anyone } = holder;
  const held = effectiveGrants(permissions, tokenType, options, holder);
  const isHeld = (grant: Grant) =>
    held.some(({ permission, level }) => permission === grant.permission && level === grant.level);
  const catalogue = catalogueIndex(options);
  return effectiveGrants(permissions, tokenType, options, anyone)
    .filter((grant) => !isHeld(grant))
    .map(({ permission, level }) => {
      const label = catalogue.permissions.get(permission)?.label ?? permission;
      return `${label}: ${catalogue.level({ permission, level })?.label ?? level}`;
    });
}

function unavailable(): Problem {
  const message = 'This owner is not available. Choose another.';
  return new Problem('invalid', { detail: message, issues: [{ step: 'transfer', field: 'owner', message }] });
}
