import type { Grant, Token, TokenEvent, TokenOptions } from '@tokenwright/core';
import { catalogueOf } from '@tokenwright/core/permissions';

type Changes = NonNullable<TokenEvent['changes']>;

export function changesBetween(before: Token, after: Token, { groups }: TokenOptions): Changes {
  const texts = [
    ['Name', before.name, after.name],
    ['Description', before.description || undefined, after.description || undefined],
    ['Resources', resourcesText(before), resourcesText(after)],
    ...grantTexts(before.permissions ?? [], after.permissions ?? [], groups),
  ] as const;
  return texts.flatMap(([label, was, is]) =>
    was === is ? [] : [{ label, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }],
  );
}

function resourcesText({ resources }: Token): string | undefined {
  return resources?.mode === 'selected' ? resources.ids.join(', ') : resources?.mode;
}

function grantTexts(before: readonly Grant[], after: readonly Grant[], groups: TokenOptions['groups']) {
  const catalogue = catalogueOf(groups);
  const levels = (grants: readonly Grant[]) =>
    new Map(grants.map((grant) => [grant.permission, catalogue.level(grant)?.label ?? grant.level]));
  const [was, is] = [levels(before), levels(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const labelOf = (id: string) => catalogue.permissions.get(id)?.label ?? id;
  return ids.map((id) => [labelOf(id), was.get(id), is.get(id)] as const);
}
