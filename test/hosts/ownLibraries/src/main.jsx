import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { TokenManager } from '@tokenwright/react';
import { createRoot } from 'react-dom/client';
import { FormProvider, useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from './api.js';
import '@tokenwright/react/styles.css';

const client = new QueryClient();
const profile = z.object({ team: z.string().nonempty() });

function Page() {
  const form = useForm({ defaultValues: { team: 'Platform' } });
  const { data } = useQuery(['profile'], () => profile.parse(form.getValues()));
  return (
    <FormProvider {...form}>
      <label>
        Team <input {...form.register('team')} />
      </label>
      <p>Team of the page: {data?.team}</p>
      <TokenManager api={api} />
    </FormProvider>
  );
}

createRoot(document.getElementById('app')).render(
  <QueryClientProvider client={client}>
    <Page />
  </QueryClientProvider>,
);
