export function Logo() {
  return (
    <span className="logo">
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false">
        <rect className="logo-ground" width="32" height="32" rx="8" />
        <path className="logo-peaks" d="M4.5 24 12 11l4.2 7.3 2.3-3.9L27.5 24Z" />
        <circle className="logo-light" cx="21.5" cy="9" r="2.75" />
      </svg>
      <span className="logo-word">Mountly</span>
    </span>
  );
}
