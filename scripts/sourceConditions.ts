import { defaultClientConditions, defaultServerConditions } from 'vite';
import { flatSpecificity } from './flatSpecificity.ts';

const source = 'tokenwright-source';

/** Vite options that resolve the workspace's packages to their sources, without a build, and style them as in a host. */
export const sourceConditions = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  css: { postcss: { plugins: [flatSpecificity()] } },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
};
