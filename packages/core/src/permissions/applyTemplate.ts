import type { Template } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import { addGrants } from './changeLevel.ts';
import type { AddedGrant } from './changeRanks.ts';
import { type Obstacle, obstacleOf } from './obstacleOf.ts';
import { chosenRank, type Selection, selectionOf } from './selection.ts';

export interface AppliedTemplate {
  readonly template: Template;
  readonly grants: readonly Grant[];
  readonly added: readonly AddedGrant[];
  readonly skipped: readonly { readonly grant: Grant; readonly obstacle: Obstacle | undefined }[];
}

export function applyTemplate(template: Template, catalogue: Catalogue, tokenType?: string): AppliedTemplate {
  const listed = template.grants.map((grant) => ({ grant, obstacle: obstacleOf(grant, catalogue, tokenType) }));
  const isAvailable = ({ grant, obstacle }: (typeof listed)[number]) => !obstacle && catalogue.rank(grant) !== -1;
  const wanted = listed.filter(isAvailable).map(({ grant }) => grant);
  const skipped = listed.filter((each) => !isAvailable(each));
  const { grants, added } = addGrants([], wanted, catalogue);
  return { template, grants, added, skipped };
}

/** Returns the template that gives exactly these grants. */
export function matchingTemplate(
  grants: readonly Grant[],
  templates: readonly Template[],
  catalogue: Catalogue,
  tokenType?: string,
): Template | undefined {
  const chosen = selectionOf(grants, catalogue);
  if (chosen.size === 0) return undefined;
  return templates.find(
    (template) =>
      holdsAll(chosen, template, tokenType) && isSame(chosen, selectionGiven(template, catalogue, tokenType)),
  );
}

function holdsAll(chosen: Selection, { grants }: Template, tokenType: string | undefined): boolean {
  const { catalogue } = chosen;
  return grants.every((grant) => {
    const entry = catalogue.entry(grant.permission);
    return !entry || chosenRank(chosen, entry) >= catalogue.rank(grant) || obstacleOf(grant, catalogue, tokenType);
  });
}

const cache = new WeakMap<
  readonly Grant[],
  { readonly tokenType: string | undefined; readonly selection: Selection }
>();

function selectionGiven(template: Template, catalogue: Catalogue, tokenType: string | undefined): Selection {
  const cached = cache.get(template.grants);
  if (cached?.selection.catalogue === catalogue && cached.tokenType === tokenType) return cached.selection;
  const selection = selectionOf(applyTemplate(template, catalogue, tokenType).grants, catalogue);
  cache.set(template.grants, { tokenType, selection });
  return selection;
}

function isSame(one: Selection, other: Selection): boolean {
  if (one.size !== other.size || one.unknown.length > 0) return false;
  return one.ranks.every((rank, position) => rank === other.ranks[position]);
}
