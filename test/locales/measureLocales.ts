import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { translatedTags } from '../../scripts/messages/catalogues.ts';
import type { Storybook } from '../stories/startStorybook.ts';
import { openStories } from './openStories.ts';
import type { Plant } from './plants.ts';
import { type StoryReport, visitStory } from './visitStory.ts';

export type FindingKind = 'untranslated' | 'clipped' | 'axe';

export interface LocaleFinding {
  readonly kind: FindingKind;
  readonly story: string;
  readonly language: string;
  readonly text: string;
}

export interface LocalesReport {
  readonly stories: readonly string[];
  readonly looks: number;
  readonly audits: number;
  readonly findings: readonly LocaleFinding[];
}

export interface LocalesRun {
  readonly storybook: Pick<Storybook, 'address' | 'entries'>;
  readonly choose?: (stories: readonly string[]) => readonly string[];
  readonly languages?: readonly string[];
  readonly plant?: Pick<Plant, 'edit'>;
  readonly lanes?: number;
  readonly progress?: string;
}

const fresh: LocalesReport = { stories: [], looks: 0, audits: 0, findings: [] };

export const everyLanguage = ['en', 'accents', 'longer', ...translatedTags()];

export async function measureLocales(run: LocalesRun): Promise<LocalesReport> {
  const { storybook, choose = (all) => all, languages = everyLanguage, plant, lanes = 1, progress } = run;
  const stories = await openStories(storybook.address, plant);
  let report = (progress && readProgress(progress)) || fresh;
  const all = storybook.entries.filter(({ type }) => type === 'story').map(({ id }) => id);
  const waiting = choose(all).filter((id) => !report.stories.includes(id));
  const work = async () => {
    const lane = await stories.openLane();
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const visited = await visitStory(lane, { id, languages, turn: all.indexOf(id) });
      report = added(report, id, visited);
      if (progress) writeProgress(progress, report);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, work));
  } finally {
    await stories.close();
  }
  if (progress) rmSync(progress, { force: true });
  return report;
}

function added(report: LocalesReport, id: string, { looks, audits, findings }: StoryReport): LocalesReport {
  return {
    stories: [...report.stories, id],
    looks: report.looks + looks,
    audits: report.audits + audits,
    findings: [...report.findings, ...findings],
  };
}

function readProgress(path: string): LocalesReport | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function writeProgress(path: string, report: LocalesReport): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(report));
}
