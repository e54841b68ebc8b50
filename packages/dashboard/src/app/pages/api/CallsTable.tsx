import { Icon } from '../../parts/Icon.tsx';

const calls = [
  { call: 'GET /v1/verify', needs: 'Any token' },
  { call: 'GET /v1/forms', needs: 'Forms: read' },
  { call: 'GET /v1/forms/{id}/entries', needs: 'Entries: read' },
  { call: 'POST /v1/forms/{id}/entries', needs: 'Entries: write' },
];

export function CallsTable() {
  return (
    <section aria-labelledby="calls">
      <h2 className="section-title" id="calls">
        Calls
      </h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Call</th>
            <th scope="col">Permission</th>
          </tr>
        </thead>
        <tbody>
          {calls.map(({ call, needs }) => (
            <tr key={call}>
              <th scope="row">
                <code dir="ltr">{call}</code>
              </th>
              <td>{needs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href="/openapi.json">
          The whole description in OpenAPI <Icon name="external" />
        </a>
      </p>
    </section>
  );
}
