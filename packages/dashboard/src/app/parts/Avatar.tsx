interface AvatarProps {
  readonly name: string;
  readonly shape: 'round' | 'square';
}

const TONES = 6;

export function Avatar({ name, shape }: AvatarProps) {
  const words = name.split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  const tone = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % TONES;
  return (
    <span className="avatar" data-shape={shape} data-tone={tone} aria-hidden="true">
      {initials.join('')}
    </span>
  );
}
