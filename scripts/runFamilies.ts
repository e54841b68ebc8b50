import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  evidenceText,
  type Figure,
  type FigureFamily,
  type FigureOptions,
  type FigureResults,
  valueText,
} from './figure.ts';

export function familyNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

export async function runFamilies(
  folder: string,
  names: readonly string[],
  options: FigureOptions,
): Promise<FigureResults> {
  const results: Record<string, Figure[]> = {};
  for (const name of names) {
    const module: { default: FigureFamily } = await import(pathToFileURL(resolve(join(folder, `${name}.ts`))).href);
    const measured = await module.default.run(options);
    const date = new Date().toISOString().slice(0, 10);
    const figures = measured.map((figure) => ({ ...figure, date }));
    for (const figure of figures) console.log(figureLine(name, figure));
    results[name] = figures;
  }
  return results;
}

function figureLine(family: string, figure: Figure): string {
  const verdict = figure.ok ? 'ok' : 'short';
  return `${family}: ${figure.name} · ${valueText(figure)} · bar ${figure.bar} · ${verdict} · ${evidenceText(figure)}`;
}

export function everyBarHolds(results: FigureResults): boolean {
  const figures = Object.values(results).flat();
  return figures.length > 0 && figures.every(({ ok }) => ok);
}
