import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { CommandResult } from './runCommand.ts';

/** Impersonal words per 1,000. The docs of zustand hold 1.6. */
const LIMIT = 5;

const IMPERSONAL =
  /\b(what|whatever|who(?!se)|whoever|whom|nobody|somebody|someone|nothing|one that|those who|all that|that which|in the stead of|lest|anew|afresh|wholly|thereof|therein|hence)\b/gi;

const WORD = /[A-Za-z’']+/g;

const CODE = /`[^`]*`/g;

/** Words of all comments together, with the code in them, but without the cookbook, which is a document. */
const MOST_COMMENT_WORDS = 21_500;

type Extract = (text: string) => string;

const kinds = {
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
} satisfies Record<string, { readonly files: RegExp; readonly extract: Extract }>;

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
  const comments = checkCommentWords(files);
  return { ok: ok && comments.ok, output: `${[...lines, comments.output].join('\n')}\n` };
}

function checkCommentWords(files: readonly string[]): CommandResult {
  const rows = files
    .filter((file) => kinds.comments.files.test(file) && !file.includes('/cookbook/'))
    .map((file) => ({ file, words: kinds.comments.extract(readFileSync(file, 'utf8')).match(WORD)?.length ?? 0 }));
  const total = rows.reduce((sum, { words }) => sum + words, 0);
  const output = `all comments   ${total} words (at most ${MOST_COMMENT_WORDS})`;
  if (total <= MOST_COMMENT_WORDS) return { ok: true, output };
  const longest = rows.sort((one, other) => other.words - one.words).slice(0, 10);
  const advice = `Comments are ${total - MOST_COMMENT_WORDS} words too long. Shorten or delete some; the files with the most:`;
  return {
    ok: false,
    output: [output, advice, ...longest.map(({ file, words }) => `  ${words} in ${file}`)].join('\n'),
  };
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
  return { file, words: prose.match(WORD)?.length ?? 0, impersonal: found.length, found };
}

function all(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)]
    .map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '')
    .join('\n');
}

function sum(rows: readonly Count[], field: 'words' | 'impersonal'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}
