import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../scripts/findChromium.ts';
import { openStories, type StoryPage } from '../openStories.ts';
import type { Storybook, StorybookEntry } from '../startStorybook.ts';
import { type Album, albumPath, readAlbum } from './album.ts';
import { type Difference, differenceOf } from './differenceOf.ts';
import type { Picture } from './picture.ts';
import { steadyArgs, steadyPage } from './steadyPage.ts';
import { showVariant, takePicture, type Variant, variants } from './takePicture.ts';

export interface Taken {
  readonly entry: StorybookEntry;
  readonly key: string;
  readonly kept: Picture | undefined;
  readonly now: Picture;
  readonly difference: Difference | undefined;
}

export interface PictureRun {
  readonly stories: readonly StorybookEntry[];
  readonly keep?: boolean;
  readonly lanes?: number;
  readonly css?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface PictureReport {
  readonly taken: readonly Taken[];
  readonly failures: readonly string[];
}

export async function measurePictures(storybook: Storybook, run: PictureRun): Promise<PictureReport> {
  const { executablePath, args } = chromiumLaunchOptions();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, ...steadyArgs],
    env: { ...process.env, ...run.env },
  });
  const waiting = [...Map.groupBy(run.stories, ({ importPath }) => importPath)];
  const taken: Taken[] = [];
  const failures: string[] = [];
  const work = async () => {
    const story = await openStories(browser, storybook, { init: [steadyPage(), withStyle(run.css)] });
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [file, entries] = next;
      const taking = { album: readAlbum(albumPath(file)), keep: run.keep ?? false };
      for (const entry of entries)
        await takeStory(story, entry, taking).then(
          (pictures) => taken.push(...pictures),
          (error) => failures.push(`${entry.id}: ${error instanceof Error ? error.message : error}`),
        );
    }
    await story.close();
  };
  await Promise.all(Array.from({ length: run.lanes ?? 2 }, work));
  await browser.close();
  return { taken, failures };
}

interface Taking {
  readonly album: Album;
  readonly keep: boolean;
}

async function takeStory(story: StoryPage, entry: StorybookEntry, { album, keep }: Taking): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  await story.page.setViewportSize({ width: 1280, height: 800 });
  await story.open(entry);
  for (const variant of variants) {
    await showVariant(story, variant);
    const key = `${variant.width} ${variant.mode} ${entry.id}`;
    const kept = album.get(key);
    const now = await settled(story, variant, { expected: kept, keep });
    taken.push({ entry, key, kept, now, difference: kept && differenceOf(kept, now) });
  }
  return taken;
}

const TRIES = 12;

interface Settling {
  readonly expected: Picture | undefined;
  readonly keep: boolean;
}

async function settled(story: StoryPage, variant: Variant, { expected, keep }: Settling): Promise<Picture> {
  let now = await takePicture(story, variant);
  for (let tries = 0; tries < TRIES; tries++) {
    if (expected && !differenceOf(expected, now)) return now;
    await wait(500);
    const next = await takePicture(story, variant);
    const isSteady = Buffer.compare(now.grays, next.grays) === 0;
    now = next;
    if (isSteady && (keep || !expected)) return now;
  }
  return now;
}

function withStyle(css = ''): string {
  return `{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(css)});
    document.adoptedStyleSheets.push(sheet);
  }`;
}
