import { writeFileSync } from 'node:fs';
import { figureArguments } from './figureArguments.ts';
import { everyBarHolds, familyNames, runFamilies } from './runFamilies.ts';

const folder = 'test/bench';
const known = familyNames(folder);

if (known.length === 0) {
  console.log(
    `There is no benchmark yet. One is a file ${folder}/NAME.ts that exports a FigureFamily (scripts/figure.ts).`,
  );
} else {
  try {
    const { names, options, json } = figureArguments(process.argv.slice(2), known);
    const results = await runFamilies(folder, names, options);
    if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
    process.exitCode = everyBarHolds(results) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
