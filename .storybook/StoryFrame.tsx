import neutral from '@tokenwright/react/themes/neutral.css?raw';
import shadcn from '@tokenwright/react/themes/shadcn.css?raw';
import { type ReactNode, useLayoutEffect } from 'react';
import motion from './motion.css?inline';

interface StoryFrameProps {
  /** `light` or `dark`. */
  readonly theme: string;
  readonly themeFile: string;
  readonly direction: string;
  readonly language: string;
  readonly motion: string;
  readonly children: ReactNode;
}

const hidden = {
  position: 'absolute',
  blockSize: 1,
  inlineSize: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

const themes: Readonly<Record<string, string>> = { neutral, shadcn };

export function StoryFrame({ theme, themeFile, direction, language, motion: speed, children }: StoryFrameProps) {
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.dataset.theme = theme;
    page.dataset.motion = speed;
    page.dir = direction;
    page.lang = language;
    page.style.fontFamily = 'system-ui, sans-serif';
    page.style.colorScheme = theme;
    page.style.backgroundColor = theme === 'dark' ? '#101114' : '#ffffff';
  }, [theme, speed, direction, language]);
  return (
    <>
      <style>{motion + (themes[themeFile] ?? '')}</style>
      <main>
        <h1 style={hidden}>Access tokens</h1>
        {children}
      </main>
    </>
  );
}
