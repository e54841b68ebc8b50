import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

const rows = Array.from({ length: 8 }, (_, index) => index);

/** The shape of the list while it loads. */
export function LoadingTokens() {
  const { part, text } = useTokenwright();
  return (
    <div {...part('token-loading')}>
      <div {...part('token-skeleton')} aria-hidden="true">
        {rows.map((row) => (
          <span key={row} />
        ))}
      </div>
      <p className="twr-visually-hidden" role="status">
        {text('manager.loading')}
      </p>
    </div>
  );
}
