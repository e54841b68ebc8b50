import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark' | 'system';

const KEPT_AS = 'mountly-theme';

function keptTheme(): Theme {
  const kept = document.documentElement.dataset.theme;
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** `public/theme.js` applies the stored theme before the first paint. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(keptTheme);
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (theme === 'system') localStorage.removeItem(KEPT_AS);
      else localStorage.setItem(KEPT_AS, theme);
    } catch {}
  }, [theme]);
  return [theme, setTheme];
}
