import type { Preview } from '@storybook/react-vite';
import '@tokenwright/react/styles.css';
import { configure } from 'storybook/test';
import { StoryLanguage } from '../stories/storyLanguage.ts';
import { StoryFrame } from './StoryFrame.tsx';
import { initialGlobals, languages, toolbars } from './toolbars.ts';

configure({ asyncUtilTimeout: 20_000 });

const preview: Preview = {
  globalTypes: toolbars,
  initialGlobals,
  parameters: {
    a11y: {
      test: 'error',
      options: { rules: { 'target-size': { enabled: true } } },
    },
    controls: { expanded: true },
    viewport: { options: { phone: { name: 'Phone, 390 px', styles: { width: '390px', height: '844px' } } } },
  },
  decorators: [
    (Story, { args, globals }) => (
      <StoryFrame
        theme={globals.theme}
        direction={globals.direction}
        language={languages[globals.language]?.locale ?? 'en'}
        width={globals.width}
      >
        <StoryLanguage value={languages[globals.language]}>
          {globals.language === 'en' ? <Story /> : <Story args={{ ...args, language: languages[globals.language] }} />}
        </StoryLanguage>
      </StoryFrame>
    ),
  ],
};

export default preview;
