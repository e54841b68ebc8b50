import './playground.css';
import { useState } from 'react';
import { Controls } from './Controls.tsx';
import { CssExport } from './CssExport.tsx';
import { cssOf, type Look, propertiesOf } from './look.ts';
import { Preview } from './Preview.tsx';
import { PropertyFields } from './PropertyFields.tsx';

const unchanged: Look = { own: {} };

export function Playground() {
  const [look, setLook] = useState(unchanged);
  const change = (part: Partial<Look>) => setLook((before) => ({ ...before, ...part }));
  const properties = propertiesOf(look);
  return (
    <div className="twd twd-playground sb-unstyled">
      <div className="twd-playground-controls">
        <Controls look={look} onChange={change} />
        <button type="button" onClick={() => setLook(unchanged)}>
          Reset
        </button>
      </div>
      <Preview css={cssOf(properties, ':root')} />
      <CssExport properties={properties} />
      <PropertyFields own={look.own} onChange={(own) => change({ own })} />
    </div>
  );
}
