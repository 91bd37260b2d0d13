import type { IncomingHttpHeaders } from 'node:http';

/**
 * May this request be ours? Host must name this very door (a page on another name pointed at 127.0.0.1 fails here), and a browser
 * that says where the request comes from must say this door.
 */
export function isFromHere(headers: Pick<IncomingHttpHeaders, 'host' | 'origin' | 'sec-fetch-site'>, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (headers.host === undefined || !hosts.includes(headers.host)) return false;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
