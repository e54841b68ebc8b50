const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

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
