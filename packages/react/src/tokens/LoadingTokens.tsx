import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** The shape of the list, for as long as it is on its way. */
export function LoadingTokens() {
  const { part, text } = useTokenwright();
  return (
    <div {...part('token-loading')}>
      <div {...part('token-skeleton')} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p {...part('token-count')} role="status">
        {text('manager.loading')}
      </p>
    </div>
  );
}
