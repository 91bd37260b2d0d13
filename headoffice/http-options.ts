export interface HttpOptions {
  /** Certificate and key as PEM; without them head office speaks plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** Where log lines go, one JSON object each; nowhere when left out. */
  readonly log?: { readonly write: (line: string) => void } | undefined;
  /** The address of a balancer whose `x-forwarded-for` is believed. */
  readonly trustProxy?: string | undefined;
  /** Whoever has it may read `/metrics`; without it only this computer may. */
  readonly metricsToken?: string | undefined;
  /** Requests in a minute: of one desk, of one address, and attempts to join from one address. */
  readonly rates?: Partial<Rates>;
  /** How often live lines look what other head offices did, and how often they show that they are there, milliseconds. */
  readonly look?: number;
  readonly beat?: number;
}

export interface Rates {
  readonly desk: number;
  readonly address: number;
  readonly joining: number;
}

/** A desk that catches up asks some twenty times a second; behind one address there may be a whole site. */
export const usualRates: Rates = { desk: 3_000, address: 60_000, joining: 30 };
