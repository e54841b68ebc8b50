export interface Frames {
  readonly all: number;
  readonly blank: number;
}

export async function countBlankFrames(frames: number): Promise<Frames> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  let blank = 0;
  scrollTo(0, 400);
  await frame();
  for (let each = 0; each < frames; each += 1) {
    scrollBy(0, innerHeight / 3);
    await frame();
    for (let y = 5; y < innerHeight; y += 20) {
      if (document.elementFromPoint(innerWidth / 3, y)?.closest('[data-part=token-row]')) continue;
      blank += 1;
      break;
    }
  }
  return { all: frames, blank };
}
