import { useEffect, useState } from 'react';

const PAUSE = 500;

export function PausedStatus({ text }: { readonly text: string }) {
  const [announcement, setAnnouncement] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAnnouncement(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="twr-visually-hidden" role="status">
      {announcement}
    </p>
  );
}
