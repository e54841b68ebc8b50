import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { Grant } from '../wire/tokenRequestSchema.ts';
import type { ResourceScope, TokenEvent } from '../wire/tokenSchema.ts';

export interface Described {
  readonly name: string;
  readonly description?: string | undefined;
  readonly permissions: readonly Grant[];
  readonly resources?: ResourceScope | undefined;
}

type Changes = NonNullable<TokenEvent['changes']>;

/** Uses the labels of the current options, because later options can differ. */
export function describeChanges(before: Described, after: Described, options: TokenOptions): Changes {
  const texts = [
    ['Name', before.name, after.name],
    ['Description', before.description || undefined, after.description || undefined],
    ['Resources', resourcesText(before.resources), resourcesText(after.resources)],
    ...grantTexts(before.permissions, after.permissions, options),
  ] as const;
  return texts.flatMap(([label, was, is]) =>
    was === is ? [] : [{ label, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }],
  );
}

function resourcesText(scope: ResourceScope | undefined): string | undefined {
  return scope?.mode === 'selected' ? [...scope.ids].sort().join(', ') : scope?.mode;
}

function grantTexts(before: readonly Grant[], after: readonly Grant[], options: TokenOptions) {
  const catalogue = catalogueIndex(options);
  const levels = (grants: readonly Grant[]) =>
    new Map(grants.map((grant) => [grant.permission, catalogue.level(grant)?.label ?? grant.level]));
  const [was, is] = [levels(before), levels(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids.map((id) => [catalogue.permissions.get(id)?.label ?? id, was.get(id), is.get(id)] as const);
}
