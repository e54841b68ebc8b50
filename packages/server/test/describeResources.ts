import { describe, expect, it } from 'vitest';
import { get } from './calls.ts';
import type { World } from './world.ts';

export function describeResources(world: () => World): void {
  describe('searching resources', () => {
    it('finds names by a part in any letter case, page by page, with a total', async () => {
      const office = await world().office();
      const pages: unknown[] = [];
      let cursor = '';
      do {
        const { body } = await get(office, `/api/resources/forms?query=%20FORM&limit=2${cursor}`);
        expect(body.total).toBe(5);
        pages.push(body.items.map(({ label }: { label: string }) => label));
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
      } while (cursor);
      expect(pages).toEqual([['Form 0', 'Form 1'], ['Form 2', 'Form 3'], ['Form 4']]);
    });

    it('finds a resource by its id in the same workspace', async () => {
      const office = await world().office();
      const [form] = office.forms;
      const [foreign] = (await world().office()).forms;
      expect((await get(office, `/api/resources/forms?query=%20${form}%20`)).body.items).toEqual([
        { id: form, label: 'Form 0' },
      ]);
      expect((await get(office, `/api/resources/forms?query=${foreign}`)).body.items).toEqual([]);
      expect((await get(office, `/api/resources/forms?query=${form?.slice(0, -1)}`)).body.items).toEqual([]);
    });

    it('searches for pattern characters literally', async () => {
      const office = await world().office();
      for (const query of ['%25', '_', '%5C', '%27', 'Form 0%3B--']) {
        expect((await get(office, `/api/resources/forms?query=${query}`)).body.items).toEqual([]);
      }
    });

    it('rejects control characters, and hides other workspaces', async () => {
      const office = await world().office();
      const [foreign] = (await world().office()).forms;
      expect((await get(office, '/api/resources/forms?query=%00')).status).toBe(400);
      expect((await get(office, `/api/resources/forms?cursor=${foreign}`)).body.items).toEqual([]);
    });
  });
}
