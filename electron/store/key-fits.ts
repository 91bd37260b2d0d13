import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { open } from 'node:fs/promises';

const pageSize = 4096;
const saltSize = 16;
const macSize = 64;
const pagesTried = 64;

/**
 * Is an unreadable file ours with a ruined beginning, or somebody else's? SQLite says "not a database" to both. Every page
 * of a SQLCipher file carries its own seal, so one page sealed under this key and the file's own salt tells them apart.
 * `salt` is the salt noted when the file was made, for when the one in the header is gone. Not for a file that is open.
 */
export async function keyFits(path: string, key: Uint8Array, salt: Uint8Array | undefined): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const start = Buffer.alloc(pageSize * pagesTried);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    const read = start.subarray(0, bytesRead);
    const salts = [read.subarray(0, saltSize), ...(salt === undefined ? [] : [salt])];
    return salts.some((one) => one.length === saltSize && somePageIsSealed(read, key, one));
  } finally {
    await file.close();
  }
}

function somePageIsSealed(read: Uint8Array, key: Uint8Array, salt: Uint8Array): boolean {
  // SQLCipher 4: the sealing key comes from the data key and the salt with every bit pattern 0x3a flipped.
  const sealingKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const pages = Math.floor(read.length / pageSize);
  return Array.from({ length: pages }, (_, page) => page).some((page) =>
    isSealed(read.subarray(page * pageSize, (page + 1) * pageSize), page, sealingKey),
  );
}

function isSealed(page: Uint8Array, place: number, sealingKey: Uint8Array): boolean {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(place + 1);
  const mac = createHmac('sha512', sealingKey)
    .update(page.subarray(place === 0 ? saltSize : 0, pageSize - macSize))
    .update(number)
    .digest();
  return timingSafeEqual(mac, page.subarray(pageSize - macSize));
}
