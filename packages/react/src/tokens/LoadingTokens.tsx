import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

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
