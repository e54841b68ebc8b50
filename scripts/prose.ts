import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { CommandResult } from './runCommand.ts';

/** Impersonal words per 1,000. The docs of zustand hold 1.6. */
const LIMIT = 5;

const IMPERSONAL =
  /\b(what|whatever|who(?!se)|whoever|whom|nobody|somebody|someone|nothing|one that|those who|all that|that which|in the stead of|lest|anew|afresh|wholly|thereof|therein|hence)\b/gi;

const CODE = /`[^`]*`/g;

type Extract = (text: string) => string;

const kinds: Record<string, { readonly files: RegExp; readonly extract: Extract }> = {
  documents: {
    files: /\.mdx?$/,
    extract: (text) => text.replace(/```[\s\S]*?```/g, ' ').replace(/<!--[\s\S]*?-->/g, ' '),
  },
  comments: {
    files: /\.(tsx?|css)$/,
    extract: (text) => all(text, /\/\*([\s\S]*?)\*\/|(?:^|\s)\/\/(.*)$/gm).replace(/^\s*\* ?/gm, ''),
  },
  messages: {
    files: /messages\/(?!.*\.test\.).*\.ts$/i,
    extract: (text) => all(text, /:\s*\n?\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g),
  },
  'thrown errors': {
    files: /\.tsx?$/,
    extract: (text) => all(text, /\w*(?:Error|Problem)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g),
  },
  'test names': {
    files: /\.(test|stories)\.tsx?$/,
    extract: (text) =>
      all(
        text,
        /(?:^|\s)(?:test|it|describe)(?:\.\w+(?:<[^(]*>)?(?:\([^)]*\))?)?\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`)/g,
      ),
  },
};

/** Impersonal words per 1,000 in each kind of prose; fails above the limit and names the worst files. */
export function checkProse(): CommandResult {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(isOurs);
  const lines: string[] = [];
  let ok = true;
  for (const [kind, { files: pattern, extract }] of Object.entries(kinds)) {
    const rows = files.filter((file) => pattern.test(file)).map((file) => countIn(file, extract));
    const words = sum(rows, 'words');
    const rate = words === 0 ? 0 : (sum(rows, 'impersonal') / words) * 1000;
    lines.push(`${kind.padEnd(14)} ${words} words, ${rate.toFixed(1)} impersonal words per 1,000 (limit ${LIMIT})`);
    if (rate <= LIMIT) continue;
    ok = false;
    const worst = rows.sort((a, b) => b.impersonal - a.impersonal).slice(0, 10);
    for (const { file, impersonal, found } of worst) lines.push(`  ${impersonal} in ${file}: ${found.join(', ')}`);
  }
  return { ok, output: `${lines.join('\n')}\n` };
}

function isOurs(file: string): boolean {
  return file !== '' && !/(^|\/)(CHANGELOG\.md|LICENSE)$/.test(file) && file !== 'scripts/prose.ts';
}

interface Count {
  readonly file: string;
  readonly words: number;
  readonly impersonal: number;
  readonly found: readonly string[];
}

function countIn(file: string, extract: Extract): Count {
  const prose = extract(readFileSync(file, 'utf8')).replace(CODE, ' ');
  const found = prose.match(IMPERSONAL) ?? [];
  return { file, words: prose.match(/[A-Za-z’']+/g)?.length ?? 0, impersonal: found.length, found };
}

function all(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)]
    .map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '')
    .join('\n');
}

function sum(rows: readonly Count[], field: 'words' | 'impersonal'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}

if (import.meta.main) {
  const { ok, output } = checkProse();
  console.log(output);
  if (!ok) process.exitCode = 1;
}
