/** The same work asked for twice before it is done is done once; both hear how it went. */
export function oneAtATime<Outcome>(work: () => Promise<Outcome>): () => Promise<Outcome> {
  let underWay: Promise<Outcome> | undefined;
  return () => {
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
