import { defineConfig } from 'tsup';
import { writeStyleSheets } from '../../scripts/buildStyleSheets.ts';
import { packageBuild } from '../../scripts/packageBuild.ts';
import { packDocs } from '../../scripts/packDocs.ts';
import { writeDesignTokens } from '../../scripts/writeDesignTokens.ts';

export const pages = [
  'custom-steps.md',
  'errors.md',
  'links-and-drafts.md',
  'own-list.md',
  'styling.md',
  'token-api.md',
];

export default defineConfig((options) =>
  packageBuild({
    layers: {
      list: 'src/TokenManager.tsx',
      dialog: 'src/dialog/ModalDialog.tsx',
      machine: 'src/wizard/WizardBody.tsx',
      wizard: 'src/tokens/CreationDialog.tsx',
    },
    oneCommonJsFile: true,
    entry: ['src/theme/neutral.css', 'src/theme/shadcn.css'],
    // So that a host's server components can import every module as a client module.
    banner: { js: "'use client';" },
    onSuccess: async () => {
      const folder = options.outDir ?? 'dist';
      await writeStyleSheets('src/styles.css', folder);
      await writeDesignTokens('src/theme/theme.css', folder);
      await packDocs(pages, 'docs');
    },
  }),
);
