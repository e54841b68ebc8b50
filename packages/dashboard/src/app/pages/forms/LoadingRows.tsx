const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of a list while its rows load. */
export function LoadingRows() {
  return (
    <div className="loading-rows">
      <output className="unseen">Loading…</output>
      {rows.map((row) => (
        <div key={row} className="loading-row">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
