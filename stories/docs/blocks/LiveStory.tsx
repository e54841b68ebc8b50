import { useRef } from 'react';
import { frameAddress, type ShownStory, storyAddress } from './storyAddress.ts';
import { useGlobals } from './useGlobals.ts';
import { useNear } from './useNear.ts';

interface LiveStoryProps extends ShownStory {
  readonly name: string;
  readonly height?: number;
}

export function LiveStory({ name, height = 640, ...story }: LiveStoryProps) {
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useGlobals();
  const isNear = useNear(place);
  return (
    <figure className="twd twd-live sb-unstyled">
      <div ref={place} style={{ blockSize: height }}>
        {isNear && (
          <iframe title={name} src={frameAddress({ ...story, globals: { ...toolbar, ...story.globals } }, true)} />
        )}
      </div>
      <figcaption>
        <a href={storyAddress(story)} target="_top">
          {name}
        </a>
      </figcaption>
    </figure>
  );
}
