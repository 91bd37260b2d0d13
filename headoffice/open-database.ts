import { openEmbeddedPostgres } from './embedded-postgres.ts';
import { openStore, type Store } from './store/open-store.ts';

interface Asked {
  /** A PostgreSQL that runs elsewhere; its own one where there is none. */
  readonly url: string | undefined;
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly onLost: (why: string) => void;
}

/** Opens the database head office was told of, or its own, with its tables up to date. Throws a sentence when it cannot be. */
export async function openDatabase({ url, folder, say, onLost }: Asked): Promise<Store> {
  if (url !== undefined) return openStore(url).catch((problem: unknown) => Promise.reject(outOfReach(problem)));
  const own = await openEmbeddedPostgres({ folder, say, onLost });
  try {
    const store = await openStore(own.url);
    return {
      db: store.db,
      close: async () => {
        await store.close();
        await own.stop();
      },
    };
  } catch (problem) {
    await own.stop();
    throw problem;
  }
}

/** What a driver says of a server carries its address, and that carries a password. */
function outOfReach(problem: unknown): unknown {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : undefined;
  return code === undefined ? problem : new Error(`The database of DATABASE_URL cannot be opened (${code}).`);
}
