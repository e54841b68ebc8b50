import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { evidenceText, type Figure, type FigureResults, valueText } from './figure.ts';

const file = 'test/figures/results.json';
const opening = '<!-- figures: written by `pnpm figures --keep` -->';
const closing = '<!-- /figures -->';

/** The figures of the last kept run of every family. */
export function keptFigures(): FigureResults {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Keeps these results beside those of the families that did not run, and writes the README's table anew. */
export function keepFigures(results: FigureResults): void {
  const kept = Object.entries({ ...keptFigures(), ...results }).sort(([a], [b]) => a.localeCompare(b));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  if (!existsSync('README.md')) return;
  writeFileSync('README.md', withFigures(readFileSync('README.md', 'utf8'), keptFigures()));
}

/** The same page with the table of these figures between its two marks. Throws where a mark is missing. */
export function withFigures(page: string, results: FigureResults): string {
  const start = page.indexOf(opening);
  const end = page.indexOf(closing);
  if (start === -1 || end < start) throw new Error(`README.md needs the lines ${opening} and ${closing}.`);
  return `${page.slice(0, start)}${opening}\n\n${table(results)}\n\n${page.slice(end)}`;
}

function table(results: FigureResults): string {
  const rows = Object.entries(results).flatMap(([family, figures]) => figures.map((figure) => row(family, figure)));
  return ['| family | figure | value | bar | | evidence |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

function row(family: string, figure: Figure): string {
  const verdict = figure.ok ? 'ok' : '**short**';
  const cells = [`\`${family}\``, figure.name, valueText(figure), figure.bar, verdict, evidenceText(figure)];
  return `| ${cells.join(' | ')} |`;
}
