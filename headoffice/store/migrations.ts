import { erased } from './migrations/0012-erased.ts';
import { office } from './migrations/0001-office.ts';
import { register } from './migrations/0010-register.ts';
import { watch } from './migrations/0009-watch.ts';
import { blobs } from './migrations/0005-blobs.ts';
import { admin } from './migrations/0002-admin.ts';
import { seated } from './migrations/0004-seated.ts';
import { parked } from './migrations/0011-parked.ts';

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** Every step head office's tables went through, oldest first; steps are only ever added at the end. */
export const migrations: readonly Migration[] = [
  { name: '0001-office', statements: office },
  { name: '0002-admin', statements: admin },
  { name: '0004-seated', statements: seated },
  { name: '0005-blobs', statements: blobs },
  { name: '0009-watch', statements: watch },
  { name: '0010-register', statements: register },
  { name: '0011-parked', statements: parked },
  { name: '0012-erased', statements: erased },
];
