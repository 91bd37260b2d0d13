// role 'main' = page's main world, role 'preload' = isolated world. Worlds talk by synchronous CustomEvents (detail is structured-cloned between worlds).
function __electronShimWorld(role, secret, codec, preload, cfg) {
  const me = secret + role, peer = secret + (role === 'main' ? 'preload' : 'main');
  const fns = new Map(), ids = new WeakMap(), pend = new Map(); let seq = 0;
  const isPlain = v => Object.prototype.toString.call(v) === '[object Object]';
  const out = (v) => {
    if (typeof v === 'function') { let id = ids.get(v); if (!id) { id = ++seq; ids.set(v, id); fns.set(id, v); } return { $f: id }; }
    if (v && typeof v === 'object') {
      if (typeof v.then === 'function') { const id = ++seq; v.then(r => fire({ op: 'settle', id, ok: out(r) }), e => fire({ op: 'settle', id, err: out(e) })); return { $p: id }; }
      if (v instanceof Error) return { $e: v.message, n: v.name };
      if (Array.isArray(v)) return v.map(out);
      if (isPlain(v)) { const o = {}; for (const k of Object.keys(v)) o[k] = out(v[k]); return o; }
    }
    return v;
  };
  const inn = (v, freeze) => {
    if (v && typeof v === 'object') {
      if (v.$f) { const id = v.$f; return (...a) => { const r = fire({ op: 'call', id, args: a.map(x => out(x)) }); if ('err' in r) throw inn(r.err); return inn(r.ok); }; }
      if (v.$p) { const id = v.$p; return new Promise((res, rej) => pend.set(id, { res, rej })); }
      if ('$e' in v) return new Error(v.$e);
      if (Array.isArray(v)) return v.map(x => inn(x, freeze));
      if (isPlain(v)) { const o = {}; for (const k of Object.keys(v)) o[k] = inn(v[k], freeze); return freeze ? Object.freeze(o) : o; }
    }
    return v;
  };
  let reply;
  const fire = m => { reply = undefined; document.dispatchEvent(new CustomEvent(peer, { detail: m })); return reply; };
  document.addEventListener(me, ev => {
    ev.stopImmediatePropagation(); const m = ev.detail;
    if (m.op === 'reply') { reply = m; return; }
    if (m.op === 'settle') { const p = pend.get(m.id); pend.delete(m.id); 'err' in m ? p?.rej(inn(m.err)) : p?.res(inn(m.ok)); return; }
    if (m.op === 'expose') { Object.defineProperty(window, m.key, { value: inn(m.api, true), enumerable: true, configurable: false, writable: false }); return; }
    let r; try { r = { op: 'reply', ok: out(fns.get(m.id)(...m.args.map(x => inn(x)))) }; } catch (e) { r = { op: 'reply', err: out(e) }; }
    document.dispatchEvent(new CustomEvent(peer, { detail: r }));
  }, true);
  if (role === 'main') return;
  // ---- isolated world: the preload's `electron`
  const listeners = new Map(), inv = new Map(); const send = globalThis.__shimSend; delete globalThis.__shimSend;
  const post = m => send(JSON.stringify(codec.enc(m)));
  const clone = a => { try { return structuredClone(a); } catch (e) { throw new Error('An object could not be cloned.'); } };
  globalThis.__shimRecv = s => { const m = codec.dec(JSON.parse(s));
    if (m.t === 'res') { const p = inv.get(m.id); inv.delete(m.id); m.err === undefined ? p.res(m.ok) : p.rej(new Error(m.err)); }
    else for (const f of [...(listeners.get(m.ch) ?? [])]) f({ sender: ipcRenderer, ports: [] }, ...m.args); };
  const ipcRenderer = {
    invoke: (ch, ...args) => { args = clone(args); const id = ++seq; return new Promise((res, rej) => { inv.set(id, { res, rej }); post({ t: 'invoke', id, ch, args }); }); },
    send: (ch, ...args) => post({ t: 'send', ch, args: clone(args) }),
    on: (ch, f) => { (listeners.get(ch) ?? listeners.set(ch, []).get(ch)).push(f); return ipcRenderer; },
    off: (ch, f) => { listeners.set(ch, (listeners.get(ch) ?? []).filter(x => x !== f)); return ipcRenderer; },
    removeAllListeners: ch => { listeners.delete(ch); return ipcRenderer; } };
  ipcRenderer.removeListener = ipcRenderer.off;
  const contextBridge = { exposeInMainWorld: (key, api) => { fire({ op: 'expose', key, api: out(api) }); } };
  const electron = { contextBridge, ipcRenderer, webFrame: {}, webUtils: {} };
  const allowed = { electron, 'electron/renderer': electron, 'electron/common': {}, timers: { setTimeout, setInterval, clearTimeout, clearInterval }, url: { URL, URLSearchParams } };
  const require = n => { n = n.replace(/^node:/, ''); if (n in allowed) return allowed[n]; throw new Error('module not found: ' + n); };
  const process = { type: 'renderer', sandboxed: true, contextIsolated: true, platform: cfg.platform, arch: cfg.arch, versions: cfg.versions, env: {}, argv: [], on() {} };
  const module = { exports: {} };
  try { preload(require, module, module.exports, process, globalThis); }
  catch (e) { console.error('Unable to load preload script: ' + cfg.preload); console.error(e); post({ t: 'preload-error', preload: cfg.preload, error: e }); }
}
