import { useEffect, useState } from 'react';

const PAUSE = 500;

const SPOKEN_AFTER = 1_500;

interface PausedStatusProps {
  readonly text: string;
  readonly pause?: number;
  readonly isShown?: boolean;
}

export function PausedStatus({ text, pause = PAUSE, isShown = false }: PausedStatusProps) {
  const [announcement, setAnnouncement] = useState('');
  useEffect(() => {
    const timers = [setTimeout(() => setAnnouncement(text), pause)];
    if (isShown) timers.push(setTimeout(() => setAnnouncement(''), pause + SPOKEN_AFTER));
    return () => timers.forEach(clearTimeout);
  }, [text, pause, isShown]);
  return (
    <p className="twr-visually-hidden" role="status">
      {announcement}
    </p>
  );
}
