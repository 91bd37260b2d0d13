/** What a page came as. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it was led to; empty where it was led nowhere. */
  readonly goesTo: string;
}

export interface ABrowser {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Shown>;
  /** Sends a form with the token of the page that was seen last, unless the fields bring their own. */
  readonly send: (path: string, fields: Fields, headers?: Readonly<Record<string, string>>) => Promise<Shown>;
  readonly cookies: Map<string, string>;
}

interface Asking {
  readonly method?: 'POST';
  readonly body?: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** As much of a browser as pages without script need: cookies, and the forms' hidden token. */
export function aBrowser(address: string, kept: ReadonlyMap<string, string> = new Map()): ABrowser {
  const cookies = new Map(kept);
  let token = '';
  const ask = async (path: string, { headers, ...init }: Asking): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(new URL(path, address), { ...init, redirect: 'manual', headers: { cookie, ...headers } });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await reply.text();
    token = /name="form" value="([^"]+)"/u.exec(text)?.[1]?.replaceAll('&#61;', '=') ?? token;
    return { status: reply.status, headers: reply.headers, text, goesTo: reply.headers.get('location') ?? '' };
  };
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    send: async (path, fields, headers = {}) => {
      const body = new URLSearchParams({ form: token });
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name);
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      }
      return ask(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
    },
  };
}

export const goodPassword = 'correct horse battery';

/** Becomes the administrator that this link is for, and signs in. */
export async function anAdministrator(link: string, name = 'Anong'): Promise<ABrowser> {
  const { origin, pathname, search, searchParams } = new URL(link);
  const browser = aBrowser(origin);
  await browser.get(`${pathname}${search}`);
  const came = await browser.send('/admin/first', {
    link: searchParams.get('link') ?? '',
    name,
    password: goodPassword,
    again: goodPassword,
  });
  if (came.status !== 303) throw new Error(`no administrator: ${came.status} ${came.text}`);
  await browser.get('/admin/sign-in');
  const signed = await browser.send('/admin/sign-in', { name, password: goodPassword });
  if (signed.goesTo !== '/admin/branches') throw new Error(`not signed in: ${signed.status} ${signed.text}`);
  await browser.get('/admin/branches');
  return browser;
}
