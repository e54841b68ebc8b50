import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Plugin } from 'esbuild';
import type { FindingKind } from './finding.ts';

export interface Plant {
  readonly edits: readonly (readonly [file: string, from: string, to: string])[];
  readonly caughtAs: readonly FindingKind[];
  readonly start: string;
  readonly acts: readonly string[];
}

export const plants: Readonly<Record<string, Plant>> = {
  'the wheel scrolls a page of the dialog until it is blank': {
    edits: [
      [
        'react/src/wizard/wizard.css',
        'position: relative;\n  overflow: auto;',
        'position: relative;\n  overflow: auto;\n  padding-block-end: 4000px;',
      ],
    ],
    caughtAs: ['blank', 'clipped'],
    start: 'review',
    acts: ['wheel'],
  },
  'a double click on Continue creates a token': {
    edits: [['react/src/fields/Settling.tsx', 'value={settled === page}', 'value={settled !== ""}']],
    caughtAs: ['unreviewed'],
    start: 'access',
    acts: ['double click'],
  },
  'a translated page breaks when a text changes': {
    edits: [
      [
        'react/src/reveal/SecretActions.tsx',
        "<span>{text(isShown ? 'reveal.hide' : 'reveal.show')}</span>",
        "{isShown ? <b>{text('reveal.hide')}</b> : text('reveal.show')}",
      ],
    ],
    caughtAs: ['error', 'stale', 'blank'],
    start: 'secret',
    acts: ['translate', 'click'],
  },
  'an unknown time zone breaks the page': {
    edits: [
      [
        'core/src/expiration/normalizeTimeZone.ts',
        'if (given !== undefined && ZONE_NAME.test(given) && isKnown(given)) return given;',
        'if (given !== undefined) return given;',
      ],
    ],
    caughtAs: ['error', 'blank', 'draft'],
    start: 'access',
    acts: ['host render'],
  },
  'the question about a revocation collapses to its header': {
    edits: [['react/src/dialog/dialog.css', 'block-size: fit-content;', 'block-size: 63px;']],
    caughtAs: ['blank', 'clipped'],
    start: 'revoke',
    acts: ['tab'],
  },
  'a question loses focus': {
    edits: [
      [
        'react/src/wizard/LeaveQuestion.tsx',
        'useEffect(() => stay.current?.focus(), []);',
        'useEffect(() => (document.activeElement as HTMLElement)?.blur(), []);',
      ],
    ],
    caughtAs: ['focus'],
    start: 'access',
    acts: ['escapes'],
  },
  'a host render with other texts discards the draft': {
    edits: [
      [
        'react/src/TokenWizardDialog.tsx',
        '<TokenWizard {...(wizard as TokenWizardProps<Steps>)}',
        '<TokenWizard key={Object.keys(wizard.messages ?? {}).length} {...(wizard as TokenWizardProps<Steps>)}',
      ],
    ],
    caughtAs: ['draft'],
    start: 'permissions',
    acts: ['host render'],
  },
  'a token outlives a page that was removed before its secret was saved': {
    edits: [
      ['react/src/wizard/usePageLifetime.ts', "setTimeout(() => send({ type: 'abandon' }))", 'setTimeout(() => {})'],
      ['react/src/wizard/useRemoval.ts', 'if (watched.isConnected) return;', 'if (watched) return;'],
    ],
    caughtAs: ['lost'],
    start: 'secret',
    acts: ['wait'],
  },
  'the page reports a copy that never happened': {
    edits: [
      [
        'react/src/reveal/copySecret.ts',
        'secret.read((text) => navigator.clipboard?.writeText(text))',
        'Promise.resolve()',
      ],
    ],
    caughtAs: ['false sentence'],
    start: 'secret',
    acts: ['proceed'],
  },
  'texts are too dark in the dark theme': {
    edits: [['react/src/theme/theme.css', 'light-dark(#5a636f, #a3adaa)', '#5a636f']],
    caughtAs: ['unreadable'],
    start: 'list',
    acts: ['theme'],
  },
};

export function planting({ edits }: Plant): Plugin {
  return {
    name: 'plant',
    setup(build) {
      build.onLoad({ filter: /packages\/(core|react)\/src\/.*\.(tsx?|css)$/ }, async ({ path }) => {
        const own = edits.filter(([file]) => path.endsWith(`/packages/${file}`));
        if (own.length === 0) return undefined;
        const loader = ({ '.css': 'css', '.tsx': 'tsx' } as const)[extname(path)] ?? 'ts';
        return { contents: own.reduce(edited, await readFile(path, 'utf8')), loader };
      });
    },
  };
}

function edited(source: string, [file, from, to]: Plant['edits'][number]): string {
  if (!source.includes(from)) throw new Error(`A planted fault no longer fits ${file}: ${from}`);
  return source.replace(from, to);
}
