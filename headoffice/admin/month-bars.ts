import { html, type Html } from './html.ts';

interface Month {
  readonly month: string;
  readonly registered: number;
  readonly resolved: number;
}

interface Named {
  readonly label: string;
  readonly registered: string;
  readonly resolved: string;
}

const size = { width: 720, height: 200, foot: 24 };

/** Two bars for each month. The same numbers stand in the table below it, so a screen reader hears only what it is. */
export function monthBars(months: readonly Month[], { label, registered, resolved }: Named): Html | undefined {
  if (months.length === 0) return undefined;
  const most = Math.max(1, ...months.map((one) => one.registered));
  const room = size.width / months.length;
  const tall = (count: number): number => Math.round((count / most) * (size.height - size.foot - 12));
  const bar = (count: number, x: number, part: 'registered' | 'resolved'): Html =>
    html`<rect
      class="${part}"
      x="${x.toFixed(1)}"
      y="${size.height - size.foot - tall(count)}"
      width="${(room * 0.36).toFixed(1)}"
      height="${tall(count)}"
    />`;
  return html`<svg class="bars" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${label}">
      ${months.map(
        (one, at) =>
          html`${bar(one.registered, at * room + room * 0.1, 'registered')}${bar(one.resolved, at * room + room * 0.5, 'resolved')}<text
              x="${(at * room + room / 2).toFixed(1)}"
              y="${size.height - 6}"
              text-anchor="middle"
              >${one.month}</text
            >`,
      )}
    </svg>
    <p class="legend"><span class="swatch registered"></span> ${registered} <span class="swatch resolved"></span> ${resolved}</p>`;
}
