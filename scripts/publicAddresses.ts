import { readFileSync } from 'node:fs';

interface Addresses {
  readonly homepage: string;
  readonly bugs: { readonly url: string };
  readonly repository: { readonly type: string; readonly url: string; readonly directory?: string };
}

export function publicAddresses(): Addresses {
  const { homepage, bugs, repository } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return { homepage, bugs, repository };
}

export function addressesOf(folder: string): Addresses {
  const { repository, ...others } = publicAddresses();
  return { ...others, repository: { ...repository, directory: folder } };
}

export function publicLink(path: string): string {
  return `${publicAddresses().homepage}/${path}`;
}
