import type { Template, TokenOptions } from '../../api/tokenOptions.ts';
import type { Text } from '../../messages/createText.ts';
import { catalogueOf } from '../catalogue.ts';
import { readOnlyGrants } from './readOnlyGrants.ts';

/** The id of the template that is derived from the catalogue; a host's own template of this id takes its place. */
export const READ_ONLY = 'read-only';

/** The host's templates, then one that reads everything and changes nothing, where the catalogue has levels for that. */
export function templatesOf(options: TokenOptions, text: Text): readonly Template[] {
  const own = options.templates ?? [];
  const grants = readOnlyGrants(catalogueOf(options.groups));
  if (grants.length === 0 || own.some(({ id }) => id === READ_ONLY)) return own;
  const label = text('permissions.readOnly');
  return [...own, { id: READ_ONLY, label, description: text('permissions.readOnlyHint'), grants }];
}
