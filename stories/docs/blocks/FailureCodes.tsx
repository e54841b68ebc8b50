import { type Failure, failureOf, tokenApiErrorCodes } from '@tokenwright/core/api';
import { reactMessages } from '@tokenwright/react/messages';
import { StillFrame } from './StillFrame.tsx';
import { storyAddress } from './storyAddress.ts';

const proofs: Readonly<Record<Failure['proves'], string>> = {
  nothing: 'A token may exist, so the page checks the result.',
  'turned-away': 'This call created no token.',
  refused: 'This call created no token.',
};

const retries: Readonly<Record<Failure['retry'], string>> = {
  soon: 'The same request can succeed soon.',
  'once-changed': 'A retry can succeed only after a change, such as a new sign-in.',
  never: 'The same request never succeeds.',
};

export function FailureCodes() {
  return (
    <div className="twd twd-cards sb-unstyled">
      {tokenApiErrorCodes.map((code) => {
        const { proves, retry } = failureOf(code);
        const story = { id: 'result-failure-codes--one-code', args: { code } };
        return (
          <section key={code}>
            <div>
              <h3 id={code}>
                <code>{code}</code>
              </h3>
              <p>“{reactMessages[`failure.${code}`]}”</p>
              <p>
                {proofs[proves]} {retries[retry]}
              </p>
              <a href={storyAddress(story)} target="_top">
                Failure code {code}
              </a>
            </div>
            <StillFrame name={`Failure code ${code}`} {...story} />
          </section>
        );
      })}
    </div>
  );
}
