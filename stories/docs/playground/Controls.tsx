import { type ReactNode, useId } from 'react';
import { type Density, densities, type Look } from './look.ts';

interface ControlsProps {
  readonly look: Look;
  readonly onChange: (part: Partial<Look>) => void;
}

const OUR_COLOR = '#0f6650';
const fonts: Readonly<Record<string, string>> = {
  'Font of the page': '',
  Serif: 'Georgia, "Times New Roman", serif',
  'Sans serif': 'system-ui, sans-serif',
  Monospace: 'ui-monospace, Menlo, Consolas, monospace',
};

export function Controls({ look, onChange }: ControlsProps) {
  const { color = OUR_COLOR, radius = 8, font = '', textSize = 14, density = 'default' } = look;
  return (
    <>
      <Control label="Brand color">
        {(id) => (
          <span className="twd-row">
            <input id={id} type="color" value={color} onChange={({ target }) => onChange({ color: target.value })} />
            <input
              key={color}
              aria-label="Brand color as hex"
              defaultValue={color}
              pattern="#[0-9a-fA-F]{6}"
              onChange={({ target }) =>
                target.validity.valid && target.value && onChange({ color: target.value.toLowerCase() })
              }
            />
          </span>
        )}
      </Control>
      <Control label={`Corners: ${radius} px`}>
        {(id) => (
          <Slider {...{ id }} from={0} to={20} value={radius} onChange={(value) => onChange({ radius: value })} />
        )}
      </Control>
      <Control label={`Text: ${textSize} px`}>
        {(id) => (
          <Slider {...{ id }} from={12} to={18} value={textSize} onChange={(value) => onChange({ textSize: value })} />
        )}
      </Control>
      <Control label="Font">
        {(id) => (
          <select id={id} value={font} onChange={({ target }) => onChange({ font: target.value })}>
            {Object.entries(fonts).map(([name, value]) => (
              <option key={name} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Control>
      <Control label="Density">
        {(id) => (
          <select id={id} value={density} onChange={({ target }) => onChange({ density: target.value as Density })}>
            {Object.keys(densities).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Control>
    </>
  );
}

function Control({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <p className="twd-control">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  );
}

interface SliderProps {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ id, from, to, value, onChange }: SliderProps) {
  return (
    <input
      id={id}
      type="range"
      min={from}
      max={to}
      value={value}
      onChange={({ target }) => onChange(target.valueAsNumber)}
    />
  );
}
