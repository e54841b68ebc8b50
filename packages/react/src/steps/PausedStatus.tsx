import { useEffect, useState } from 'react';

const PAUSE = 500;

export function PausedStatus({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="twr-visually-hidden" role="status">
      {said}
    </p>
  );
}
