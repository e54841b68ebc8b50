import type { Grant, PermissionLevel, Resource, StepIssue, TokenOptions, TokenRequest } from '@tokenwright/core';
import { addDays, dateIn } from '@tokenwright/core/expiration';
import { catalogueOf, changeLevel } from '@tokenwright/core/permissions';
import { checkPolicy } from '../../memory/checkPolicy.ts';
import { checkRequest } from '../../memory/checkRequest.ts';
import { endingText } from './ending.ts';
import type { Harness } from './harness.ts';
import { Unchecked, Undeclared } from './unchecked.ts';

export type Changes = Partial<TokenRequest>;

export interface Wanted {
  readonly isOne: (request: TokenRequest, options: TokenOptions) => boolean;
  readonly made: (options: TokenOptions, harness: Harness) => Promise<readonly Changes[]> | readonly Changes[];
  readonly advice: string;
  readonly isOffered?: (options: TokenOptions) => boolean;
  readonly rank?: (request: TokenRequest) => number;
}

export async function offered(harness: Harness, wanted: Wanted): Promise<Changes> {
  const options = await harness.options();
  const given = harness.requests.find((each) => wanted.isOne(each, options));
  if (given) return without(given, 'name');
  if (wanted.isOffered?.(options) === false) throw new Undeclared(wanted.advice);
  const [right] = await derived(harness, wanted);
  if (right) return right;
  throw new Unchecked(wanted.advice);
}

export async function derived(
  harness: Harness,
  wanted: Wanted,
  requests = harness.requests,
): Promise<readonly Changes[]> {
  const options = await harness.options();
  const resources = await someResources(harness, options);
  const given = harness.requests.flatMap((each) => (each.resources?.mode === 'selected' ? each.resources.ids : []));
  const ofGiven = given.map((id) => ({ id, label: id }));
  const resourcesOf = (type: string) => [...ofGiven, ...(resources.get(type) ?? [])];
  const offer = { options, now: harness.now(), resourcesOf };
  const { rank = () => 0 } = wanted;
  const bases = [...requests].sort((one, other) => rank(other) - rank(one));
  const made = await wanted.made(options, harness);
  return bases.flatMap((base) =>
    made
      .map((changes) => ({ ...without(base, 'name'), ...onlyAsked(changes, base) }))
      .filter((changes) => issuesOf({ ...harness.request(), ...changes }, offer).length === 0),
  );
}

function onlyAsked(changes: Changes, request: TokenRequest): Changes {
  const optional = ['tokenType', 'resources', 'description'];
  return Object.fromEntries(Object.entries(changes).filter(([field]) => field in request || optional.includes(field)));
}

function issuesOf(request: TokenRequest, offer: Parameters<typeof checkRequest>[1]): readonly StepIssue[] {
  const { permissions = [], expiration = 'never' } = request as Partial<TokenRequest>;
  const whole = { ...request, permissions, expiration };
  const isAsked = ({ field }: StepIssue) =>
    (request.name !== '' || field !== 'name') &&
    (request.permissions !== undefined || field !== 'grants') &&
    (request.expiration !== undefined || field !== 'expiration');
  return [...checkRequest(whole, offer), ...checkPolicy(whole, offer)].filter(isAsked);
}

const lasting = (days: number): Changes => ({ expiration: { days } });

function endRank({ expiration }: TokenRequest): number {
  if (typeof expiration !== 'object') return 0;
  return 'date' in expiration ? 2 : 1;
}

const endless = (changes: Changes): Changes => ({ ...changes, expiration: 'never' });

const presetsOf = ({ expirations }: TokenOptions) => (expirations === 'none' ? [] : expirations.presets);

const lives = (options: TokenOptions): readonly Changes[] => [{}, ...presetsOf(options).map(lasting)];

export const withDays: Wanted = {
  isOne: ({ expiration }) => typeof expiration === 'object' && 'days' in expiration,
  isOffered: (options) => presetsOf(options).length > 0,
  rank: endRank,
  made: (options) => presetsOf(options).map(lasting),
  advice: 'Add a request that lasts some `{ days }` to `otherRequests`.',
};

