import { Icon } from './Icon.tsx';

interface LoadErrorProps {
  /** The content that did not load, such as `the forms`. */
  readonly what: string;
  readonly error: Error;
  readonly onRetry: () => void;
}

export function LoadError({ what, error, onRetry }: LoadErrorProps) {
  return (
    <div className="notice" role="alert">
      <Icon name="alert" />
      <div>
        <p className="notice-title">We could not load {what}.</p>
        <p>{error.message}</p>
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      </div>
    </div>
  );
}
