import react from '@vitejs/plugin-react';

const input = ['index.html', 'shadow.html', 'frame.html', 'two.html'];

export default {
  plugins: [react()],
  base: './',
  build: { assetsInlineLimit: 0, rolldownOptions: { input } },
};
