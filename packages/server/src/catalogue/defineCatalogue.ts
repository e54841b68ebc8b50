import { catalogueIndex } from './catalogueIndex.ts';
import type { TokenOptions } from './tokenOptions.ts';
import { notOffered } from './wrongCatalogue.ts';

/**
 * Gives back the catalogue it got, typed, once it has looked it over.
 * @throws {Error} naming the id, for an id that comes twice, a permission with no level, a requirement that leads back
 * to itself, and a grant in a requirement, template or refused combination that is not offered
 */
export function defineCatalogue<const Catalogue extends TokenOptions>(catalogue: Catalogue): Catalogue {
  const { policy, templates }: TokenOptions = catalogue;
  const { rank } = catalogueIndex(catalogue);
  const named = [...(policy?.refusedCombinations ?? []), ...(templates ?? [])].flatMap(({ grants }) => grants);
  const unknown = named.find((grant) => rank(grant) === -1);
  if (unknown) throw notOffered(unknown);
  return catalogue;
}
