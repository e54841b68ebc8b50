// Runs before the first paint, as a file of its own: the page's policy allows no inline script.
try {
  const theme = localStorage.getItem('mountly-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page; the system's theme it is.
}
