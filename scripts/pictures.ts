import { parseArgs } from 'node:util';
import { measurePictures } from '../test/stories/pictures/measurePictures.ts';
import { keepPictures, showDifference } from '../test/stories/pictures/savePictures.ts';
import { startStorybook } from '../test/stories/startStorybook.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false } },
});
const storybook = await startStorybook();
const all = storybook.entries.filter(({ type }) => type === 'story');
const isNamed = (text: string) => positionals.length === 0 || positionals.some((name) => text.includes(name));
const stories = all.filter(({ id, importPath }) => isNamed(`${importPath} ${id}`));
const { taken, failures } = await measurePictures(storybook, { stories, keep: values.keep });
await storybook.stop();
const differing = taken.filter(({ kept, difference }) => !kept || difference);
for (const line of [...failures, ...(values.keep ? keepPictures(taken, all) : differing.map(showDifference))]) {
  console.log(line);
}
console.log(`${taken.length} pictures of ${stories.length} stories, ${differing.length} differ`);
process.exitCode = failures.length > 0 || stories.length === 0 || (differing.length > 0 && !values.keep) ? 1 : 0;
