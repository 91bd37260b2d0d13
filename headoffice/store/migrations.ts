import { office } from './migrations/0001-office.ts';
import { blobs } from './migrations/0005-blobs.ts';
import { admin } from './migrations/0002-admin.ts';

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** Every step head office's tables went through, oldest first; steps are only ever added at the end. */
export const migrations: readonly Migration[] = [
  { name: '0001-office', statements: office },
  { name: '0002-admin', statements: admin },
  { name: '0005-blobs', statements: blobs },
];
