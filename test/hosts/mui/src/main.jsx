import { Container, CssBaseline, createTheme, ThemeProvider } from '@mui/material';
import { TokenManager } from '@tokenwright/react';
import { createRoot } from 'react-dom/client';
import { api } from './api.js';
import '@tokenwright/react/styles.css';
import './main.css';

const theme = createTheme({ cssVariables: true });

createRoot(document.getElementById('app')).render(
  <ThemeProvider theme={theme}>
    <CssBaseline />
    <Container sx={{ paddingBlock: 4 }}>
      <TokenManager api={api} />
    </Container>
  </ThemeProvider>,
);
