import { fastify, type FastifyInstance } from 'fastify';
import type { Office } from './office.ts';

export interface HttpOptions {
  /** Certificate and key as PEM; without them head office speaks plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Where log lines go, one JSON object each; nowhere when left out. */
  readonly log?: { readonly write: (line: string) => void };
  /** The address of a balancer whose `x-forwarded-for` is believed. */
  readonly trustProxy?: string;
  /** Whoever has it may read `/metrics`; without it only this computer may. */
  readonly metricsToken?: string;
}

/**
 * Head office's doors, not listening yet: the caller may `register` further pages and then calls `listen({ host, port })`. `close()` stops
 * gracefully: no new requests, those in work end, live lines are let go. The database stays open; the caller closes it afterwards.
 */
export async function openHttp(_office: Office, _options: HttpOptions): Promise<FastifyInstance> {
  return fastify();
}
