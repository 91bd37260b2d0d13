/**
 * Where head office is, from what somebody typed: its origin, without path or names in it. undefined where it is no address, and where what is said
 * would cross a network unencrypted: plain http is for a head office on this very computer.
 */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const full = /^[a-z][a-z+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(full)) return undefined;
  const { protocol, hostname, origin, username, password } = new URL(full);
  if (username !== '' || password !== '') return undefined;
  if (protocol === 'https:') return origin;
  return protocol === 'http:' && isThisComputer(hostname) ? origin : undefined;
}

const isThisComputer = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(host);
