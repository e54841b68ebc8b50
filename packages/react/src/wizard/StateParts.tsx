import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortMoment } from '../tokens/Moment.tsx';

export function StateSign({ d }: { readonly d: string }) {
  const { part } = useTokenwright();
  return (
    <span {...part('empty-icon')} data-kind="warning">
      <svg
        viewBox="0 0 16 16"
        width="22"
        height="22"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
      >
        <path d={d} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}

export function InstantText({ at }: { readonly at: number }) {
  const { locale, timeZone } = useTokenwright();
  return <time>{new Intl.DateTimeFormat(locale, shortMoment(timeZone)).format(at)}</time>;
}
