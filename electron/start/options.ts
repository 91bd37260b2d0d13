import { parseArgs } from 'node:util';

/** What Heard was told on its command line. */
export interface Options {
  /** Port of the browser window's door; 0 takes any free one. */
  readonly port: number;
  /** The data folder, when not the platform's own. */
  readonly data: string | undefined;
  readonly open: boolean;
  readonly setUp: string | undefined;
  /** End after the set-up instead of opening the desk. */
  readonly exit: boolean;
  readonly demo: boolean;
  readonly help: boolean;
  /** A screen pop: a `heard://` link, or the words after `--cti`. */
  readonly pop: readonly string[];
}

export const usage = `npm start -- [options]
  --browser      open in a browser window even where Electron is there
  --no-open      open no window, only serve and print the address
  --port N       port of the browser window's address (default: any free one)
  --data DIR     the data folder (default: the platform's folder for this program)
  --setup FILE   set the desk up from a file, without questions; add --exit to end after it
  --demo         a throw-away desk with sample people and complaints
  --cti ringing NUMBER | --cti answered | --cti ended | heard://ring?from=NUMBER
                 tell the running desk about a call`;

/** Reads the command line; a sentence about what is wrong with it instead, when something is. */
export function readOptions(words: readonly string[]): { readonly options: Options } | { readonly wrong: string } {
  const { own, pop } = withoutPop(words);
  try {
    const { values } = parseArgs({
      args: [...own],
      options: {
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        setup: { type: 'string' },
        exit: { type: 'boolean' },
        demo: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return { wrong: `--port takes a number from 0 to 65535, not ${values.port ?? ''}` };
    if (values.demo === true && (values.data ?? values.setup) !== undefined)
      return { wrong: '--demo makes its own throw-away desk: leave --data and --setup out' };
    return {
      options: {
        port,
        data: values.data,
        open: values['no-open'] !== true,
        setUp: values.setup,
        exit: values.exit === true,
        demo: values.demo === true,
        help: values.help === true,
        pop,
      },
    };
  } catch (problem) {
    return { wrong: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** Splits what tells about a call from what tells how to start: a link, or everything from `--cti` on (softphones add words of their own). */
function withoutPop(words: readonly string[]): { readonly own: readonly string[]; readonly pop: readonly string[] } {
  const link = words.find((word) => word.startsWith('heard:'));
  if (link !== undefined) return { own: words.filter((word) => word !== link), pop: [link] };
  const at = words.indexOf('--cti');
  return at === -1 ? { own: words, pop: [] } : { own: words.slice(0, at), pop: words.slice(at) };
}
