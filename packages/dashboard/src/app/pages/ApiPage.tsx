import { Link } from 'wouter';
import { useForms } from '../data/useForms.ts';
import { CodeBlock } from '../parts/CodeBlock.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { AnswersTable } from './api/AnswersTable.tsx';
import { CallsTable } from './api/CallsTable.tsx';

export function ApiPage() {
  const live = useForms({ query: '', status: 'live', page: 1 });
  const formId = live.data?.items[0]?.id ?? 'FORM_ID';
  const call = (path: string, more = '') =>
    `curl "${window.location.origin}${path}"${more} \\\n  -H "Authorization: Bearer $MOUNTLY_TOKEN"`;
  const body = ` \\\n  -H "Content-Type: application/json" \\\n  -d '{"values":{"name":"Amara Okafor","email":"amara@example.com"}}'`;
  return (
    <>
      <PageHeader title="API">Read forms and entries, and add entries, from your own code.</PageHeader>
      <div className="guide">
        <section aria-labelledby="try">
          <h2 className="section-title" id="try">
            Make your first call
          </h2>
          <ol className="steps">
            <li>
              <p>
                <Link href="/workspace/tokens">Create a token</Link> with <em>Forms: read</em> and{' '}
                <em>Entries: read</em>, copy its secret, and keep it out of your code:
              </p>
              <CodeBlock label="Shell" code={'read -rs MOUNTLY_TOKEN && export MOUNTLY_TOKEN'} />
            </li>
            <li>
              <p>Check the token and its permissions:</p>
              <CodeBlock label="Check the token" code={call('/v1/verify')} />
            </li>
            <li>
              <p>List the forms that the token can access. A scoped form token can access only its selected forms.</p>
              <CodeBlock label="List forms" code={call('/v1/forms?limit=10')} />
            </li>
            <li>
              <p>List the entries of a form:</p>
              <CodeBlock label="List entries" code={call(`/v1/forms/${formId}/entries?limit=10`)} />
            </li>
            <li>
              <p>
                Add an entry. This call needs <em>Entries: write</em>:
              </p>
              <CodeBlock label="Add an entry" code={call(`/v1/forms/${formId}/entries`, body)} />
            </li>
          </ol>
        </section>
        <CallsTable />
        <AnswersTable />
        <section aria-labelledby="revoke">
          <h2 className="section-title" id="revoke">
            Revoke an access token
          </h2>
          <p>
            In <Link href="/workspace/tokens">Workspace &gt; Tokens</Link>, open the token’s menu and choose{' '}
            <em>Revoke</em>. The token stops working with its next call and stays listed for auditing.
          </p>
        </section>
      </div>
    </>
  );
}
