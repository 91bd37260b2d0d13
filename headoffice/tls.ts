import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TlsFiles } from './options.ts';

export interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** The certificate and its key from their files; a sentence instead when they cannot be read, do not fit or have ended. */
export function readTls(files: TlsFiles, now: Date): { readonly tls: Tls } | { readonly wrong: string } {
  const cert = contentOf(files.cert);
  const key = contentOf(files.key);
  if (cert === undefined) return { wrong: `The certificate ${files.cert} cannot be read.` };
  if (key === undefined) return { wrong: `The key ${files.key} cannot be read.` };
  try {
    // Of a chain the first one is ours.
    const own = new X509Certificate(cert);
    if (!own.checkPrivateKey(createPrivateKey(key))) return { wrong: `${files.key} is not the key of the certificate ${files.cert}.` };
    if (own.validToDate < now) return { wrong: `The certificate ${files.cert} ended on ${dayOf(own.validToDate)}.` };
    if (own.validFromDate > now) return { wrong: `The certificate ${files.cert} begins on ${dayOf(own.validFromDate)}.` };
    return { tls: { cert, key } };
  } catch {
    return { wrong: `${files.cert} and ${files.key} have to be a certificate and its key without a password, both in PEM.` };
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
