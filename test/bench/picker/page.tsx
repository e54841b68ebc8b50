import { createMemoryApi } from '@tokenwright/adapters/memory';
import type { TokenOptions } from '@tokenwright/core';
import { PermissionsView, TokenWizard, viewedSteps, withView } from '@tokenwright/react';
import { type ComponentType, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { generatedCatalogue } from '../../../stories/catalogues/generatedCatalogue.ts';

declare global {
  interface Window {
    /** Draws one of the two lists, and resolves when it is painted. */
    mountPicker: (kind: 'picker' | 'plain', count: number) => Promise<number>;
  }
}

const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const host = document.querySelector('main') as HTMLElement;
let root = createRoot(host);

window.mountPicker = async (kind, count) => {
  root.unmount();
  root = createRoot(host);
  const options = generatedCatalogue(count);
  await painted();
  const start = performance.now();
  const App: ComponentType = kind === 'plain' ? () => <Plain options={options} /> : picker(options);
  flushSync(() => root.render(<App />));
  while (!document.querySelector('[type="search"]')) await painted();
  await painted();
  return performance.now() - start;
};

function picker(options: TokenOptions): ComponentType {
  const [, permissions] = viewedSteps;
  const steps = [withView(permissions, PermissionsView)];
  const api = createMemoryApi({ options, resources: {} });
  return () => <TokenWizard api={api as never} steps={steps as never} locale="en" timeZone="UTC" />;
}

/** The same permissions as a careful person writes them in an afternoon: a filter, and a checkbox or radios for each. */
function Plain({ options }: { readonly options: TokenOptions }) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
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
