import type { Preview } from '@storybook/react-vite';
import '@tokenwright/react/styles.css';
import { configure } from 'storybook/test';
import { StoryFrame } from './StoryFrame.tsx';
import { initialGlobals, languages, toolbars } from './toolbars.ts';

configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  globalTypes: toolbars,
  initialGlobals,
  parameters: {
    a11y: {
      test: 'error',
      options: { rules: { 'target-size': { enabled: true } } },
    },
    controls: { expanded: true },
  },
  decorators: [
    (Story, { args, globals }) => (
      <StoryFrame theme={globals.theme} direction={globals.direction} language={globals.language} width={globals.width}>
        {globals.language === 'en' ? <Story /> : <Story args={{ ...args, ...inLanguage(globals.language) }} />}
      </StoryFrame>
    ),
  ],
};

function inLanguage(locale: string) {
  return { locale, messages: languages[locale] };
}

export default preview;
