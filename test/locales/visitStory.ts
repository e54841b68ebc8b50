import { translatedTags } from '../../scripts/messages/catalogues.ts';
import type { LocaleFinding } from './measureLocales.ts';
import type { StoryLane } from './openStories.ts';
import type { StoryText } from './page/readTexts.ts';
import { storyData } from './storyData.ts';
import { translationMatcher } from './translationMatcher.ts';
import { outsideCatalogue, untranslated } from './untranslated.ts';

export interface StoryReport {
  readonly looks: number;
  readonly audits: number;
  readonly findings: readonly LocaleFinding[];
}

interface Visit {
  readonly id: string;
  readonly languages: readonly string[];
  readonly turn: number;
}

const WIDTHS = [1280, 320];

const AUDITED = 7;

const data = storyData();

export async function visitStory(lane: StoryLane, { id, languages, turn }: Visit): Promise<StoryReport> {
  const findings: LocaleFinding[] = [];
  const texts = new Map<string, readonly StoryText[]>();
  let looks = 0;
  let audits = 0;
  await lane.show(id);
  for (const [at, language] of languages.entries()) {
    const add = (kind: LocaleFinding['kind'], found: readonly string[]) =>
      findings.push(...found.map((text) => ({ kind, story: id, language, text })));
    if (!(await lane.speak(language))) continue;
    const read: StoryText[] = [];
    const order = at % 2 === 0 ? WIDTHS : [...WIDTHS].reverse();
    for (const width of order) {
      const look = await lane.look(width);
      read.push(...look.texts);
      looks++;
      add(
        'clipped',
        look.clipped.map((text) => `${text}, at ${width} px`),
      );
      if ((at + turn) % AUDITED !== 0 || width !== order[turn % 2]) continue;
      add('axe', await lane.violations());
      audits++;
    }
    texts.set(language, read);
    add('untranslated', await untranslatedIn(language, texts));
  }
  return { looks, audits, findings };
}

async function untranslatedIn(
  language: string,
  texts: ReadonlyMap<string, readonly StoryText[]>,
): Promise<readonly string[]> {
  const translated = texts.get(language) ?? [];
  if (language === 'accents') return outsideCatalogue(translated, data);
  if (!translatedTags().includes(language)) return [];
  const [english = [], accented = []] = [texts.get('en'), texts.get('accents')];
  return untranslated({ english, accented, translated, data, isTranslation: await translationMatcher(language) });
}
