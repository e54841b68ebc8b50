import { useRef, useState } from 'react';
import { StillFrame } from './StillFrame.tsx';
import { type ShownStory, storyAddress } from './storyAddress.ts';
import { type PartBox, usePartBoxes } from './usePartBoxes.ts';

interface AnnotatedStoryProps extends ShownStory {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly isComplete?: boolean;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export function AnnotatedStory({
  name,
  parts,
  isComplete = false,
  width = 960,
  height = 640,
  ...story
}: AnnotatedStoryProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const names = Object.keys(parts);
  const boxes = usePartBoxes(frame, names);
  const [pointed, setPointed] = useState<string>();
  const shown = isComplete ? boxes.map(({ part }) => part) : names;
  return (
    <figure className="twd twd-anatomy sb-unstyled" data-complete={isComplete ? '' : undefined}>
      <div className="twd-anatomy-picture">
        <StillFrame {...{ name, width, height, frame }} {...story} />
        {boxes.map((box) => (
          <Marker key={box.part} {...{ box, pointed }} number={names.indexOf(box.part) + 1} />
        ))}
      </div>
      <ol className="twd-parts">
        {shown.map((part) => (
          <li key={part} onPointerEnter={() => setPointed(part)} onPointerLeave={() => setPointed(undefined)}>
            <code>{part}</code> {parts[part]}
            <States attributes={boxes.find((box) => box.part === part)?.attributes ?? []} />
          </li>
        ))}
      </ol>
      <figcaption>
        <a href={storyAddress(story)} target="_top">
          {name}
        </a>
      </figcaption>
    </figure>
  );
}

interface MarkerProps {
  readonly box: PartBox;
  readonly number: number;
  readonly pointed: string | undefined;
}

function Marker({ box, number, pointed }: MarkerProps) {
  const place = {
    insetInlineStart: `${box.x * 100}%`,
    insetBlockStart: `${box.y * 100}%`,
    inlineSize: `${box.width * 100}%`,
    blockSize: `${box.height * 100}%`,
  };
  return (
    <span className="twd-marker" data-pointed={pointed === box.part ? '' : undefined} style={place} aria-hidden="true">
      <span style={{ marginInlineStart: box.shift }}>{number}</span>
    </span>
  );
}

function States({ attributes }: { readonly attributes: readonly string[] }) {
  if (attributes.length === 0) return null;
  return (
    <small>
      {attributes.map((attribute) => (
        <code key={attribute}>{attribute}</code>
      ))}
    </small>
  );
}
