import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { type ListIconName, useListSettings } from './listSettings.ts';

const paths: Record<ListIconName, string> = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  token: 'M5.5 13.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm2.2-5.2L13 3m-2.6 2.6 2 2',
  open: 'm6 3.5 4.5 4.5L6 12.5',
  actions: 'M2.9 8h.2M7.9 8h.2M12.9 8h.2',
  previous: 'm3.5 10 4.5-4.5 4.5 4.5',
  next: 'm3.5 6 4.5 4.5L12.5 6',
  close: 'm3.5 3.5 9 9m0-9-9 9',
};

export interface ListIconProps {
  readonly name: ListIconName;
  readonly size?: number;
}

export function ListIcon({ name, size = 16 }: ListIconProps) {
  const { part } = useTokenwright();
  const own = useListSettings().icons?.[name];
  return (
    <span {...part('icon')} data-icon={name} aria-hidden="true">
      {own ?? (
        <svg viewBox="0 0 16 16" width={size} height={size} fill="none" aria-hidden="true" focusable="false">
          <path
            d={paths[name]}
            stroke="currentColor"
            strokeWidth={name === 'actions' ? 2.5 : 1.6}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      )}
    </span>
  );
}
