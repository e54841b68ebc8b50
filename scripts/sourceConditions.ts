import { defaultClientConditions, defaultServerConditions } from 'vite';

const source = 'tokenwright-source';

/** Vite options that resolve the workspace's packages to their sources, without a build. */
export const sourceConditions = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
};
