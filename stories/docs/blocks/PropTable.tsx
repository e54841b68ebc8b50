import tables from 'virtual:prop-tables';
import { Markdown } from '@storybook/addon-docs/blocks';

interface PropTableProps {
  readonly of: string;
  readonly only?: readonly string[];
}

export function PropTable({ of, only }: PropTableProps) {
  const table = tables[of];
  if (!table)
    throw new Error(`No props of ${of} were read, so its table is missing. Add it to .storybook/propTables.ts.`);
  const props = only ? table.filter(({ name }) => only.includes(name)) : table;
  return (
    <div className="twd twd-scroll sb-unstyled">
      <table className="twd-table">
        <thead>
          <tr>
            <th scope="col">Prop</th>
            <th scope="col">Type</th>
            <th scope="col">Default</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {props.map(({ name, type, isRequired, default: byDefault, description }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code> {isRequired && <small>required</small>}
              </th>
              <td>
                <code>{type}</code>
              </td>
              <td>{byDefault && <code>{byDefault}</code>}</td>
              <td>
                <Markdown>{description}</Markdown>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
