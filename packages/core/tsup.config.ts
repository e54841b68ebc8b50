import { defineConfig } from 'tsup';
import { packageBuild } from '../../scripts/packageBuild.ts';
import { packDocs } from '../../scripts/packDocs.ts';

export const pages = ['custom-steps.md', 'errors.md', 'links-and-drafts.md', 'token-api.md'];

export default defineConfig(() =>
  packageBuild({
    layers: { list: 'src/list.ts' },
    hasSplitEntries: true,
    // An error's `help` names a page that ships with the package, so it needs no network and has the right version.
    onSuccess: () => packDocs(pages, 'docs'),
  }),
);
