import { defineConfig } from 'tsup';
import { packageBuild } from '../../scripts/packageBuild.ts';

export default defineConfig(() =>
  packageBuild({
    entry: ['src/styles.css', 'src/theme/neutral.css', 'src/theme/shadcn.css'],
    // Every module is for the browser: a host's server components import it as a client module.
    banner: { js: "'use client';" },
  }),
);
