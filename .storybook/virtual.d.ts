declare module 'virtual:prop-tables' {
  import type { Prop } from '../scripts/readProps.ts';

  const tables: Readonly<Record<string, readonly Prop[]>>;
  export default tables;
}
