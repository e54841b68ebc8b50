import { type PropertyGroup, propertyGroups } from '../blocks/readProperties.ts';

type Own = Readonly<Record<string, string>>;

interface PropertyFieldsProps {
  readonly own: Own;
  readonly onChange: (own: Own) => void;
}

export function PropertyFields({ own, onChange }: PropertyFieldsProps) {
  const set = (name: string, value: string) => {
    const { [name]: _, ...others } = own;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <section aria-label="All properties">
      {propertyGroups.map((group) => (
        <details key={group.use}>
          <summary>{group.use}</summary>
          <Fields {...{ group, own, set }} />
        </details>
      ))}
    </section>
  );
}

interface FieldsProps {
  readonly group: PropertyGroup;
  readonly own: Own;
  readonly set: (name: string, value: string) => void;
}

function Fields({ group, own, set }: FieldsProps) {
  return (
    <div className="twd-property-fields">
      {group.properties.map(({ name, light, dark }) => (
        <label key={name}>
          <code>{name}</code>
          <input
            value={own[name] ?? ''}
            placeholder={dark === undefined ? light : `light-dark(${light}, ${dark})`}
            onChange={({ target }) => set(name, target.value)}
          />
        </label>
      ))}
    </div>
  );
}
