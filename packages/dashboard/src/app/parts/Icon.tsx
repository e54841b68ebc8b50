const paths = {
  forms: 'M4 2.5h5.5L13 6v7.5H4zM9.5 2.5V6H13M6.5 8.75h4M6.5 11h4',
  members:
    'M6 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5M2 13c.2-2.3 1.8-3.5 4-3.5s3.8 1.2 4 3.5M10.75 3.2a2.25 2.25 0 0 1 0 4.1M11.75 9.7c1.3.5 2.1 1.6 2.25 3.3',
  token: 'M10 9.5a3.5 3.5 0 1 0-3.3-2.3L2.5 11.4V13.5h2.3v-1.7h1.7v-1.7l1.1-1.1c.7.3 1.5.5 2.4.5M10.6 5.4h.01',
  code: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.3 10.3 13.5 13.5',
  sun: 'M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5M8 1.75v1.25M8 13v1.25M1.75 8H3M13 8h1.25M3.6 3.6l.9.9M11.5 11.5l.9.9M12.4 3.6l-.9.9M4.5 11.5l-.9.9',
  moon: 'M13.25 9.6A5.5 5.5 0 0 1 6.4 2.75a5.5 5.5 0 1 0 6.85 6.85',
  screen: 'M2 3.25h12v7.5H2zM5.5 13.25h5M8 10.75v2.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5 6.5 11.5 12.5 5',
  copy: 'M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z',
  updown: 'M5.25 6 8 3.25 10.75 6M5.25 10 8 12.75 10.75 10',
  back: 'M9.75 3.5 5.25 8l4.5 4.5',
  forward: 'M6.25 3.5 10.75 8l-4.5 4.5',
  alert: 'M8 2.25 14.25 13.25H1.75zM8 6.5v3.25M8 11.5h.01',
  inbox: 'M2 9.25 4 3.25h8l2 6v3.5H2zM2 9.25h3.5l.75 1.5h3.5l.75-1.5H14',
  external: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.5 2.5 7.5 8.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, mirrored = false }: { readonly name: IconName; readonly mirrored?: boolean }) {
  return (
    <svg
      className="icon"
      data-mirrored={mirrored || undefined}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
