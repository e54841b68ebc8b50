import type { Grant, Resource, StepIssue, TokenOptions, TokenRequest } from '@tokenwright/core';
import { addDays, dateIn } from '@tokenwright/core/expiration';
import { catalogueOf, changeLevel } from '@tokenwright/core/permissions';
import { checkPolicy } from '../../memory/checkPolicy.ts';
import { checkRequest } from '../../memory/checkRequest.ts';
import { endingText } from './ending.ts';
import type { Harness } from './harness.ts';
import { Unchecked } from './unchecked.ts';

export type Changes = Partial<TokenRequest>;

export interface Wanted {
  readonly isOne: (request: TokenRequest, options: TokenOptions) => boolean;
  readonly made: (options: TokenOptions, harness: Harness) => Promise<readonly Changes[]> | readonly Changes[];
  readonly advice: string;
}

export async function offered(harness: Harness, wanted: Wanted): Promise<Changes> {
  const options = await harness.options();
  const { request, otherRequests = [] } = harness.subject;
  const given = [request, ...otherRequests].find((each) => wanted.isOne(each, options));
  if (given) return without(given, 'name');
  const resources = await someResources(harness, options);
  const offer = { options, now: harness.now(), resourcesOf: (type: string) => resources.get(type) ?? [] };
  const made = (await wanted.made(options, harness)).map((changes) => onlyAsked(changes, request));
  const right = made.find((changes) => issuesOf({ ...harness.request(), ...changes }, offer).length === 0);
  if (right) return right;
  throw new Unchecked(wanted.advice);
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

const presetsOf = ({ expirations }: TokenOptions) => (expirations === 'none' ? [] : expirations.presets);

const lives = (options: TokenOptions): readonly Changes[] => [{}, ...presetsOf(options).map(lasting)];

export const withDays: Wanted = {
  isOne: ({ expiration }) => typeof expiration === 'object' && 'days' in expiration,
  made: (options) => presetsOf(options).map(lasting),
  advice: 'Add a request that lasts some `{ days }` to `otherRequests`.',
};

export const withDate = (timeZone: string): Wanted => ({
  isOne: ({ expiration }) => typeof expiration === 'object' && 'date' in expiration && expiration.timeZone === timeZone,
  made: ({ expirations }, harness) =>
    expirations === 'none' || expirations.customDate === false
      ? []
      : [3, 1, 7, 30].map((days) => ({
          expiration: { date: addDays(dateIn(timeZone, harness.now()), days), timeZone },
        })),
  advice: `Add a request that lasts to a \`{ date, timeZone: '${timeZone}' }\` to \`otherRequests\`.`,
});

export const withoutEnd: Wanted = {
  isOne: ({ expiration }) => expiration === 'never',
  made: (options) => grantSets(options).map((permissions) => ({ permissions, expiration: 'never' })),
  advice: 'Add a request that expires `never` to `otherRequests`, if your API has such tokens.',
};

export const withHighLevel: Wanted = {
  isOne: ({ permissions = [] }, { groups }) => permissions.some((grant) => catalogueOf(groups).rank(grant) > 0),
  made: (options) =>
    grantSets(options, 'highest').flatMap((permissions) => lives(options).map((life) => ({ ...life, permissions }))),
  advice: 'Add a request with a higher level than the lowest to `otherRequests`.',
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

function grantSets({ groups }: TokenOptions, end: 'lowest' | 'highest' = 'lowest'): readonly (readonly Grant[])[] {
  const catalogue = catalogueOf(groups);
  return groups
    .flatMap(({ permissions }) => permissions)
    .flatMap(({ id, levels }) => {
      const level = end === 'lowest' ? levels[0] : levels.length > 1 ? levels.at(-1) : undefined;
      return level ? [changeLevel([], id, level.id, catalogue).grants] : [];
    });
}

async function someResources(
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
      throw new Unchecked(`First let resources be found: searchResources ${endingText(ending)}.`);
    found.set(resources.type, page.items);
  }
  return found;
}

function without<Key extends keyof TokenRequest>(request: TokenRequest, key: Key): Changes {
  const { [key]: _, ...rest } = request;
  return rest as Changes;
}
