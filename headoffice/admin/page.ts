import { type Language, languages } from '../../shared/language.ts';
import { html, type Html } from './html.ts';
import type { Session } from '../store/admin/sessions.ts';
import type { Visit } from './visit.ts';
import type { WordKey } from './words/en.ts';
import { isWord } from './words/words-in.ts';

interface Sheet {
  readonly title: string;
  readonly body: Html;
  readonly session: Session | undefined;
  readonly isNarrow?: boolean;
}

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', th: 'ไทย' };

const places = [
  ['/admin/branches', 'branches'],
  ['/admin/register', 'register'],
  ['/admin/waiting', 'waiting'],
  ['/admin/figures', 'figures'],
  ['/admin/administrators', 'administrators'],
  ['/admin/backups', 'backups'],
  ['/admin/acts', 'acts'],
] as const satisfies readonly (readonly [string, WordKey])[];

/** A whole page: what is the same on all of them around what is not. */
export function wholePage(visit: Visit, { title, body, session, isNarrow = false }: Sheet): string {
  const { say, language } = visit;
  return `<!doctype html>${html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} · ${say('brand')}</title>
      <link rel="stylesheet" href="/admin/style.css" />
    </head>
    <body>
      <a class="skip" href="#content">${say('skip')}</a>
      <header>
        <div class="bar">
          <a class="brand" href="/admin">${say('brand')}</a>
          ${session === undefined ? undefined : menu(visit)}
          <div class="end">${languageSwitch(visit)} ${session === undefined ? undefined : who(visit, session)}</div>
        </div>
      </header>
      <main id="content" tabindex="-1" ${isNarrow ? html`class="narrow"` : undefined}>
        <h1>${title}</h1>
        ${told(visit)} ${body}
      </main>
    </body>
  </html>`.toString()}`;
}

const menu = ({ say, path }: Visit): Html =>
  html`<nav aria-label="${say('menu')}">
    <ul>
      ${places.map(
        ([place, word]) =>
          html`<li><a href="${place}" ${path.startsWith(place) ? html`aria-current="page"` : undefined}>${say(word)}</a></li>`,
      )}
    </ul>
  </nav>`;

/** Leads to the same page again; what a form was answered with has no address to be asked for again. */
function languageSwitch({ say, language, path, query, isAnswerToForm }: Visit): Html | undefined {
  if (isAnswerToForm) return undefined;
  const link = query.get('link');
  return html`<nav aria-label="${say('languages')}">
    <ul>
      ${languages.map((one) => {
        const next = new URLSearchParams({ ...(link === null ? {} : { link }), language: one });
        const current = one === language ? html`aria-current="true"` : undefined;
        return html`<li><a lang="${one}" hreflang="${one}" href="${path}?${next.toString()}" ${current}>${languageNames[one]}</a></li>`;
      })}
    </ul>
  </nav>`;
}

const who = ({ say, formToken }: Visit, { name }: Session): Html =>
  html`<span>${say('signedInAs', { name })}</span>
    <form method="post" action="/admin/sign-out">${tokenField(formToken)}<button class="quiet">${say('signOut')}</button></form>`;

/** What a page that led here has to say: one of the pages' own sentences, never a text from the address. */
function told({ say, query }: Visit): Html | undefined {
  const said = query.get('said') ?? '';
  if (!isWord(said)) return undefined;
  const file = /^[\w.-]{1,100}$/u.exec(query.get('file') ?? '')?.[0] ?? '';
  return html`<p class="said good" role="status">${say(said, { file })}</p>`;
}

export const tokenField = (token: string): Html => html`<input type="hidden" name="form" value="${token}" />`;

/** Says why something was not done, before what was filled in. */
export const problemShown = ({ say }: Visit, problem: string | undefined): Html | undefined =>
  problem === undefined ? undefined : html`<p class="said bad" role="alert">${say('problem')}: ${problem}</p>`;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: 'text' | 'password';
  readonly autocomplete?: string;
}

/** A field with its label, and its hint tied to it. */
export const field = ({ name, label, hint, value = '', type = 'text', autocomplete = 'off' }: Field): Html =>
  html`<div>
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      maxlength="256"
      required
      ${hint === undefined ? undefined : html`aria-describedby="${name}-hint"`}
    />
    ${hint === undefined ? undefined : html`<span class="hint" id="${name}-hint">${hint}</span>`}
  </div>`;

interface Table {
  readonly label: string;
  readonly heads: readonly (string | { readonly number: string })[];
  readonly rows: readonly (readonly (Html | string | { readonly number: string })[])[];
}

/** A table that scrolls by itself where the window is narrow, also by keyboard. */
export const table = ({ label, heads, rows }: Table): Html =>
  html`<div class="table" role="region" aria-label="${label}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${heads.map((head) =>
            typeof head === 'string' ? html`<th scope="col">${head}</th>` : html`<th scope="col" class="number">${head.number}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) =>
                typeof cell === 'object' && 'number' in cell ? html`<td class="number">${cell.number}</td>` : html`<td>${cell}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
