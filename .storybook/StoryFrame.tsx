import { type ReactNode, useLayoutEffect } from 'react';

interface StoryFrameProps {
  readonly theme: string;
  readonly direction: string;
  readonly language: string;
  /** A CSS length, or `full`. */
  readonly width: string;
  readonly children: ReactNode;
}

export function StoryFrame({ theme, direction, language, width, children }: StoryFrameProps) {
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.dataset.theme = theme;
    page.dir = direction;
    page.lang = language;
    page.style.fontFamily = 'system-ui, sans-serif';
    page.style.colorScheme = theme;
    page.style.backgroundColor = theme === 'dark' ? '#101114' : '#ffffff';
  }, [theme, direction, language]);
  return <div style={{ maxInlineSize: width === 'full' ? undefined : width }}>{children}</div>;
}
