import { escapeHtml } from '../../shared/print/escape-html.ts';

/** A piece of a page whose texts are escaped already; nothing but `html` makes one. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

type Piece = Html | string | number | undefined | readonly (Html | undefined)[];

/** Writes a piece of a page: what stands in the template as it is, every value as text. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(parts.map((part, at) => part + shown(pieces[at])).join(''));
}

function shown(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Html) return piece.toString();
  return typeof piece === 'object' ? piece.map(shown).join('') : escapeHtml(String(piece));
}
