import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { conditions } from '../conditions/conditions.ts';
import { type FindingKind, measureConditions } from '../conditions/measureConditions.ts';
import { startStorybook } from '../stories/startStorybook.ts';

const PROGRESS = 'node_modules/.cache/tokenwright/a11y.json';

const names: Readonly<Record<FindingKind, string>> = {
  clipped: 'clipped elements',
  focus: 'controls whose focus is covered, or not visible',
  axe: 'violations of axe, in 1 of the conditions of each story',
};

const a11y: FigureFamily = {
  name: 'a11y',
  async run({ path }) {
    const storybook = await startStorybook();
    const choose = path === undefined ? undefined : (all: readonly string[]) => all.filter((id) => id.startsWith(path));
    const report = await measureConditions({
      storybook,
      lanes: 2,
      ...(choose ? { choose } : { progress: PROGRESS }),
    }).finally(() => storybook.stop());
    for (const { kind, story, condition, text } of report.findings) {
      console.error(`${kind}: ${text}\n  ${condition}: pnpm figures a11y --path ${story}`);
    }
    const where = `in ${report.stories.length} stories, each in ${Object.keys(conditions).length} conditions: ${Object.keys(conditions).join(', ')}`;
    return Object.entries(names).map(([kind, name]): Figure => {
      const value = report.findings.filter((finding) => finding.kind === kind).length;
      const count = kind === 'axe' ? report.audits : report.looks;
      return { name: `${name}, ${where}`, value, bar: '0', ok: value === 0, count };
    });
  },
};

export default a11y;
