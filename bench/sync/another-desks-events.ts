import { complaintNumber } from '../../shared/complaint/number.ts';
import { generatedSite } from '../gen/fill-register.ts';

/** An event of the generated queue as another desk would have done it: its own place, its own things, its own numbers. */
export function asDoneAt(text: string, { place, code }: { readonly place: number; readonly code: string }, s: number): string {
  const mark = place.toString(16).padStart(4, '0');
  return text
    .replace(/^\{"s":\d+/u, `{"s":${s}`)
    .replaceAll(made, `$1-${mark}-`)
    .replaceAll(numbered, (_whole, year: string, count: string) =>
      complaintNumber({ site: generatedSite.code, year: Number(year), desk: code, count: Number(count) }),
    );
}

/** Ids of what a desk of the bench makes: complaints of its cards, and what it counts up for the rest. */
const made = /(0195dddd|01950001)-0000-/gu;
const numbered = /BKK-(\d{4})-A-(\d+)-./gu;
