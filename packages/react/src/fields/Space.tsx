/** A space between elements. A bare one is a text node of React's own, which translators and extensions replace. */
export function Space() {
  return <span> </span>;
}
