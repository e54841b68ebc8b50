import { type FindingRule, nameStep, permissionsStep, type Token, type TokenOptions } from '@tokenwright/core';
import { catalogueOf, grantLabel, riskOf, riskReason } from '@tokenwright/core/permissions';
import { type EditRequest, tokenDifferences } from '@tokenwright/core/tokens';
import { AccessView } from '../steps/access/AccessView.tsx';
import { NameView } from '../steps/name/NameView.tsx';
import { PermissionsView } from '../steps/permissions/PermissionsView.tsx';
import { type ViewedStep, withView } from '../withView.ts';
import { EndView } from './EndView.tsx';
import { editText, endStep } from './endStep.ts';
import { scopeStep } from './scopeStep.ts';

interface EditSetup {
  readonly token: Token;
  readonly initial: EditRequest;
  readonly options: TokenOptions;
  readonly canRenew: boolean;
}

export function editSteps({ token, initial, options, canRenew }: EditSetup): readonly ViewedStep[] {
  const type = options.tokenTypes.find(({ id }) => id === token.tokenType);
  const setup = { token, initial, options };
  const steps = [
    withView(nameStep, NameView),
    ...(type?.permissions === 'none' || !token.permissions ? [] : [withView(permissionsStep, PermissionsView)]),
    ...(type?.resources ? [withView(scopeStep, AccessView)] : []),
    ...(canRenew && options.expirations !== 'none' ? [withView(endStep(token, options), EndView)] : []),
  ] as readonly ViewedStep[];
  const [first, ...others] = steps.map((step) => ({
    ...step,
    findingRules: (step.findingRules ?? []).map((rule) => onRaise(rule, setup)),
  }));
  if (!first) return [];
  return [{ ...first, findingRules: [...first.findingRules, raisedGrants(setup)] }, ...others];
}

type Setup = Pick<EditSetup, 'token' | 'initial' | 'options'>;

const DAY = 86_400_000;

function onRaise(rule: FindingRule, { token, initial, options }: Setup): FindingRule {
  return ({ request, context }) => {
    const edited = { ...initial, ...request };
    const isRaised = tokenDifferences(initial, edited, options).some((each) => each.isRaise);
    if (!isRaised && request.expiration === undefined) return [];
    const left = Math.ceil((Date.parse(token.expiresAt ?? '') - context.now) / DAY);
    const kept = token.expiresAt === null ? ('never' as const) : { days: left };
    const subject = {
      request: { ...edited, expiration: request.expiration ?? kept },
      context: { ...context, options },
    };
    return rule(subject).map((finding) => ({
      ...finding,
      fixes: finding.fixes.filter(({ step }) => step === 'permissions'),
    }));
  };
}

function raisedGrants({ initial, options }: Setup): FindingRule {
  const catalogue = catalogueOf(options.groups);
  return ({ request, context }) =>
    tokenDifferences(initial, { ...initial, ...request }, options).flatMap((difference) => {
      const grant = difference.part === 'permission' && difference.isRaise ? difference.after : undefined;
      if (!grant || riskOf(grant, catalogue) !== 'dangerous') return [];
      const values = {
        permission: grantLabel(grant, catalogue, context.text),
        reason: riskReason(grant, catalogue) ?? '',
      };
      return {
        id: `raised-${JSON.stringify([grant.permission, grant.level])}`,
        severity: 'danger' as const,
        message: editText(context)('edit.raised', values).trimEnd(),
        fixes: [],
        mustAccept: true,
      };
    });
}
