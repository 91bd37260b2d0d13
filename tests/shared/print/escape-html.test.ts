import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeHtml } from '../../../shared/print/escape-html.ts';

const readBack = (html: string): string => html.replaceAll(/&#(\d+);/gu, (_whole, code: string) => String.fromCodePoint(Number(code)));

it('lets nothing of a text begin a tag, an attribute or an entity, and loses nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = escapeHtml(text);
      expect(html).not.toMatch(/[<>"'`=]/u);
      expect(html.replaceAll(/&#\d+;/gu, '')).not.toContain('&');
      expect(readBack(html)).toBe(text);
    }),
  );
});
