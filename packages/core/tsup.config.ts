import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['index', 'api', 'expiration', 'permissions', 'policy', 'steps', 'text'].map((name) => `src/${name}.ts`),
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  sourcemap: true,
  clean: true,
  // An error names its row in a page that is there without a network, and of the same version.
  async onSuccess() {
    for (const page of ['errors.md', 'token-api.md']) await cp(`../../docs/${page}`, `docs/${page}`);
  },
});
