import type { TokenOptions } from '@tokenwright/core';
import { useState } from 'react';

export interface PlainListProps {
  readonly options: TokenOptions;
  readonly chosen: ReadonlyMap<string, string>;
}

export function PlainList({ options, chosen: first }: PlainListProps) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(first);
  const set = (id: string, level: string) => setChosen((before) => new Map(before).set(id, level));
  const wanted = query.toLowerCase();
  return (
    <>
      <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      {options.groups.map((group) => (
        <fieldset key={group.id}>
          <legend>{group.label}</legend>
          {group.permissions
            .filter(({ label, description = '' }) => `${label} ${description}`.toLowerCase().includes(wanted))
            .map(({ id, label, description, levels }) => (
              <div key={id} data-part="permission">
                {label} {description}
                {(levels.length > 1 ? [{ id: '', label: 'None' }, ...levels] : levels).map((level) => (
                  <label key={level.id}>
                    <input
                      type={levels.length > 1 ? 'radio' : 'checkbox'}
                      name={id}
                      checked={(chosen.get(id) ?? '') === level.id}
                      onChange={() => set(id, level.id)}
                    />
                    {level.label}
                  </label>
                ))}
              </div>
            ))}
        </fieldset>
      ))}
    </>
  );
}
