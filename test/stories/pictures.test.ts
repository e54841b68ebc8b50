import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALBUMS } from './pictures/album.ts';
import { differenceOf } from './pictures/differenceOf.ts';
import { measurePictures, type PictureReport } from './pictures/measurePictures.ts';
import { showDifference } from './pictures/savePictures.ts';
import { variants } from './pictures/takePicture.ts';
import { type Storybook, startStorybook } from './startStorybook.ts';

let storybook: Storybook;
let plain: PictureReport;

const take = (setup: { css?: string; env?: Readonly<Record<string, string>> } = {}) =>
  measurePictures(storybook, {
    stories: storybook.entries.filter(({ id }) => id === 'result-secret--masked'),
    keep: true,
    ...setup,
  });

beforeAll(async () => {
  storybook = await startStorybook();
  plain = await take();
}, 600_000);

afterAll(() => storybook?.stop());

async function differing(setup: Parameters<typeof take>[0]): Promise<readonly string[]> {
  const { taken, failures } = await take(setup);
  expect([...failures, ...plain.failures]).toEqual([]);
  const kept = new Map(plain.taken.map(({ key, now }) => [key, now]));
  return taken.flatMap(({ key, now }) => {
    const before = kept.get(key);
    return before && !differenceOf(before, now) ? [] : [key];
  });
}

test.each([
  ['a button that moved by 6 px', '.twr [data-part="page-footer"] button { translate: -6px; }'],
  ['a button that lost its color', '.twr [data-kind="primary"] { background: #808080 !important; }'],
  ['a paler text', '.twr [data-part="page-heading"] { opacity: 0.6; }'],
])('all four pictures show %s', { timeout: 400_000 }, async (_, css) => {
  expect(await differing({ css })).toHaveLength(4);
});

test('pictures do not depend on the fonts of the machine', { timeout: 400_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-'));
  const config = join(folder, 'fonts.conf');
  await writeFile(config, otherFonts(folder));
  const changed = await differing({ env: { FONTCONFIG_FILE: config } });
  await rm(folder, { recursive: true, force: true });

  expect(changed).toEqual([]);
});

if (existsSync(ALBUMS))
  test('each story looks like its kept pictures', { timeout: 1_200_000 }, async () => {
    const stories = storybook.entries.filter(({ type }) => type === 'story');
    const { taken, failures } = await measurePictures(storybook, { stories });
    const differing = taken.filter(({ kept, difference }) => !kept || difference);

    expect([...failures, ...differing.map(showDifference)], 'run `pnpm pictures --keep` if these are right').toEqual(
      [],
    );
    expect(taken.length).toBe(stories.length * variants.length);
  });

function otherFonts(cache: string): string {
  return `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir>
    <match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>DejaVu Serif</string></edit></match>
    <match target="font">
      <edit name="hinting" mode="assign"><bool>true</bool></edit>
      <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
    </match></fontconfig>`;
}
