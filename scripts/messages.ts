import { languageProblems, translatedTags, untranslated } from './messages/catalogues.ts';
import { missingFiles } from './messages/missingFiles.ts';

const USAGE = `pnpm messages                 checks every language, and lists the untranslated messages
pnpm messages check TAG       checks one language
pnpm messages --complete      also fails if a message is untranslated
pnpm messages missing TAG     prints the untranslated messages as files`;

async function run(given: readonly string[]): Promise<boolean> {
  const [task = 'check', ...tags] = given.filter((argument) => argument !== '--complete');
  const asked = tags.length > 0 ? tags : translatedTags();
  if (task === 'missing') return printMissing(asked);
  if (task === 'check') return check(asked, given.includes('--complete'));
  console.error(USAGE);
  return false;
}

async function check(tags: readonly string[], mustBeComplete: boolean): Promise<boolean> {
  const isGood = tags.map(async (tag) => {
    const [problems, missing] = await Promise.all([languageProblems(tag), untranslated(tag)]);
    console.log([`${tag}: ${problems.length} problems, ${missing.length} untranslated`, ...problems].join('\n  '));
    for (const message of missing) console.log(`  ${message} is untranslated`);
    return problems.length === 0 && !(mustBeComplete && missing.length > 0);
  });
  return (await Promise.all(isGood)).every(Boolean);
}

async function printMissing(tags: readonly string[]): Promise<boolean> {
  for (const tag of tags) {
    for (const [path, source] of Object.entries(await missingFiles(tag))) console.log(`// ${path}\n${source}`);
  }
  return true;
}

if (!(await run(process.argv.slice(2)))) process.exitCode = 1;
