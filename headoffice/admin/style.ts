/** The look of head office's pages: the desk's indigo, light or dark as the computer is; text of at least 4.5:1 everywhere. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --raised: #f8f9fa; --ink: #1b1e22; --dim: #495057; --line: #ced4da; --field: #868e96;
  --own: #3b5bdb; --on-own: #fff; --own-ink: #2f49b5; --bad: #a51111; --bad-paper: #fff0f0; --good: #1a6b2d; --good-paper: #ebfbee;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17191c; --raised: #212429; --ink: #e9ecef; --dim: #c1c2c5; --line: #3b4046; --field: #868e96;
    --own: #3b5bdb; --on-own: #fff; --own-ink: #9db2ff; --bad: #ffa8a8; --bad-paper: #3a1717; --good: #8ce99a; --good-paper: #14301b;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 'Noto Sans', 'Noto Sans Thai', 'Segoe UI', system-ui, sans-serif; background: var(--paper); color: var(--ink); }
body { margin: 0; }
a { color: var(--own-ink); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--own-ink); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; z-index: 1; }
header { background: var(--raised); border-bottom: 1px solid var(--line); }
.bar { max-width: 75rem; margin: 0 auto; padding: 0.6rem 1.25rem; display: flex; flex-wrap: wrap; gap: 0.4rem 1.25rem; align-items: center; }
.bar .brand { font-weight: 650; color: inherit; text-decoration: none; }
.bar ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 0.4rem; margin: 0; padding: 0; }
.bar li a { display: inline-block; padding: 0.3rem 0.6rem; border-radius: 0.25rem; text-decoration: none; }
.bar li a:hover { text-decoration: underline; }
.bar [aria-current] { background: var(--own); color: var(--on-own); }
.bar .end { margin-left: auto; display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; }
.bar form { margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1.25rem 1.25rem 4rem; }
main nav.bar { padding: 0; }
main.narrow { max-width: 32rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 0.5rem; }
p { max-width: 44rem; margin: 0.5rem 0; }
.dim, .hint { color: var(--dim); }
.hint { font-size: 0.9rem; display: block; }
.table { overflow-x: auto; margin: 0.5rem 0; border: 1px solid var(--line); border-radius: 0.25rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: 0.5rem 0.75rem; color: var(--dim); }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-top: 1px solid var(--line); }
td:first-child { white-space: nowrap; }
thead th { background: var(--raised); font-size: 0.9rem; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
td form { margin: 0; }
code, .code { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
.code { font-size: 1.9rem; letter-spacing: 0.06em; padding: 0.75rem 1rem; border: 2px solid var(--own); border-radius: 0.25rem; display: inline-block; }
.link { font-size: 1rem; letter-spacing: 0; }
form.fields { display: grid; gap: 1rem; max-width: 32rem; margin: 0.5rem 0; }
form.fields.wide { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); max-width: none; align-items: start; }
.actions { grid-column: 1 / -1; display: flex; gap: 0.75rem; align-items: center; }
label { font-weight: 600; display: block; }
input[type='text'], input[type='password'], select {
  font: inherit; color: inherit; background: var(--paper); width: 100%; padding: 0.45rem 0.6rem; border: 1px solid var(--field); border-radius: 0.25rem;
}
td input[type='text'] { min-width: 9rem; max-width: 14rem; text-align: right; }
fieldset { border: 1px solid var(--line); border-radius: 0.25rem; margin: 0; padding: 0.5rem 0.75rem 0.75rem; }
legend { font-weight: 600; padding: 0 0.3rem; }
fieldset label, label.tick { font-weight: 400; display: flex; gap: 0.5rem; align-items: center; padding: 0.15rem 0; }
input[type='checkbox'], input[type='radio'] { width: 1.15rem; height: 1.15rem; accent-color: var(--own); margin: 0; flex: none; }
button {
  font: inherit; font-weight: 600; padding: 0.5rem 1rem; border-radius: 0.25rem; border: 1px solid var(--own); background: var(--own); color: var(--on-own);
  cursor: pointer; justify-self: start;
}
button.quiet { background: transparent; color: var(--own-ink); border-color: transparent; padding: 0.2rem 0.5rem; }
button.quiet:hover { text-decoration: underline; }
button.bad { background: transparent; color: var(--bad); border-color: currentcolor; }
summary { cursor: pointer; color: var(--own-ink); }
details[open] { min-width: 16rem; }
.said { padding: 0.6rem 1rem; border-left: 4px solid currentcolor; margin: 0 0 1rem; border-radius: 0.25rem; max-width: none; }
.said.bad { color: var(--bad); background: var(--bad-paper); }
.said.good { color: var(--good); background: var(--good-paper); }
.tag { display: inline-block; border: 1px solid currentcolor; border-radius: 0.25rem; padding: 0 0.4rem; font-size: 0.9rem; }
.tag.bad { color: var(--bad); }
.tag.good { color: var(--good); }
.bars { width: 100%; max-width: 60rem; height: auto; border-bottom: 1px solid var(--line); }
.bars text { fill: var(--dim); font-size: 11px; }
.bars .registered, .swatch.registered { fill: var(--field); background: var(--field); }
.bars .resolved, .swatch.resolved { fill: var(--own); background: var(--own); }
.swatch { display: inline-block; width: 0.9rem; height: 0.9rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0.5rem 0; }
dt { font-weight: 600; }
dd { margin: 0; white-space: pre-line; }
@media (prefers-reduced-motion: no-preference) { a, button { transition: background-color 0.12s; } }
`;
