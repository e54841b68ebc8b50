import type { StorybookConfig } from '@storybook/react-vite';
import remarkGfm from 'remark-gfm';
import { mergeConfig } from 'vite';
import { sourceConditions } from '../scripts/sourceConditions.ts';
import { propTables } from './propTables.ts';

// A story in a frame takes its page for Storybook, and sends it its own toolbar.
const ignoreFrames = `<script>
  addEventListener('message', (event) => {
    if (event.source !== parent && event.source !== window) event.stopImmediatePropagation();
  });
</script>`;

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/docs/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: false },
  previewHead: (head) => `${head ?? ''}${ignoreFrames}`,
  viteFinal: (vite) => mergeConfig(vite, { ...sourceConditions, plugins: [propTables()] }),
};

export default config;
