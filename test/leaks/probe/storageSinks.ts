import { countIn, type PageSink } from './pageSink.ts';

export const webStorage: PageSink = {
  plant(text) {
    localStorage.setItem('planted', text);
    sessionStorage.setItem(text, 'planted');
  },
  find: (text) => countIn(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]), text),
};

export const indexedDb: PageSink = {
  async plant(text) {
    const opening = indexedDB.open('planted');
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
    const database = await done(opening);
    await done(database.transaction('texts', 'readwrite').objectStore('texts').put({ text }, 'one'));
    database.close();
  },
  async find(text) {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const contents = await Promise.all(names.map(contentOf));
    return countIn(JSON.stringify(contents), text);
  },
};

async function contentOf(name: string): Promise<unknown> {
  const database = await done(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  const content = stores.map(async (store) => {
    const held = database.transaction(store).objectStore(store);
    return [store, await done(held.getAll()), await done(held.getAllKeys())];
  });
  const all = [name, await Promise.all(content)];
  database.close();
  return all;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export const cacheApi: PageSink = {
  plant: async (text) => (await caches.open('planted')).put('/planted', new Response(text)),
  async find(text) {
    const found = (await caches.keys()).map(async (name) => {
      const cache = await caches.open(name);
      const answers = (await cache.keys()).map(async (request) => [
        request.url,
        await (await cache.match(request))?.text(),
      ]);
      return [name, await Promise.all(answers)];
    });
    return countIn(JSON.stringify(await Promise.all(found)), text);
  },
};
