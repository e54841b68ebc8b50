import type { TokenType } from '../../api/tokenOptions.ts';
import { catalogueOf } from '../../permissions/catalogue.ts';
import type { AccessDraft } from '../../steps/access/accessStep.ts';
import { exclusionsOf } from '../../steps/permissions/exclusionsOf.ts';
import type { FindingFix, FindingSubject } from '../findings/finding.ts';

/** Narrower than all, the narrowest first. */
const NARROW = ['selected', 'all-current'] as const;

type Limited = TokenType & Required<Pick<TokenType, 'resources'>>;

/**
 * Limits the token to resources that the person chooses, or to those that exist now, as far as its type offers that;
 * where its type knows no limit, proposes one that does. Where none are chosen yet, the step asks for them.
 */
export function limitScope(subject: FindingSubject): readonly FindingFix[] {
  const { request, context } = subject;
  const type = context.options.tokenTypes.find(({ id }) => id === request.tokenType);
  if (!type || !context.drafts.access || request.resources?.mode === 'selected') return [];
  if (!isLimited(type)) return otherType(subject);
  return NARROW.filter((mode) => mode !== request.resources?.mode && modesOf(type).includes(mode)).map((mode) => {
    const id = mode === 'selected' ? 'limit-to-selected' : 'limit-to-current';
    const label = context.text(mode === 'selected' ? 'fix.limitToSelected' : 'fix.limitToCurrent', {
      label: type.resources.label,
    });
    return fixWith(id, label, { resourceMode: mode });
  });
}

/** The first type that can be limited and may hold the permissions. */
function otherType({ request, context }: FindingSubject): readonly FindingFix[] {
  const { options, text } = context;
  const catalogue = catalogueOf(options.groups);
  const other = options.tokenTypes
    .filter(isLimited)
    .find(
      (type) =>
        modesOf(type).includes('selected') && exclusionsOf(request.permissions ?? [], type.id, catalogue).length === 0,
    );
  if (!other) return [];
  const label = text('fix.useTokenType', { tokenType: other.label, label: other.resources.label });
  return [fixWith('use-token-type', label, { tokenType: other.id, resourceMode: 'selected' })];
}

function fixWith(id: string, label: string, answers: Partial<AccessDraft>): FindingFix {
  return {
    id,
    label,
    step: 'access',
    apply: (drafts) => ({ ...drafts, access: { ...(drafts.access as AccessDraft), ...answers } }),
  };
}

function isLimited(type: TokenType): type is Limited {
  return type.resources !== undefined;
}

function modesOf({ resources }: Limited): NonNullable<Limited['resources']['modes']> {
  return resources.modes ?? ['selected'];
}
