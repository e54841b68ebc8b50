/** A space between elements. A bare space would be a text node of React, which translators and extensions replace. */
export function Space() {
  return <span> </span>;
}
