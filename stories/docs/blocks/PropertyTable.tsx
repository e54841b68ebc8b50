import { Fragment } from 'react';
import { propertyGroups } from './readProperties.ts';

export function PropertyTable() {
  return (
    <div className="twd twd-scroll sb-unstyled">
      <table className="twd-table">
        <thead>
          <tr>
            <th scope="col">Custom property</th>
            <th scope="col">Light, or both</th>
            <th scope="col">Dark</th>
          </tr>
        </thead>
        <tbody>
          {propertyGroups.map(({ use, properties }) => (
            <Fragment key={use}>
              <tr className="twd-group">
                <th scope="colgroup" colSpan={3}>
                  {use}
                </th>
              </tr>
              {properties.map(({ name, type, light, dark }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>
                    <Value type={type} text={light} />
                  </td>
                  <td>{dark !== undefined && <Value type={type} text={dark} />}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ type, text }: { readonly type: string; readonly text: string }) {
  return (
    <span className="twd-value">
      {type === 'color' && <span className="twd-swatch" style={{ background: text }} />}
      <code>{text}</code>
    </span>
  );
}
