import type { TokenType } from '../../api/tokenOptions.ts';
import { joinSentences } from '../../messages/joinSentences.ts';
import { type Catalogue, catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabel, grantLabels } from '../../permissions/grantLabel.ts';
import { obstacleOf } from '../../permissions/obstacleOf.ts';
import { missingRequirements } from '../../permissions/requirementsOf.ts';
import { refusedCombinations } from '../../policy/refusedCombinations.ts';
import type { Grant } from '../../token/token.ts';
import type { StepContext } from '../../wizard/stepContext.ts';

export function grantsProblems(grants: readonly Grant[], context: StepContext): readonly string[] {
  const { options, text } = context;
  const catalogue = catalogueOf(options.groups);
  const label = (grant: Grant): string => grantLabel(grant, catalogue, text);
  return [
    ...grants
      .filter((grant) => catalogue.rank(grant) === -1)
      .map(({ permission }) => text('permissions.unknown', { permission })),
    ...missingRequirements(grants, catalogue).map(({ grant, required }) =>
      text('permissions.missing', { permission: label(grant), required: label(required) }),
    ),
    ...grants.flatMap((grant) => lockProblem(grant, catalogue, context)),
    ...refusedCombinations(grants, options).map(({ grants: together, reason }) =>
      text('permissions.refused', { permissions: together.map(label), reason }),
    ),
    ...noTokenTypeProblem(grants, catalogue, context),
  ];
}

function lockProblem(grant: Grant, catalogue: Catalogue, { text }: StepContext): readonly string[] {
  const obstacle = obstacleOf(grant, catalogue);
  if (obstacle?.grant.permission !== grant.permission) return [];
  return [text('permissions.locked', { permission: grantLabel(grant, catalogue, text), reason: obstacle.reason })];
}

function noTokenTypeProblem(grants: readonly Grant[], catalogue: Catalogue, context: StepContext): readonly string[] {
  const { options, text } = context;
  const problems = options.tokenTypes.map((type) =>
    describeExclusions(type, exclusionsOf(grants, type.id, catalogue), context),
  );
  if (problems.length === 0 || problems.includes('')) return [];
  return [joinSentences([text('permissions.noTokenType'), ...problems], text)];
}

export interface Exclusion {
  readonly grants: readonly Grant[];
  readonly reason: string;
}

export function exclusionsOf(grants: readonly Grant[], tokenType: string, catalogue: Catalogue): readonly Exclusion[] {
  const byReason = new Map<string, Grant[]>();
  for (const grant of grants) {
    const exclusions = catalogue.permissions.get(grant.permission)?.excludedFrom ?? [];
    const reason = exclusions.find((each) => each.tokenType === tokenType)?.reason;
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), grant]);
  }
  return [...byReason].map(([reason, excluded]) => ({ reason, grants: excluded }));
}

const MAX_REASONS = 3;

export function describeExclusions(
  { label }: TokenType,
  exclusions: readonly Exclusion[],
  { options, text }: StepContext,
): string {
  const catalogue = catalogueOf(options.groups);
  const sentences = exclusions.slice(0, MAX_REASONS).map(({ grants, reason }) => {
    const permissions = grantLabels(grants, catalogue, text);
    return text('access.excluded', { tokenType: label, permissions, count: grants.length, reason }).trimEnd();
  });
  const count = exclusions.slice(MAX_REASONS).reduce((sum, { grants }) => sum + grants.length, 0);
  return joinSentences([...sentences, count > 0 ? text('access.excludedToo', { count }) : undefined], text);
}
