import { useEffect, useState } from 'react';

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly name: string;
}

let index: Promise<readonly Entry[]> | undefined;

function loadIndex(): Promise<readonly Entry[]> {
  index ??= fetch('./index.json')
    .then((response) => response.json())
    .then((body: { readonly entries: Readonly<Record<string, Entry>> }) => Object.values(body.entries));
  return index;
}

export function useStoryIndex(): readonly Entry[] {
  const [stories, setStories] = useState<readonly Entry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    loadIndex().then((entries) => {
      if (isCurrent) setStories(entries.filter(({ type }) => type === 'story'));
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return stories;
}
