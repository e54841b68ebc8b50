import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StorybookEntry } from '../startStorybook.ts';
import { ALBUMS, albumPath, readAlbum, writeAlbum } from './album.ts';
import type { Taken } from './measurePictures.ts';
import type { Picture } from './picture.ts';
import { encodePng } from './png.ts';

const FOLDER = 'node_modules/.cache/tokenwright/pictures';

export function showDifference({ key, kept, now, difference }: Taken): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, key.replaceAll(' ', '.'));
  writeFileSync(`${path}.now.png`, pngOf(now));
  if (!kept || !difference) return `${key}: no picture is kept; see ${path}.now.png`;
  writeFileSync(`${path}.kept.png`, pngOf(kept));
  writeFileSync(`${path}.difference.png`, marking(now, difference.marked));
  return `${key}: ${difference.text}; see ${path}.{kept,now,difference}.png`;
}

function pngOf({ width, height, grays }: Picture): Buffer {
  return encodePng({ width, height, channels: 1, data: grays });
}

function marking({ width, height, grays }: Picture, marked: Uint8Array): Buffer {
  const data = new Uint8Array(grays.length * 3);
  for (let at = 0; at < grays.length; at++) {
    const pale = 170 + (grays[at] ?? 0) / 3;
    data.set(marked[at] ? [220, 0, 0] : [pale, pale, pale], at * 3);
  }
  return encodePng({ width, height, channels: 3, data });
}

export function keepPictures(taken: readonly Taken[], stories: readonly StorybookEntry[]): readonly string[] {
  const ids = new Set(stories.map(({ id }) => id));
  const paths = new Set(stories.map(({ importPath }) => albumPath(importPath)));
  const changed: string[] = [];
  for (const path of paths) {
    const kept = readAlbum(path);
    const album = new Map([...kept].filter(([key]) => ids.has(key.split(' ')[2] ?? '')));
    const renewed = taken.filter(
      (each) => albumPath(each.entry.importPath) === path && (!each.kept || each.difference),
    );
    for (const { key, now } of renewed) album.set(key, now);
    if (renewed.length === 0 && album.size === kept.size) continue;
    writeAlbum(path, album);
    changed.push(path);
  }
  for (const path of existsSync(ALBUMS) ? readdirSync(ALBUMS).map((file) => join(ALBUMS, file)) : []) {
    if (paths.has(path)) continue;
    rmSync(path);
    changed.push(path);
  }
  return changed;
}
