export const toolbars = {
  theme: {
    description: 'Theme',
    toolbar: {
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
      ],
    },
  },
  direction: {
    description: 'Direction of writing',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  language: {
    description: 'Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [{ value: 'en', title: 'English' }],
    },
  },
  width: {
    description: 'Width',
    toolbar: {
      icon: 'ruler',
      dynamicTitle: true,
      items: [
        { value: '320px', title: '320 px' },
        { value: '480px', title: '480 px' },
        { value: '768px', title: '768 px' },
        { value: 'full', title: 'Full width' },
      ],
    },
  },
};

export const initialGlobals = { theme: 'light', direction: 'ltr', language: 'en', width: 'full' };
