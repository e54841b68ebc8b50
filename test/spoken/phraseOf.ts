interface Value {
  readonly value?: string | number | boolean;
  readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
}

export interface SpokenNode {
  readonly nodeId: string;
  readonly backendDOMNodeId?: number;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

const words: Readonly<Record<string, string>> = {
  radio: 'radio button',
  textbox: 'text field',
  searchbox: 'search field',
  combobox: 'choice',
  listitem: 'item',
  img: 'image',
  DisclosureTriangle: 'button',
  columnheader: 'column',
  radiogroup: 'group',
  menuitem: 'menu item',
  alertdialog: 'question',
};

const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  checked: { true: 'chosen', false: 'not chosen', mixed: 'partly chosen' },
  pressed: { true: 'pressed', false: 'not pressed' },
  expanded: { true: 'open', false: 'closed' },
  selected: { true: 'selected' },
  required: { true: 'required' },
  disabled: { true: 'unavailable' },
  busy: { true: 'busy' },
  invalid: { true: 'has an error' },
};

export function phraseOf(node: SpokenNode, items: number): string {
  const role = textOf(node.role);
  const [name, value, description] = [textOf(node.name), textOf(node.value), textOf(node.description)];
  const properties = new Map(node.properties?.map((each) => [each.name, String(each.value.value)]));
  const kind = words[role] ?? role;
  return [
    name,
    role === 'heading' ? `heading ${properties.get('level')}` : role === 'list' ? `list of ${items}` : kind,
    ...Object.entries(states).map(([property, said]) => said[properties.get(property) ?? '']),
    value !== '' && value !== name ? `contains “${value}”` : '',
    description,
  ]
    .filter(Boolean)
    .join(', ');
}

export function propertyOf({ properties = [] }: SpokenNode, name: string): string {
  return String(properties.find((property) => property.name === name)?.value.value ?? '');
}

export function relatedTo({ properties = [] }: SpokenNode, name: string): readonly number[] {
  const related = properties.find((property) => property.name === name)?.value.relatedNodes ?? [];
  return related.map(({ backendDOMNodeId }) => backendDOMNodeId);
}

export function textOf(value: Value | undefined): string {
  return String(value?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
