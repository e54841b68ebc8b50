import type { TokenOptions, TokenTypeResources } from '../catalogue/tokenOptions.ts';
import type { Principal } from '../principal.ts';
import type { ResourceProvider } from '../resourceProvider.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { currentResources } from './currentResources.ts';
import { type Finding, finding } from './finding.ts';

const RESOURCES = 'access.resources';

/** How many ids a sentence names before it only counts them. */
const NAMED = 5;

export interface ChosenResources {
  readonly findings: readonly Finding[];
  /** What the token will be limited to; `null` where it is not limited to a list. */
  readonly ids: readonly string[] | null;
}

/** Checks the scope against the token type, the policy and what is there, and lists what it comes to. */
export async function chooseResources(
  { tokenType, resources: scope }: TokenRequest,
  options: TokenOptions,
  provider: ResourceProvider | undefined,
  principal: Principal,
): Promise<ChosenResources> {
  const type = options.tokenTypes.find(({ id }) => id === tokenType);
  const offered = type?.resources;
  if (!type || (!offered && !scope)) return { findings: [], ids: null };
  if (!offered) {
    return refused(`A “${type.label}” works on the whole workspace. Leave the list out, or choose another token type.`);
  }
  if (!scope || !(offered.modes ?? ['selected']).includes(scope.mode)) return refused(chooseSome(offered));
  if (scope.mode === 'all' && !options.policy?.maxResources) return { findings: [], ids: null };
  if (!provider) throw new Error(`The token type "${tokenType}" needs \`resources\` in the server's configuration.`);
  if (scope.mode === 'selected') return chooseSelected([...new Set(scope.ids)], offered, options, provider, principal);
  const current = await currentResources(offered.type, provider, principal);
  const over = overMost(current.length, offered, options);
  return over ?? { findings: [], ids: scope.mode === 'all' ? null : current };
}

async function chooseSelected(
  ids: readonly string[],
  offered: TokenTypeResources,
  options: TokenOptions,
  provider: ResourceProvider,
  principal: Principal,
): Promise<ChosenResources> {
  if (ids.length === 0) return refused(chooseSome(offered));
  const over = overMost(ids.length, offered, options);
  if (over) return over;
  const existing = new Set(await provider.existing(offered.type, ids, principal));
  const missing = ids.filter((id) => !existing.has(id));
  return missing.length > 0 ? refused(notThere(missing, offered)) : { findings: [], ids };
}

/** However they are chosen: “all” are as many as there are when the token is made. */
function overMost(count: number, { label }: TokenTypeResources, { policy }: TokenOptions): ChosenResources | undefined {
  const most = policy?.maxResources;
  if (!most || count <= most.count) return undefined;
  return refused(`Choose at most ${most.count} ${label}. ${most.reason}`, 'policy');
}

function chooseSome({ label }: TokenTypeResources): string {
  return `Choose at least one of the ${label}. This token type works only on those you choose.`;
}

function notThere(missing: readonly string[], { label }: TokenTypeResources): string {
  const ids = missing.slice(0, NAMED).join(', ');
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  return `These ${label} are not in this workspace, or not any more: ${ids}${more}. Take them out and try again.`;
}

function refused(message: string, kind: Finding['kind'] = 'invalid'): ChosenResources {
  return { findings: [finding(kind, RESOURCES, message)], ids: null };
}
