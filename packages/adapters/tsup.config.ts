import { defineConfig } from 'tsup';
import { packageBuild } from '../../scripts/packageBuild.ts';
import { packDocs } from '../../scripts/packDocs.ts';

export const pages = [
  'adapters/example.md',
  'adapters/README.md',
  'adapters/contract.md',
  'adapters/openapi.md',
  'adapters/rest.md',
  'errors.md',
  'token-api.md',
];

export default defineConfig(() => packageBuild({ onSuccess: () => packDocs(pages, 'docs') }));
