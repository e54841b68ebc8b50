/**
 * A `like` pattern for the column `search_name`, which holds names without case and accents: "krakow" finds "Kraków".
 * What is special to `like` is searched for as it stands.
 */
export function searchPattern(query: string): string {
  const plain = query.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return `%${plain.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`;
}
