import '@tokenwright/react/styles.css';
import './globals.css';

export const metadata = { title: 'Tokens' };

export default function RootLayout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
