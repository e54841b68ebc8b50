import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useLayoutEffect } from 'react';
import { themes } from 'storybook/theming';
import { useGlobals } from '../stories/docs/blocks/useGlobals.ts';
import '../stories/docs/blocks/blocks.css';

export default function ThemedDocs(props: DocsContainerProps) {
  const { theme = 'light' } = useGlobals();
  useLayoutEffect(() => {
    document.documentElement.dataset.docs = theme;
    document.documentElement.style.colorScheme = theme;
    return () => {
      delete document.documentElement.dataset.docs;
    };
  }, [theme]);
  return <DocsContainer {...props} theme={theme === 'dark' ? themes.dark : themes.light} />;
}
