const answers = [
  {
    status: '401',
    means: 'The token is missing, unknown, expired or revoked. A revoked token stops with its next call.',
  },
  { status: '403', means: 'The token lacks a permission, which is named, or the form is outside of its scope.' },
  { status: '404', means: 'There is no such form in this workspace.' },
];

export function AnswersTable() {
  return (
    <section aria-labelledby="answers">
      <h2 className="section-title" id="answers">
        When a call is refused
      </h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ status, means }) => (
            <tr key={status}>
              <th scope="row">
                <code>{status}</code>
              </th>
              <td>{means}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">The body is a problem document (RFC 9457) with a sentence for people in its detail.</p>
    </section>
  );
}
