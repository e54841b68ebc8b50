import { defineConfig } from 'tsup';
import { writeStyleSheets } from '../../scripts/buildStyleSheets.ts';
import { packageBuild } from '../../scripts/packageBuild.ts';
import { writeDesignTokens } from '../../scripts/writeDesignTokens.ts';

export default defineConfig((options) =>
  packageBuild({
    entry: ['src/theme/neutral.css', 'src/theme/shadcn.css'],
    // So that a host's server components can import every module as a client module.
    banner: { js: "'use client';" },
    onSuccess: async () => {
      const folder = options.outDir ?? 'dist';
      await writeStyleSheets('src/styles.css', folder);
      await writeDesignTokens('src/theme/theme.css', folder);
    },
  }),
);