export const withDate = (timeZone: string): Wanted => ({
  isOne: ({ expiration }) => typeof expiration === 'object' && 'date' in expiration && expiration.timeZone === timeZone,
  isOffered: ({ expirations }) => expirations !== 'none' && expirations.customDate !== false,
  rank: endRank,
  made: (_, harness) =>
    [3, 1, 7, 30].map((days) => ({
      expiration: { date: addDays(dateIn(timeZone, harness.now()), days), timeZone },
    })),
  advice: `Add a request that lasts to a \`{ date, timeZone: '${timeZone}' }\` to \`otherRequests\`.`,
});

export const withoutEnd: Wanted = {
  isOne: ({ expiration }) => expiration === 'never',
  isOffered: ({ policy }) => policy?.noExpiration?.allowed === true,
  made: (options) => [{}, ...grantSets(options).map((permissions) => ({ permissions }))].map(endless),
  advice: 'Add a request that expires `never` to `otherRequests`. The policy allows no such token for the others.',
};

export const withHighLevel: Wanted = {
  isOne: ({ permissions = [] }, { groups }) => permissions.some((grant) => catalogueOf(groups).rank(grant) > 0),
  made: (options) =>
    grantSets(options, 'highest').flatMap((permissions) => lives(options).map((life) => ({ ...life, permissions }))),
  advice: 'Add a request with a higher level than the lowest to `otherRequests`.',
};

/** Separately, because one permission can add another. */
export const eachAlone: Wanted = {
  ...withHighLevel,
  made: (options) => grantSets(options, 'highest', 1).map((permissions) => ({ permissions })),
};

export const withResources: Wanted = {
  isOne: ({ resources }) => resources?.mode === 'selected' && resources.ids.length > 0,
  async made(options, harness) {
    const resources = await someResources(harness, options);
    return options.tokenTypes.flatMap((tokenType) => {
      const ids = (resources.get(tokenType.resources?.type ?? '') ?? []).slice(0, 2).map(({ id }) => id);
      return [ids, ids.slice(0, 1)].flatMap((some) =>
        grantSets(options).flatMap((permissions) =>
          lives(options).map((life) => ({
            ...life,
            permissions,
            tokenType: tokenType.id,
            resources: { mode: 'selected' as const, ids: some },
          })),
        ),
      );
    });
  },
  advice:
    'Put resources into the test server, or add a request with `resources: { mode: "selected", ids }` to `otherRequests`.',
};

export function grantSets(
  { groups }: TokenOptions,
  end: 'lowest' | 'highest' = 'lowest',
  fewestLevels = end === 'lowest' ? 1 : 2,
): readonly (readonly Grant[])[] {
  const catalogue = catalogueOf(groups);
  return groups
    .flatMap(({ permissions }) => permissions)
    .filter(({ levels }) => levels.length >= fewestLevels)
    .flatMap(({ id, levels }) => {
      const level = end === 'lowest' ? levels[0] : unlocked(levels).at(-1);
      return level ? [changeLevel([], id, level.id, catalogue).grants] : [];
    });
}

/** A lock also locks the higher levels. */
function unlocked(levels: readonly PermissionLevel[]): readonly PermissionLevel[] {
  const first = levels.findIndex(({ locked }) => locked);
  return first < 0 ? levels : levels.slice(0, first);
}

export async function someResources(
  harness: Harness,
  { tokenTypes }: TokenOptions,
): Promise<Map<string, readonly Resource[]>> {
  const { api } = harness;
  const found = new Map<string, readonly Resource[]>();
  if (!api.searchResources) return found;
  for (const { resources } of tokenTypes) {
    if (!resources || found.has(resources.type)) continue;
    const ending = await harness.ending(() => api.searchResources?.({ type: resources.type, query: '' }));
    const page = ending.how === 'gave' ? ending.answer : undefined;
    if (!Array.isArray(page?.items))
      throw new Unchecked(`Fix the search for resources first: searchResources ${endingText(ending)}.`);
    found.set(resources.type, page.items);
  }
  return found;
}

function without<Key extends keyof TokenRequest>(request: TokenRequest, key: Key): Changes {
  const { [key]: _, ...rest } = request;
  return rest as Changes;
}
