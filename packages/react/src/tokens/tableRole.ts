/** Repeats an element's own role, because browsers drop table semantics if CSS lays the table out as cards. */
export function tableRole(role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') {
  return { role };
}
