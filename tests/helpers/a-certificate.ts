import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Node makes no certificates; the tests that need one are left out where openssl is not there. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A certificate for this computer and its key, good for thirty days. */
export function aCertificate(folder: string, name: string): { readonly cert: string; readonly key: string } {
  const [cert, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', cert];
  const { status, stderr } = spawnSync('openssl', [...words, '-subj', '/CN=head.office', '-addext', 'subjectAltName=IP:127.0.0.1']);
  if (status !== 0) throw new Error(`no certificate: ${stderr.toString('utf8')}`);
  return { cert, key };
}
