import { StillFrame } from './StillFrame.tsx';
import { storyAddress } from './storyAddress.ts';
import { useStoryIndex } from './useStoryIndex.ts';

interface StatesProps {
  readonly of: string;
  readonly width?: number;
  readonly height?: number;
}

export function States({ of, width, height }: StatesProps) {
  const stories = useStoryIndex().filter(({ title }) => title === of);
  return (
    <ul className="twd twd-states sb-unstyled">
      {stories.map(({ id, name }) => (
        <li key={id}>
          <a href={storyAddress({ id })} target="_top">
            {name}
          </a>
          <StillFrame {...{ id, name, width, height }} />
        </li>
      ))}
    </ul>
  );
}
