import { type Branch, findBranch } from '../../store/branches.ts';
import { html, type Html } from '../html.ts';
import type { Answer, SignedVisit } from '../visit.ts';

/** The branch a page is about; undefined where there is none. */
export async function branchOf({ told, params }: SignedVisit): Promise<Branch | undefined> {
  const number = params['branch'] ?? '';
  return /^\d{1,9}$/u.test(number) ? findBranch(told.office.db, Number(number)) : undefined;
}

export const notFound = ({ say }: SignedVisit): Answer => ({ page: html``, title: say('notFound'), status: 404 });

/** The pages of one branch beside each other. */
export function branchMenu({ say, path }: SignedVisit, { branch }: Branch): Html {
  const home = `/admin/branches/${branch}`;
  const places = [
    [home, say('desks')],
    [`${home}/people`, say('people')],
    [`${home}/events`, say('events')],
  ] as const;
  return html`<nav class="bar" aria-label="${say('branches')}">
    <ul>
      ${places.map(([place, name]) => html`<li><a href="${place}" ${path === place ? html`aria-current="page"` : undefined}>${name}</a></li>`)}
    </ul>
  </nav>`;
}
