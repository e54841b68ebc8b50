import { Heading } from '@storybook/addon-docs/blocks';
import { Fragment } from 'react';
import { States } from './States.tsx';
import { useStoryIndex } from './useStoryIndex.ts';

interface AllStatesProps {
  readonly group: string;
}

export function AllStates({ group }: AllStatesProps) {
  const titles = [...new Set(useStoryIndex().map(({ title }) => title))];
  return titles
    .filter((title) => title.startsWith(`${group}/`))
    .map((title) => (
      <Fragment key={title}>
        <Heading>{title.slice(group.length + 1)}</Heading>
        <States of={title} />
      </Fragment>
    ));
}
