import { type Catalogue, catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabel } from '../../permissions/grantLabel.ts';
import { missingRequirements } from '../../permissions/missingRequirements.ts';
import { obstacleOf } from '../../permissions/obstacleOf.ts';
import { refusedCombinations } from '../../policy/refusedCombinations.ts';
import type { Grant } from '../../token/token.ts';
import type { StepContext } from '../../wizard/step.ts';
import { describeExclusions } from './describeExclusions.ts';
import { exclusionsOf } from './exclusionsOf.ts';

/** Why no token can hold these grants, each a full sentence; empty where one can. */
export function grantsProblems(grants: readonly Grant[], context: StepContext): readonly string[] {
  const { options, text } = context;
  const catalogue = catalogueOf(options.groups);
  const label = (grant: Grant): string => grantLabel(grant, catalogue);
  return [
    ...grants
      .filter((grant) => catalogue.rank(grant) === -1)
      .map(({ permission }) => text('permissions.unknown', { permission })),
    ...missingRequirements(grants, catalogue).map(({ grant, required }) =>
      text('permissions.missing', { permission: label(grant), required: label(required) }),
    ),
    ...grants.flatMap((grant) => lockProblem(grant, catalogue, context)),
    ...refusedCombinations(grants, options).map(({ grants: together, reason }) =>
      text('permissions.refused', { permissions: together.map(label).join(', '), reason }),
    ),
    ...tokenTypeProblem(grants, catalogue, context),
  ];
}

/** What a grant requires answers for itself. */
function lockProblem(grant: Grant, catalogue: Catalogue, { text }: StepContext): readonly string[] {
  const obstacle = obstacleOf(grant, catalogue);
  if (obstacle?.grant.permission !== grant.permission) return [];
  return [text('permissions.locked', { permission: grantLabel(grant, catalogue), reason: obstacle.reason })];
}

/** Said here only where no token type is left: else the person may yet choose another one. */
function tokenTypeProblem(grants: readonly Grant[], catalogue: Catalogue, context: StepContext): readonly string[] {
  const { options, text } = context;
  const said = options.tokenTypes.map((type) =>
    describeExclusions(type, exclusionsOf(grants, type.id, catalogue), context),
  );
  if (said.length === 0 || said.includes('')) return [];
  return [[text('permissions.noTokenType'), ...said].join(' ')];
}
