import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { packageBuild } from '../../scripts/packageBuild.ts';

export default defineConfig(() =>
  packageBuild({
    // An error's `help` names a page that ships with the package, so it needs no network and has the right version.
    async onSuccess() {
      for (const page of ['errors.md', 'token-api.md']) await cp(`../../docs/${page}`, `docs/${page}`);
    },
  }),
);
