import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publicLink } from '../publicAddresses.ts';

const LINK = /\]\(([^)\s]+)\)/g;
const ANCHOR = /^#{1,6} (.+)$|<a id="([^"]+)">/gm;
const CODE_BLOCK = /^```[\s\S]*?^```$/gm;

export interface LinkReport {
  readonly checked: number;
  readonly elsewhere: number;
  readonly broken: readonly string[];
}

export function brokenLinks(folder: string, pages: readonly string[]): LinkReport {
  let elsewhere = 0;
  let checked = 0;
  const broken: string[] = [];
  for (const page of pages) {
    for (const [, link = ''] of prose(join(folder, page)).matchAll(LINK)) {
      const target = targetOf(link, folder, page);
      if (target === undefined) elsewhere++;
      else if (++checked && !leadsSomewhere(target)) broken.push(`${page}: ${link}`);
    }
  }
  return { checked, elsewhere, broken };
}

function prose(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(CODE_BLOCK, '');
}

function targetOf(link: string, folder: string, page: string): string | undefined {
  if (link.startsWith(publicLink(''))) return link.slice(publicLink('').length);
  if (/^[a-z]+:/.test(link)) return undefined;
  return link.startsWith('#') ? join(folder, page) + link : join(folder, dirname(page), link);
}

function leadsSomewhere(target: string): boolean {
  const [path = '', anchor] = target.split('#');
  return existsSync(path) && (anchor === undefined || anchorsOf(path).has(anchor));
}

function anchorsOf(path: string): ReadonlySet<string> {
  const anchors = prose(path).matchAll(ANCHOR);
  return new Set([...anchors].map(([, heading, id]) => id ?? slugOf(heading ?? '')));
}

function slugOf(heading: string): string {
  const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return text.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}
