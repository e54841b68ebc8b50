import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { bundlePage } from '../bundlePage.ts';
import { openStories, type StoryPage } from '../stories/openStories.ts';
import type { Storybook, StorybookEntry } from '../stories/startStorybook.ts';
import { type Condition, conditions } from './conditions.ts';
import type {} from './page/conditionPage.ts';

export type FindingKind = 'clipped' | 'focus' | 'axe';

export interface ConditionFinding {
  readonly kind: FindingKind;
  readonly story: string;
  readonly condition: string;
  readonly text: string;
}

export interface ConditionsReport {
  readonly stories: readonly string[];
  readonly looks: number;
  readonly audits: number;
  readonly findings: readonly ConditionFinding[];
}

export interface ConditionsRun {
  readonly storybook: Storybook;
  readonly choose?: (stories: readonly string[]) => readonly string[];
  readonly names?: readonly string[];
  readonly plant?: string;
  readonly lanes?: number;
  readonly progress?: string;
}

export async function measureConditions(run: ConditionsRun): Promise<ConditionsReport> {
  const { storybook, choose = (all) => all, names = Object.keys(conditions), plant = '', lanes = 1, progress } = run;
  let report = (progress && readProgress(progress)) || { stories: [], looks: 0, audits: 0, findings: [] };
  const stories = storybook.entries.filter(({ type }) => type === 'story');
  const chosen = new Set(choose(stories.map(({ id }) => id)).filter((id) => !report.stories.includes(id)));
  const waiting = stories.filter(({ id }) => chosen.has(id));
  const browser = await chromium.launch(chromiumLaunchOptions());
  const init = await pageScripts();
  const work = async () => {
    const lane = await openStories(browser, storybook, { init, permissions: ['clipboard-read', 'clipboard-write'] });
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const visited = await visit(lane, entry, { names, plant, turn: stories.indexOf(entry) });
      report = added(report, entry.id, visited);
      if (progress) writeProgress(progress, report);
    }
    await lane.close();
  };
  await Promise.all(Array.from({ length: lanes }, work)).finally(() => browser.close());
  if (progress) rmSync(progress, { force: true });
  return report;
}

async function pageScripts(): Promise<readonly string[]> {
  const files = await bundlePage({ entry: new URL('./page/conditionPage.ts', import.meta.url) });
  const axe = await readFile(new URL(import.meta.resolve('axe-core')), 'utf8');
  return [axe, `(() => {${files.get('/conditionPage.js')?.body}})();`];
}

interface Visit {
  readonly names: readonly string[];
  readonly plant: string;
  readonly turn: number;
}

type Visited = Omit<ConditionsReport, 'stories'>;

/** Audits are slow: each story has one. */
async function visit(lane: StoryPage, entry: StorybookEntry, { names, plant, turn }: Visit): Promise<Visited> {
  const findings: ConditionFinding[] = [];
  let audits = 0;
  await put(lane, { width: 1280, height: 800 }, plant);
  await lane.open(entry);
  for (const [at, name] of names.entries()) {
    const add = (kind: FindingKind, found: readonly string[]) =>
      findings.push(...found.map((text) => ({ kind, story: entry.id, condition: name, text })));
    await put(lane, conditions[name] as Condition, plant);
    if ((at + turn) % names.length === 0) {
      audits++;
      add('axe', await lane.page.evaluate(() => conditionPage.violations()));
    }
    const { clipped, focus } = await lane.page.evaluate(() => conditionPage.look());
    add('clipped', clipped);
    add('focus', focus);
  }
  await put(lane, { width: 1280, height: 800 }, plant);
  return { looks: names.length, audits, findings };
}

async function put({ page, setGlobals }: StoryPage, condition: Condition, plant: string): Promise<void> {
  const { width, height, direction = 'ltr', forcedColors, css = '' } = condition;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
  if (!page.url().startsWith('http')) return;
  await page.evaluate((each) => conditionPage.setStyle(each), css + plant);
  await setGlobals({ direction });
  const shown = (await page.evaluate(() => conditionPage.ownDirection())) ?? direction;
  await page.waitForFunction((each) => document.documentElement.dir === each, shown, { polling: 'raf' });
  await page.evaluate(() => {
    dispatchEvent(new Event('resize'));
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

function added(report: ConditionsReport, id: string, { looks, audits, findings }: Visited): ConditionsReport {
  return {
    stories: [...report.stories, id],
    looks: report.looks + looks,
    audits: report.audits + audits,
    findings: [...report.findings, ...findings],
  };
}

function readProgress(path: string): ConditionsReport | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function writeProgress(path: string, report: ConditionsReport): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(report));
}
