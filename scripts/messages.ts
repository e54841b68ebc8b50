import { languageProblems, translatedTags } from './messages/catalogues.ts';
import { missingFiles } from './messages/missingFiles.ts';

const USAGE = `pnpm messages                 checks every language
pnpm messages check TAG       checks one language
pnpm messages missing TAG     prints the missing messages as files`;

async function run([task = 'check', ...tags]: readonly string[]): Promise<boolean> {
  const asked = tags.length > 0 ? tags : translatedTags();
  if (task === 'missing') return printMissing(asked);
  if (task === 'check') return check(asked);
  console.error(USAGE);
  return false;
}

async function check(tags: readonly string[]): Promise<boolean> {
  const found = await Promise.all(tags.map(languageProblems));
  for (const [at, problems] of found.entries()) {
    console.log([`${tags[at]}: ${problems.length} problems`, ...problems].join('\n  '));
  }
  return found.every(({ length }) => length === 0);
}

async function printMissing(tags: readonly string[]): Promise<boolean> {
  for (const tag of tags) {
    for (const [path, source] of Object.entries(await missingFiles(tag))) console.log(`// ${path}\n${source}`);
  }
  return true;
}

if (!(await run(process.argv.slice(2)))) process.exitCode = 1;
