import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { HttpOptions } from './http-options.ts';

/** A request whose headers or body dribble in longer than this is cut off, milliseconds. */
const patience = { headers: 10_000, request: 60_000, idle: 65_000, looks: 2_000 } as const;

/** The server under head office's doors: plain, or with TLS 1.2 and later. */
export function openServer(handler: RequestListener, tls: HttpOptions['tls']): Server {
  const options = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.idle,
    connectionsCheckingInterval: patience.looks,
    maxHeaderSize: 16 * 1024,
  };
  return tls === undefined ? createServer(options, handler) : createSecureServer({ ...options, ...tls, minVersion: 'TLSv1.2' }, handler);
}
