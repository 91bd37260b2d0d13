'use strict';
// Electron's process.parentPort in a forked Node: what utilityProcess gives its child.
const { EventEmitter } = require('node:events');
const port = new EventEmitter();
port.postMessage = message => { if (process.connected) process.send(message, () => {}); };
process.on('message', data => port.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0)); // Electron ends its utility processes with itself
process.parentPort = port;
