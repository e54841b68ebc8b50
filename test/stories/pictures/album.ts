import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Picture } from './picture.ts';

export type Album = ReadonlyMap<string, Picture>;

type Row = readonly [key: string, width: number, height: number];

export const ALBUMS = 'test/stories/pictures/albums';

export function albumPath(storyFile: string): string {
  return join(ALBUMS, `${basename(storyFile, '.stories.tsx')}.zst`);
}

export function readAlbum(path: string): Album {
  if (!existsSync(path)) return new Map();
  const file = zstdDecompressSync(readFileSync(path));
  const end = file.indexOf('\n');
  const rows: readonly Row[] = JSON.parse(file.toString('utf8', 0, end));
  let at = end + 1;
  return new Map(
    rows.map(([key, width, height]) => {
      const grays = file.subarray(at, at + width * height);
      at += grays.length;
      return [key, { width, height, grays }];
    }),
  );
}

export function writeAlbum(path: string, album: Album): void {
  const sorted = [...album].sort(([one], [other]) => (one < other ? -1 : 1));
  const rows = sorted.map(([key, { width, height }]): Row => [key, width, height]);
  const file = Buffer.concat([Buffer.from(`${JSON.stringify(rows)}\n`), ...sorted.map(([, { grays }]) => grays)]);
  const params = { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 27 };
  mkdirSync(ALBUMS, { recursive: true });
  writeFileSync(path, zstdCompressSync(file, { params }));
}
