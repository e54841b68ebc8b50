import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useEffect, useLayoutEffect } from 'react';
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
  useEffect(() => {
    addEventListener('message', ignoreFrames, { capture: true });
    return () => removeEventListener('message', ignoreFrames, { capture: true });
  }, []);
  return <DocsContainer {...props} theme={theme === 'dark' ? themes.dark : themes.light} />;
}

/** A story in a frame takes this page for Storybook, and sends it the changes of its own toolbar. */
function ignoreFrames(event: MessageEvent): void {
  if (event.source !== window.parent && event.source !== window) event.stopImmediatePropagation();
}
