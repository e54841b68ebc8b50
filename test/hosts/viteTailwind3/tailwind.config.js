export default { content: ['./index.html', './src/**/*.jsx'] };
