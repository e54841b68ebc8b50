import type { Preview } from '@storybook/react-vite';
import '@tokenwright/react/styles.css';
import type { DocsContainerProps } from '@storybook/addon-docs/blocks';
import { lazy, Suspense } from 'react';
import { configure } from 'storybook/test';
import { StoryLanguage } from '../stories/storyLanguage.ts';
import { axeRules } from './axeRules.ts';
import { keepPageStill } from './keepPageStill.ts';
import { StoryFrame } from './StoryFrame.tsx';
import { initialGlobals, languages, toolbars, viewports } from './toolbars.ts';

configure({ asyncUtilTimeout: 20_000 });
keepPageStill();

const ThemedDocs = lazy(() => import('./ThemedDocs.tsx'));

const preview: Preview = {
  globalTypes: toolbars,
  initialGlobals,
  parameters: {
    a11y: {
      test: 'error',
      context: { include: ['html'] },
      options: { rules: axeRules },
    },
    controls: {
      expanded: true,
      exclude: [
        'api',
        'setup',
        'script',
        'instead',
        'tokens',
        'fail',
        'drafts',
        'components',
        'maxOverlap',
        'can',
        'needsApproval',
        'secretSink',
        'snippets',
        'docs',
      ],
    },
    docs: {
      container: (props: DocsContainerProps) => (
        <Suspense>
          <ThemedDocs {...props} />
        </Suspense>
      ),
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Getting started',
          'Theming',
          ['Custom properties', 'Anatomy', 'Playground', 'Theme files'],
          'All states',
          ['Wizard', 'Result', 'Token list', 'Actions', 'Outcomes', 'Failure codes'],
          'Wizard',
          [
            'Whole wizard',
            'Dialog',
            'Loading the options',
            'Template link',
            'Kept draft',
            'Name step',
            'Permissions step',
            'Permission picker',
            'Scope and expiration step',
            'Custom step',
            'Error summary',
            'Review',
            'Findings on the review',
            'Changed options',
            'Leaving',
          ],
          'Result',
          [
            'Creating the token',
            'Failure codes',
            'Pending approval',
            'Unknown result',
            'Secret',
            'Secret without a wizard',
            'Saving to a store',
            'Changed expiration',
            'Lost secret',
            'Finished',
          ],
          'Token list',
          ['Token list', 'Details', 'Activity', 'Owner', 'Quick actions', 'Review and export', 'Your own list'],
          'Actions',
          ['Edit', 'Rotate', 'Revoke', 'Approve', 'Duplicate', 'Transfer', 'Several tokens'],
          'Recipes',
          ['Custom step', 'Custom adapter', 'Your own list'],
          'Figures',
          'Changelog',
        ],
      },
    },
    viewport: { options: viewports },
  },
  decorators: [
    (Story, { args, globals }) => (
      <StoryFrame
        theme={globals.theme}
        themeFile={globals.themeFile}
        direction={globals.direction}
        language={languages[globals.language]?.locale ?? 'en'}
        motion={globals.motion}
      >
        <StoryLanguage value={languages[globals.language]}>
          {globals.language === 'en' ? <Story /> : <Story args={{ ...args, language: languages[globals.language] }} />}
        </StoryLanguage>
      </StoryFrame>
    ),
  ],
};

export default preview;
