import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { addressesOf } from '../publicAddresses.ts';
import type { PackedPackage } from './candidate.ts';

type Packed = Pick<PackedPackage, 'manifest' | 'folder' | 'source'>;

export function manifestProblems({ manifest, folder, source }: Packed): readonly string[] {
  const text = JSON.stringify(manifest);
  const publishConfig = manifest.publishConfig as { readonly provenance?: boolean } | undefined;
  return [
    ...Object.entries(addressesOf(source))
      .filter(([field, address]) => !isDeepStrictEqual(manifest[field], address))
      .map(([field]) => `Its \`${field}\` differs from the root's package.json. Run \`pnpm generate\`.`),
    ...(text.includes('tokenwright-source') ? ['Its exports name source files.'] : []),
    ...(text.includes('workspace:') ? ['A dependency has the protocol `workspace:`.'] : []),
    ...(publishConfig?.provenance === true ? [] : ['`publishConfig.provenance` is not `true`.']),
    ...['LICENSE', 'README.md', ...(existsSync(join(source, 'CHANGELOG.md')) ? ['CHANGELOG.md'] : [])]
      .filter((file) => !existsSync(join(folder, file)))
      .map((file) => `The tarball has no ${file}.`),
    ...targetsOf(manifest.exports)
      .filter((target) => !target.includes('*') && !existsSync(join(folder, target)))
      .map((target) => `Its exports name ${target}, which the tarball lacks.`),
  ];
}

function targetsOf(exports: unknown): readonly string[] {
  if (typeof exports === 'string') return [exports];
  return typeof exports === 'object' && exports !== null ? Object.values(exports).flatMap(targetsOf) : [];
}
