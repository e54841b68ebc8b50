import { writeFileSync } from 'node:fs';
import { figureArguments } from './figureArguments.ts';
import { keepFigures } from './keptFigures.ts';
import { everyBarHolds, familyNames, runFamilies } from './runFamilies.ts';

const folder = 'test/figures';

try {
  const { names, options, json, keep } = figureArguments(process.argv.slice(2), familyNames(folder));
  const results = await runFamilies(folder, names, options);
  if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  if (keep) keepFigures(results);
  process.exitCode = everyBarHolds(results) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
