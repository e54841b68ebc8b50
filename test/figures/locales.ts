import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { everyLanguage, type FindingKind, measureLocales } from '../locales/measureLocales.ts';
import { startStorybook } from '../stories/startStorybook.ts';

const PROGRESS = 'node_modules/.cache/tokenwright/locales.json';

const names: Readonly<Record<FindingKind, string>> = {
  untranslated: 'untranslated texts',
  clipped: 'clipped elements',
  axe: 'violations of axe (without contrast), in 2 of the languages of each story',
};

const locales: FigureFamily = {
  name: 'locales',
  async run({ path }) {
    const storybook = await startStorybook();
    const choose = path === undefined ? undefined : (all: readonly string[]) => all.filter((id) => id.startsWith(path));
    const report = await measureLocales({
      storybook,
      lanes: 2,
      ...(choose ? { choose } : { progress: PROGRESS }),
    }).finally(() => storybook.stop());
    for (const { kind, story, language, text } of report.findings) {
      console.error(`${kind}: ${text}\n  ${language}: pnpm figures locales --path ${story}`);
    }
    const where = `in ${report.stories.length} stories × ${everyLanguage.length - 2} languages and 2 pseudo-languages, at 320 and 1280 px`;
    return Object.entries(names).map(([kind, name]): Figure => {
      const value = report.findings.filter((finding) => finding.kind === kind).length;
      return {
        name: `${name}, ${where}`,
        value,
        bar: '0',
        ok: value === 0,
        count: kind === 'axe' ? report.audits : report.looks,
      };
    });
  },
};

export default locales;
