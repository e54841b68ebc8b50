const answers = [
  {
    status: '401',
    means: 'The token is missing, unknown, expired, or revoked. Revocation applies to the next call.',
  },
  { status: '403', means: 'The token lacks the named permission, or the form is outside its scope.' },
  { status: '404', means: 'The workspace has no form with this id.' },
];

export function AnswersTable() {
  return (
    <section aria-labelledby="answers">
      <h2 className="section-title" id="answers">
        Errors
      </h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Meaning</th>
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
      <p className="faint">The body is a problem document (RFC 9457). Its `detail` is a readable sentence.</p>
    </section>
  );
}
