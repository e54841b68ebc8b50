import type { Template } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import { addGrants } from '../addGrants.ts';
import type { Catalogue } from '../catalogue.ts';
import type { AddedGrant } from '../changeRanks.ts';
import { type Obstacle, obstacleOf } from '../obstacleOf.ts';

/** A template as it can be had here. */
export interface AppliedTemplate {
  readonly template: Template;
  /** The whole selection that it gives, requirements included. It takes the place of what was chosen. */
  readonly grants: readonly Grant[];
  /** What it does not name, and what requires that. */
  readonly added: readonly AddedGrant[];
  /** What it names and cannot be had; not offered at all where there is no obstacle. */
  readonly skipped: readonly { readonly grant: Grant; readonly obstacle: Obstacle | undefined }[];
}

/** What choosing a template gives. What is locked, excluded by the token type or not offered is skipped, and named. */
export function applyTemplate(template: Template, catalogue: Catalogue, tokenType?: string): AppliedTemplate {
  const named = template.grants.map((grant) => ({ grant, obstacle: obstacleOf(grant, catalogue, tokenType) }));
  const isHad = ({ grant, obstacle }: (typeof named)[number]) => !obstacle && catalogue.rank(grant) !== -1;
  const wanted = named.filter(isHad).map(({ grant }) => grant);
  const skipped = named.filter((each) => !isHad(each));
  const { grants, added } = addGrants([], wanted, catalogue);
  return { template, grants, added, skipped };
}
