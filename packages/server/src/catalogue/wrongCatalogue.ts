import type { Grant } from './tokenOptions.ts';

/** What is wrong with the host's catalogue, for its developer. */
export function wrongCatalogue(problem: string): Error {
  return new Error(`The token catalogue cannot be offered, because ${problem}.`);
}

export function notOffered({ permission, level }: Grant): Error {
  return wrongCatalogue(`"${permission}: ${level}" is named in it but not offered. Offer it, or name another`);
}
