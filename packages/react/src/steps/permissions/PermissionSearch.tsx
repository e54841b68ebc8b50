import { useId } from 'react';
import { useScope } from '../../scope/Scope.tsx';

export interface PermissionSearchProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  /** How many are shown and selected, in words. */
  readonly counts: string;
}

/** Narrows the list as the person types; what is selected and hidden stays selected. */
export function PermissionSearch({ query, onChange, counts }: PermissionSearchProps) {
  const { part, text } = useScope();
  const id = useId();
  return (
    <div {...part('permission-search')}>
      <label className="twr-visually-hidden" htmlFor={id}>
        {text('permissions.search')}
      </label>
      <input
        {...part('input')}
        id={id}
        type="search"
        autoComplete="off"
        placeholder={text('permissions.search')}
        value={query}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p {...part('permission-counts')} role="status">
        {counts}
      </p>
    </div>
  );
}
