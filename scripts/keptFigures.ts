import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { evidenceText, type Figure, type FigureResults, valueText } from './figure.ts';

const RESULTS = 'test/figures/results.json';

const HEADLINES: Readonly<Record<string, RegExp>> = {
  contract: /^faulty adapters/,
  faults: /^(create: )?(lost secrets|duplicate)/,
  kills: /^acknowledged tokens/,
  leaks: /^places that still hold the secret .*React 19/,
};

export const figurePages: Readonly<Record<string, (page: string, results: FigureResults) => string>> = {
  'docs/figures.md': (page, results) => between(page, 'figures', rowsOf(results)),
  'README.md': (page, results) => between(page, 'headlines', rowsOf(results).filter(isHeadline)),
};

export function keptFigures(): FigureResults {
  return existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
}

export function keepFigures(results: FigureResults): void {
  const kept = Object.entries({ ...keptFigures(), ...results }).sort(([a], [b]) => a.localeCompare(b));
  writeFileSync(RESULTS, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  for (const [path, write] of Object.entries(figurePages)) {
    if (existsSync(path)) writeFileSync(path, write(readFileSync(path, 'utf8'), keptFigures()));
  }
}

interface Row {
  readonly family: string;
  readonly figure: Figure;
}

function rowsOf(results: FigureResults): readonly Row[] {
  return Object.entries(results).flatMap(([family, figures]) => figures.map((figure) => ({ family, figure })));
}

function isHeadline({ family, figure }: Row): boolean {
  return HEADLINES[family]?.test(figure.name) ?? false;
}

function between(page: string, name: string, rows: readonly Row[]): string {
  const opening = `<!-- ${name}: written by \`pnpm figures --keep\` -->`;
  const closing = `<!-- /${name} -->`;
  const start = page.indexOf(opening);
  const end = page.indexOf(closing);
  if (start === -1 || end < start) throw new Error(`The page needs the lines ${opening} and ${closing}.`);
  return `${page.slice(0, start)}${opening}\n\n${table(rows)}\n\n${page.slice(end)}`;
}

function table(rows: readonly Row[]): string {
  return [
    '| family | figure | value | required | result | evidence |',
    '|---|---|---|---|---|---|',
    ...rows.map(line),
  ].join('\n');
}

function line({ family, figure }: Row): string {
  const verdict = figure.ok ? 'ok' : '**missed**';
  const cells = [`\`${family}\``, figure.name, valueText(figure), figure.bar, verdict, evidenceText(figure)];
  return `| ${cells.join(' | ')} |`;
}
