// A process that does nothing but answer: what starting Node itself costs.
process.on('message', (message) => process.send({ kind: 'answer', id: message.id, answer: null }));
process.on('disconnect', () => process.exit(0));
