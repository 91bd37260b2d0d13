'use strict';
const { EventEmitter } = require('node:events');
const { fork, spawn } = require('node:child_process');
const fs = require('node:fs'), path = require('node:path'), os = require('node:os'), crypto = require('node:crypto');
const { pathToFileURL } = require('node:url');
const codecSrc = fs.readFileSync(path.join(__dirname, 'codec.js'), 'utf8');
const codec = (0, eval)(codecSrc);
const rendererSrc = fs.readFileSync(path.join(__dirname, 'renderer.js'), 'utf8');
const clone = (v) => structuredClone(v);

// ---------- CDP over one browser websocket (flat sessions)
class CDP extends EventEmitter {
  static connect(url) { return new Promise((res, rej) => { const ws = new WebSocket(url); const c = new CDP(); c.ws = ws; c.n = 0; c.p = new Map();
    ws.onopen = () => res(c); ws.onerror = e => rej(new Error('CDP: ' + (e.message ?? 'error'))); ws.onclose = () => c.emit('close');
    ws.onmessage = e => { const m = JSON.parse(e.data); if (m.id) { const p = c.p.get(m.id); c.p.delete(m.id); m.error ? p.rej(new Error(p.method + ': ' + m.error.message)) : p.res(m.result); } else c.emit(m.sessionId ? 's:' + m.sessionId : 'browser', m.method, m.params); }; }); }
  send(method, params = {}, sessionId) { const id = ++this.n; return new Promise((res, rej) => { this.p.set(id, { res, rej, method }); this.ws.send(JSON.stringify({ id, method, params, sessionId })); }); }
}
let cdp, chromium, cdpReady;
const switches = [];
function startChromium() {
  return cdpReady ??= new Promise((res, rej) => {
    const bin = process.env.SHIM_CHROMIUM ?? '/usr/bin/chromium';
    const dir = path.join(app.getPath('userData'), 'shim-chromium');
    const port = (process.argv0, [...app.__argv].find(a => a.startsWith('--remote-debugging-port=')) ?? '--remote-debugging-port=0');
    const args = [port, '--remote-allow-origins=*', `--user-data-dir=${dir}`, '--no-first-run', '--no-startup-window', '--password-store=basic', '--use-mock-keychain', ...switches.filter(s => !s.startsWith('--remote-debugging-port'))];
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) args.push('--headless=new');
    if (process.getuid?.() === 0 || app.__argv.includes('--no-sandbox')) args.push('--no-sandbox');
    chromium = spawn(bin, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    chromium.on('exit', c => { if (!quitting) { console.error('chromium exited', c); process.exit(1); } });
    let buf = ''; chromium.stderr.on('data', d => { buf += d; let i; while ((i = buf.indexOf('\n')) >= 0) { const l = buf.slice(0, i); buf = buf.slice(i + 1);
      const m = /^DevTools listening on (ws:\S+)/.exec(l); if (m) { process.stderr.write(l + '\n'); CDP.connect(m[1]).then(c => { cdp = c; res(); }, rej); } else if (process.env.SHIM_DEBUG) process.stderr.write('[chromium] ' + l + '\n'); } });
  });
}
// ---------- app
let quitting = false, ready = false, readyRes; const readyP = new Promise(r => readyRes = r);
class App extends EventEmitter {
  __argv = [...process.argv]; #paths = {}; #pkg = {}; #dir = process.cwd(); name = 'Electron'; isPackaged = false;
  commandLine = { appendSwitch: (k, v) => switches.push(v === undefined || v === '' ? `--${k}` : `--${k}=${v}`), hasSwitch: k => switches.some(s => s === `--${k}` || s.startsWith(`--${k}=`)) || process.argv.some(s => s.startsWith('--' + k)), getSwitchValue: k => (process.argv.find(s => s.startsWith(`--${k}=`)) ?? '').split('=').slice(1).join('=') };
  __setPackage(dir, pkg) { this.#dir = dir; this.#pkg = pkg; if (pkg.productName ?? pkg.name) this.name = pkg.productName ?? pkg.name; }
  async __start() { this.__argv = [...process.argv, ...this.__argv]; await new Promise(r => setImmediate(r)); await startChromium(); ready = true; readyRes(); this.emit('will-finish-launching'); this.emit('ready', {}, {}); }
  whenReady() { return readyP; } isReady() { return ready; } getName() { return this.name; } setName(n) { this.name = n; } getVersion() { return this.#pkg.version ?? process.versions.electron; } getAppPath() { return this.#dir; } getLocale() { return 'en-US'; }
  getPath(n) { const ud = process.argv.find(a => a.startsWith('--user-data-dir='))?.slice(16); const base = { home: os.homedir(), appData: process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config'), temp: os.tmpdir(), exe: process.execPath };
    const d = { ...base, userData: this.#paths.userData ?? ud ?? path.join(base.appData, this.name) }; d.sessionData = d.userData; d.logs = path.join(d.userData, 'logs'); const r = this.#paths[n] ?? d[n]; if (!r) throw new Error(`Failed to get '${n}' path`); return r; }
  setPath(n, p) { this.#paths[n] = p; }
  requestSingleInstanceLock(data) { const dir = this.getPath('userData'), lock = path.join(dir, 'standin.lock'), calls = path.join(dir, 'standin.calls'); fs.mkdirSync(calls, { recursive: true });
    const holder = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : 0; let alive = false; try { alive = holder > 0 && holder !== process.pid && (process.kill(holder, 0), true); } catch {}
    if (alive) { const at = path.join(calls, `${process.pid}-${Date.now()}`); fs.writeFileSync(`${at}.tmp`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data })); fs.renameSync(`${at}.tmp`, `${at}.json`); return false; }
    fs.writeFileSync(lock, String(process.pid)); process.on('exit', () => fs.rmSync(lock, { force: true }));
    fs.watch(calls, { persistent: false }, () => { for (const n of fs.readdirSync(calls).filter(n => n.endsWith('.json'))) { const at = path.join(calls, n); try { const c = JSON.parse(fs.readFileSync(at, 'utf8')); fs.rmSync(at); this.emit('second-instance', {}, c.argv, c.cwd, c.data); } catch {} } });
    return true; } setAppUserModelId() {} setAsDefaultProtocolClient() { return true; } enableSandbox() {} on(...a) { return super.on(...a); }
  quit() { if (quitting) return; let prevented = false; const ev = { preventDefault: () => { prevented = true; } }; this.emit('before-quit', ev); if (prevented) return;
    for (const w of [...BrowserWindow.getAllWindows()]) { w.close(); } if (BrowserWindow.getAllWindows().length) return; this.emit('will-quit', ev); if (prevented) return; this.exit(0); }
  exit(code = 0) { quitting = true; this.emit('quit', {}, code); const done = () => process.exit(code); if (!chromium) return done(); chromium.once('exit', done); cdp.send('Browser.close').catch(() => chromium.kill()); setTimeout(() => { chromium.kill('SIGKILL'); done(); }, 3000).unref(); }
}
const app = new App();
// ---------- ipcMain
class IpcMain extends EventEmitter { #h = new Map();
  handle(ch, fn) { if (this.#h.has(ch)) throw new Error(`Attempted to register a second handler for '${ch}'`); if (typeof fn !== 'function') throw new Error('Expected handler to be a function'); this.#h.set(ch, fn); }
  handleOnce(ch, fn) { this.handle(ch, (...a) => { this.removeHandler(ch); return fn(...a); }); } removeHandler(ch) { this.#h.delete(ch); }
  async __invoke(ev, ch, args) { const f = this.#h.get(ch); if (!f) throw new Error(`No handler registered for '${ch}'`); return f(ev, ...args); } }
const ipcMain = new IpcMain();
// ---------- schemes of the app's own: Chromium cannot be taught one from outside, so app://desk/x is shown as https://desk.app.standin/x
const schemes = new Map();
const hidden = u => { const m = /^([a-z]+):\/\/([^/]+)(.*)$/i.exec(u); return m && schemes.has(m[1]) ? `https://${m[2]}.${m[1]}.standin${m[3] || '/'}` : u; };
const shown = u => { const m = /^https:\/\/(.+)\.([a-z]+)\.standin(\/.*)?$/.exec(u); return m && schemes.has(m[2]) ? `${m[2]}://${m[1]}${m[3] ?? '/'}` : u; };
const protocol = { registerSchemesAsPrivileged: list => { if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready'); for (const { scheme } of list) schemes.set(scheme, { handler: () => new Response(null, { status: 404 }) }); },
  handle: (scheme, handler) => { if (!schemes.has(scheme)) throw new Error(`shim: ${scheme} was not registered`); schemes.get(scheme).handler = handler; } };
// ---------- utilityProcess: a forked Node with process.parentPort
const utilityProcess = { fork: (file, args = [], o = {}) => { const child = fork(file, args, { serialization: 'advanced', execArgv: ['-r', path.join(__dirname, 'parent-port.cjs')], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const u = Object.assign(new EventEmitter(), { pid: child.pid, postMessage: m => { if (child.connected) child.send(m, () => {}); }, kill: () => child.kill() });
  child.on('spawn', () => u.emit('spawn')); child.on('message', m => u.emit('message', m)); child.on('exit', c => { u.pid = undefined; u.emit('exit', c); }); return u; } };
// ---------- webContents / BrowserWindow
const allWc = new Map(); let wcId = 0;
class WebContents extends EventEmitter {
  id = ++wcId; session; #ctx; #init; #url = ''; #destroyed = false; #loadWait;
  mainFrame = (() => { const of = () => this.#url; return { get url() { return shown(of()); }, parent: null, detached: false, routingId: 1, processId: 1 }; })();
  constructor(win, prefs, opts) { super(); this.__win = win; this.prefs = prefs; this.session = session.defaultSession; allWc.set(this.id, this); this.#init = this.#attach(opts); app.emit('web-contents-created', {}, this); }
  async #attach(o) {
    await startChromium();
    const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, width: o.width ?? 800, height: o.height ?? 600 }); this.targetId = targetId;
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true }); this.sid = sessionId; const s = (m, p) => cdp.send(m, p, sessionId); this.__cdp = s;
    cdp.on('s:' + sessionId, (m, p) => this.#onCdp(m, p)); cdp.on('browser', (m, p) => { if (m === 'Target.targetDestroyed' && p.targetId === targetId) this.__win.__closed(); });
    await cdp.send('Target.setDiscoverTargets', { discover: true });
    await s('Page.enable'); await s('Runtime.enable'); await s('Network.enable');
    if (schemes.size) await s('Fetch.enable', { patterns: [...schemes.keys()].map(scheme => ({ urlPattern: `https://*.${scheme}.standin/*` })) });
    const secret = '__shim' + crypto.randomUUID();
    const call = (role) => `(() => { if (globalThis.__shimInit_${role}) return; if (!location.href || location.href === 'about:blank') return; ${rendererSrc}\n __electronShimWorld(${JSON.stringify(role)}, ${JSON.stringify(secret)}, ${codecSrc.trim()}, ${role === 'preload' && this.prefs.preload ? `function (require, module, exports, process, global) {${this.#preload()}\n}` : 'undefined'}, ${JSON.stringify({ preload: this.prefs.preload, platform: process.platform, arch: process.arch, versions: { electron: process.versions.electron, node: process.versions.node, chrome: process.versions.chrome } })}); })()`;
    await s('Runtime.addBinding', { name: '__shimSend', executionContextName: 'Electron Isolated Context' });
    await s('Page.addScriptToEvaluateOnNewDocument', { source: call('main') });
    if (this.prefs.preload) await s('Page.addScriptToEvaluateOnNewDocument', { source: call('preload'), worldName: 'Electron Isolated Context' });
  }
  #preload() { const p = this.prefs.preload; if (p && !path.isAbsolute(p)) throw new Error('preload must be absolute'); return fs.readFileSync(p, 'utf8'); }
  async #onCdp(m, p) {
    if (m === 'Runtime.executionContextCreated' && p.context.name === 'Electron Isolated Context') this.#ctx = p.context.id;
    else if (m === 'Page.frameNavigated' && !p.frame.parentId) { this.#url = p.frame.url; this.emit('did-navigate', {}, p.frame.url); }
    else if (m === 'Page.domContentEventFired') this.emit('dom-ready', {});
    else if (m === 'Page.loadEventFired') { if (this.#url !== 'about:blank') { this.emit('did-finish-load', {}); this.__win.__readyToShow(); this.#loadWait?.(); } }
    else if (m === 'Fetch.requestPaused') this.#answer(p);
    else if (m === 'Runtime.consoleAPICalled') this.emit('console-message', { level: p.type, message: p.args.map(a => a.value ?? a.description).join(' ') });
    else if (m === 'Runtime.bindingCalled' && p.name === '__shimSend') {
      const msg = codec.dec(JSON.parse(p.payload)); const ctx = p.executionContextId; this.#ctx = ctx;
      const ev = { sender: this, senderFrame: this.mainFrame, frameId: 1, processId: 1, type: 'frame', reply: (ch, ...a) => this.send(ch, ...a) };
      if (msg.t === 'preload-error') this.emit('preload-error', {}, msg.preload, msg.error);
      else if (msg.t === 'send') { this.emit('ipc-message', ev, msg.ch, ...msg.args); ipcMain.emit(msg.ch, ev, ...msg.args); }
      else { let r; try { const v = await ipcMain.__invoke(ev, msg.ch, msg.args); try { r = { t: 'res', id: msg.id, ok: clone(v) }; } catch { throw new Error('An object could not be cloned.'); } }
        catch (e) { console.error(`Error occurred in handler for '${msg.ch}':`, e); r = { t: 'res', id: msg.id, err: `Error invoking remote method '${msg.ch}': ${e instanceof Error ? e.toString() : String(e)}` }; }
        await this.#recv(r, ctx); }
    }
  }
  /** A request of the page for a scheme of the app's own: its handler answers, as under Electron. */
  async #answer({ requestId, request }) {
    try { const url = shown(request.url); const answer = await schemes.get(new URL(url).protocol.slice(0, -1)).handler(new Request(url, { method: request.method }));
      await this.__cdp('Fetch.fulfillRequest', { requestId, responseCode: answer.status, responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })), body: Buffer.from(await answer.arrayBuffer()).toString('base64') }); }
    catch (e) { console.error('protocol handler:', e); await this.__cdp('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => {}); } }
  #recv(m, ctx = this.#ctx) { return this.__cdp('Runtime.evaluate', { contextId: ctx, expression: `__shimRecv(${JSON.stringify(JSON.stringify(codec.enc(m)))})` }).catch(() => {}); }
  send(ch, ...args) { let a; try { a = clone(args); } catch { throw new Error('Failed to serialize arguments'); } if (this.#ctx) this.#recv({ t: 'msg', ch, args: a }); }
  async loadURL(u) { await this.#init; const w = new Promise(r => this.#loadWait = r); this.emit('did-start-loading'); const r = await this.__cdp('Page.navigate', { url: hidden(u) }); if (r.errorText) throw Object.assign(new Error(`${r.errorText} loading '${u}'`), { code: r.errorText, url: u }); await w; }
  loadFile(f, o = {}) { const u = pathToFileURL(path.resolve(app.getAppPath(), f)); if (o.search) u.search = o.search; if (o.hash) u.hash = o.hash; return this.loadURL(u.href); }
  async executeJavaScript(code) { const r = await this.__cdp('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture: true }); if (r.exceptionDetails) throw new Error(r.exceptionDetails.exception?.description ?? r.exceptionDetails.text); return r.result.value; }
  getURL() { return shown(this.#url); } isDestroyed() { return this.#destroyed; } setWindowOpenHandler(h) { this.__woh = h; } openDevTools() {} isLoading() { return false; }
  async printToPDF(o = {}) { await this.#init; return Buffer.from((await this.__cdp('Page.printToPDF', o)).data, 'base64'); }
  close() { this.__win.close(); } __destroy() { this.#destroyed = true; allWc.delete(this.id); this.emit('destroyed'); }
  static fromDevToolsTargetId(t) { return [...allWc.values()].find(w => w.targetId === t); } static fromId(i) { return allWc.get(i); } static getAllWebContents() { return [...allWc.values()]; }
}
const wins = new Set();
class BrowserWindow extends EventEmitter {
  #closed = false; #visible; #bounds; #title = '';
  constructor(o = {}) { super(); if (!ready) throw new Error('Cannot create BrowserWindow before app is ready'); const prefs = { contextIsolation: true, nodeIntegration: false, sandbox: true, ...o.webPreferences };
    if (!prefs.contextIsolation || prefs.nodeIntegration) throw new Error('shim: only contextIsolation:true + nodeIntegration:false is emulated');
    this.id = wins.size + 1; wins.add(this); this.#visible = o.show !== false; this.#bounds = { x: 0, y: 0, width: o.width ?? 800, height: o.height ?? 600 }; this.webContents = new WebContents(this, prefs, o); app.emit('browser-window-created', {}, this); }
  loadURL(u) { return this.webContents.loadURL(u); } loadFile(f, o) { return this.webContents.loadFile(f, o); }
  __rts = false; __readyToShow() { if (!this.__rts) { this.__rts = true; this.emit('ready-to-show'); } } show() { this.#visible = true; this.emit('show'); } hide() { this.#visible = false; this.emit('hide'); } isVisible() { return this.#visible; } focus() {} isMinimized() { return false; } restore() {} setMenu() {} removeMenu() {} setMenuBarVisibility() {}
  getBounds() { return { ...this.#bounds }; } setTitle(t) { this.#title = t; } getTitle() { return this.#title; } isDestroyed() { return this.#closed; }
  close() { let prevented = false; this.emit('close', { preventDefault: () => { prevented = true; } }); if (!prevented) this.destroy(); }
  destroy() { if (this.#closed) return; cdp.send('Target.closeTarget', { targetId: this.webContents.targetId }).catch(() => {}); this.__closed(); }
  __closed() { if (this.#closed) return; this.#closed = true; wins.delete(this); this.webContents.__destroy(); this.emit('closed'); if (!wins.size && !quitting) setImmediate(() => { if (!wins.size && !quitting) { if (app.listenerCount('window-all-closed')) app.emit('window-all-closed'); else app.quit(); } }); }
  static getAllWindows() { return [...wins]; } static getFocusedWindow() { return [...wins][0] ?? null; } static fromWebContents(w) { return [...wins].find(x => x.webContents === w) ?? null; } static fromId(i) { return [...wins].find(x => x.id === i) ?? null; }
}
const session = { fromPartition: () => session.defaultSession, defaultSession: { setPermissionRequestHandler() {}, setPermissionCheckHandler() {}, setDevicePermissionHandler() {}, setDisplayMediaRequestHandler() {}, setSpellCheckerEnabled() {}, webRequest: { onHeadersReceived() {}, onBeforeRequest() {} } } };
const dialog = { showOpenDialog: async () => ({ canceled: true, filePaths: [] }), showSaveDialog: async () => ({ canceled: true, filePath: '' }), showMessageBox: async () => ({ response: 0, checkboxChecked: false }), showErrorBox: (t, c) => console.error('[dialog]', t, c) };
const shell = { openExternal: async () => {}, showItemInFolder() {}, openPath: async () => '' };
const Menu = { setApplicationMenu() {}, getApplicationMenu: () => null, buildFromTemplate: t => ({ items: t }) };
const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' });
const safeStorage = { isEncryptionAvailable: () => false, isAsyncEncryptionAvailable: async () => false, getSelectedStorageBackend: () => 'basic_text' };
const webContents = WebContents;
module.exports = { app, BrowserWindow, ipcMain, webContents, session, dialog, shell, Menu, nativeTheme, safeStorage, protocol, utilityProcess };
