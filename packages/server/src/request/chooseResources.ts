import type { Principal } from '../principal.ts';
import type { ResourceProvider } from '../resourceProvider.ts';
import type { TokenOptions, TokenTypeResources } from '../wire/tokenOptionsSchema.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { type ValidationIssue, validationIssue } from './validationIssue.ts';

const MAX_NAMED_IDS = 5;

export interface ChosenResources {
  readonly issues: readonly ValidationIssue[];
  readonly ids: readonly string[] | null;
}

export async function chooseResources(
  { tokenType, resources: scope }: Pick<TokenRequest, 'tokenType' | 'resources'>,
  options: TokenOptions,
  provider: ResourceProvider | undefined,
  principal: Principal,
): Promise<ChosenResources> {
  const type = options.tokenTypes.find(({ id }) => id === tokenType);
  const offered = type?.resources;
  if (!type || (!offered && !scope)) return { issues: [], ids: null };
  if (!offered) {
    return refused(
      `A “${type.label}” works on the whole workspace. Remove the resources, or choose another token type.`,
    );
  }
  if (!scope || !(offered.modes ?? ['selected']).includes(scope.mode)) return refused(chooseSome(offered));
  if (scope.mode === 'all' && !options.policy?.maxResources) return { issues: [], ids: null };
  if (!provider) throw new Error(`The token type "${tokenType}" needs \`resources\` in the server's configuration.`);
  if (scope.mode === 'selected') return chooseSelected([...new Set(scope.ids)], offered, options, provider, principal);
  const current = await currentResources(offered.type, provider, principal);
  return tooMany(current.length, offered, options) ?? { issues: [], ids: scope.mode === 'all' ? null : current };
}

async function chooseSelected(
  ids: readonly string[],
  offered: TokenTypeResources,
  options: TokenOptions,
  provider: ResourceProvider,
  principal: Principal,
): Promise<ChosenResources> {
  if (ids.length === 0) return refused(chooseSome(offered));
  const refusal = tooMany(ids.length, offered, options);
  if (refusal) return refusal;
  const existing = new Set(await provider.existing(offered.type, ids, principal));
  const missing = ids.filter((id) => !existing.has(id));
  return missing.length > 0 ? refused(notFound(missing, offered)) : { issues: [], ids };
}

function tooMany(count: number, { label }: TokenTypeResources, { policy }: TokenOptions): ChosenResources | undefined {
  const limit = policy?.maxResources;
  if (!limit || count <= limit.count) return undefined;
  return refused(`Choose at most ${limit.count} ${label}. ${limit.reason}`, 'policy');
}

function chooseSome({ label }: TokenTypeResources): string {
  return `Choose at least one of the ${label}. This token type works only on the ${label} that you choose.`;
}

function notFound(missing: readonly string[], { label }: TokenTypeResources): string {
  const ids = missing.slice(0, MAX_NAMED_IDS).join(', ');
  const more = missing.length > MAX_NAMED_IDS ? ` and ${missing.length - MAX_NAMED_IDS} more` : '';
  return `This workspace does not have these ${label}: ${ids}${more}. Remove them and try again.`;
}

function refused(message: string, kind: ValidationIssue['kind'] = 'invalid'): ChosenResources {
  return { issues: [validationIssue(kind, 'access.resources', message)], ids: null };
}

const PAGE_SIZE = 1_000;

export async function currentResources(
  type: string,
  provider: ResourceProvider,
  principal: Principal,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await provider.search({ type, query: '', cursor, limit: PAGE_SIZE, withTotal: false }, principal);
    for (const { id } of page.items) ids.add(id);
    cursor = page.nextCursor;
    if (cursor !== undefined && cursors.has(cursor)) {
      throw new Error(`The resource provider returned a cursor of "${type}" twice, so its pages never end.`);
    }
    if (cursor !== undefined) cursors.add(cursor);
  } while (cursor !== undefined);
  return [...ids];
}
