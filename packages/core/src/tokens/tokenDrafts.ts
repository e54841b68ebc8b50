import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import { catalogueOf } from '../permissions/catalogue.ts';
import { grantLabel } from '../permissions/grantLabel.ts';
import { obstacleOf } from '../permissions/obstacleOf.ts';
import type { PermissionsDraft } from '../permissions/picking/permissionsDraft.ts';
import type { AccessDraft } from '../steps/access/accessForm.ts';
import type { NameDraft } from '../steps/name/nameStep.ts';
import type { Grant, Token } from '../token/token.ts';

/** The drafts of the built-in steps for an existing token. */
export interface TokenDrafts {
  readonly drafts: {
    readonly name: NameDraft;
    readonly permissions: PermissionsDraft;
    readonly access: AccessDraft;
  };
  /** Labels of the choices that the workspace no longer offers. */
  readonly notOffered: readonly string[];
}

/** @param labels names of resources by id */
export function tokenDrafts(
  token: Token,
  options: TokenOptions,
  text: Text,
  labels: ReadonlyMap<string, string> = new Map(),
): TokenDrafts {
  const catalogue = catalogueOf(options.groups);
  const type = options.tokenTypes.find(({ id }) => id === token.tokenType);
  const isOffered = (grant: Grant) => catalogue.rank(grant) >= 0 && !obstacleOf(grant, catalogue, type?.id);
  const { permissions = [], resources } = token;
  const grants = permissions.filter(isOffered);
  const gone = permissions.filter((grant) => !isOffered(grant)).map((grant) => grantLabel(grant, catalogue, text));
  const ids = resources?.mode === 'selected' ? resources.ids : [];
  return {
    drafts: {
      name: { name: token.name, description: token.description ?? '' },
      permissions: { grants },
      access: {
        tokenType: type?.id ?? '',
        resourceMode: resources?.mode ?? 'selected',
        resources: ids.map((id) => ({ id, label: labels.get(id) ?? id })),
        ...presetFor(token, options),
      },
    },
    notOffered: [...gone, ...(type ? [] : [token.tokenType])],
  };
}

const DAY = 86_400_000;

function presetFor(
  { createdAt, expiresAt }: Token,
  { expirations }: TokenOptions,
): Pick<AccessDraft, 'expiration' | 'date'> {
  if (expirations === 'none') return { expiration: '', date: '' };
  const days = Math.round((Date.parse(expiresAt ?? '') - Date.parse(createdAt)) / DAY);
  const { presets, defaultDays } = expirations;
  const own = presets.find((preset) => preset === days) ?? defaultDays ?? Math.min(...presets);
  return { expiration: Number.isFinite(own) ? `${own}` : '', date: '' };
}
