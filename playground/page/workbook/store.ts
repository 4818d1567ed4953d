import type { AddInData } from '../../files/opened-book';

/** A workbook that this browser keeps. */
export interface KeptBook {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly addIn: AddInData;
}

/** `saved`: the last one that was saved. `opened`: the one that the page is about to open. */
type Place = 'saved' | 'opened';

const STORE = 'workbooks';

export async function keep(place: Place, book: KeptBook): Promise<void> {
  await inStore('readwrite', (store) => store.put(book, place));
}

export function kept(place: Place): Promise<KeptBook | undefined> {
  return inStore<KeptBook | undefined>('readonly', (store) => store.get(place));
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open('juesuan-playground', 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const database = (await settled(opening)) as IDBDatabase;
  try {
    return (await settled(act(database.transaction(STORE, mode).objectStore(STORE)))) as T;
  } finally {
    database.close();
  }
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });
}
