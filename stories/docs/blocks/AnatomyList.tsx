import { anatomy } from '@tokenwright/react';
import { AnnotatedStory } from './AnnotatedStory.tsx';

interface AnatomyListProps {
  readonly stories: readonly { readonly id: string; readonly name: string; readonly width?: number }[];
}

const everyPart = Object.fromEntries(anatomy.map((part) => [part, '']));

export function AnatomyList({ stories }: AnatomyListProps) {
  return stories.map(({ id, name, width }) => (
    <AnnotatedStory key={id} {...{ id, name, width }} parts={everyPart} isComplete />
  ));
}
