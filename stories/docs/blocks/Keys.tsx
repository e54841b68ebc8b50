interface KeysProps {
  readonly rows: readonly (readonly [keys: string, effect: string])[];
}

export function Keys({ rows }: KeysProps) {
  return (
    <table className="twd twd-table twd-keys sb-unstyled">
      <thead>
        <tr>
          <th scope="col">Keys</th>
          <th scope="col">Effect</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([keys, effect]) => (
          <tr key={keys}>
            <th scope="row">
              {keys.split(' or ').map((chord, index) => (
                <span key={chord}>
                  {index > 0 && ' or '}
                  <Chord keys={chord.split(' + ')} />
                </span>
              ))}
            </th>
            <td>{effect}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Chord({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ' + '}
      <kbd>{key}</kbd>
    </span>
  ));
}
