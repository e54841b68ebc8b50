/** A role that the element has by itself, said aloud: browsers have forgotten it where CSS lays a table out as cards. */
export function tableRole(role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') {
  return { role };
}
