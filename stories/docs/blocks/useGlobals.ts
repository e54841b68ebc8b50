import { useEffect, useState } from 'react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

export type Globals = Readonly<Record<string, string>>;

interface Update {
  readonly globals: Readonly<Record<string, unknown>>;
}

export function useGlobals(): Globals {
  const [globals, setGlobals] = useState(() => {
    const last: readonly Update[] | undefined = addons.getChannel().last(GLOBALS_UPDATED);
    return last?.[0] ? textsOf(last[0]) : globalsInAddress();
  });
  useEffect(() => {
    const channel = addons.getChannel();
    const update = (change: Update) => setGlobals(textsOf(change));
    channel.on(GLOBALS_UPDATED, update);
    return () => channel.off(GLOBALS_UPDATED, update);
  }, []);
  return globals;
}

function textsOf({ globals }: Update): Globals {
  return Object.fromEntries(
    Object.entries(globals).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function globalsInAddress(): Globals {
  const text = new URLSearchParams(location.search).get('globals') ?? '';
  return Object.fromEntries(
    [...text.matchAll(/(?:^|;)(\w+):([\w-]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
