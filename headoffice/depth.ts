const quote = 34;
const escape = 92;
const [openingList, openingThing, closingList, closingThing] = [91, 123, 93, 125] as const;

/** How deep the brackets of a JSON text nest, without reading it: what no parser and no schema should be given is known by it. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isInText) {
      if (sign === escape) at += 1;
      else if (sign === quote) isInText = false;
    } else if (sign === quote) isInText = true;
    else if (sign === openingList || sign === openingThing) deepest = Math.max(deepest, (depth += 1));
    else if (sign === closingList || sign === closingThing) depth -= 1;
  }
  return deepest;
}
