import { Icon } from '../parts/Icon.tsx';
import { type Theme, useTheme } from './useTheme.ts';

const themes = [
  { id: 'light', label: 'Light', icon: 'sun' },
  { id: 'dark', label: 'Dark', icon: 'moon' },
  { id: 'system', label: 'As the system', icon: 'screen' },
] as const satisfies readonly { id: Theme; label: string; icon: string }[];

export function ThemeSwitch({ name }: { readonly name: string }) {
  const [theme, setTheme] = useTheme();
  return (
    <fieldset className="theme-switch">
      <legend className="unseen">Theme</legend>
      {themes.map(({ id, label, icon }) => (
        <label key={id} title={label}>
          <input type="radio" name={name} value={id} checked={theme === id} onChange={() => setTheme(id)} />
          <Icon name={icon} />
          <span className="unseen">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
