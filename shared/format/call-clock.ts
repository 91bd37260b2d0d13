/** The clock of a call: `02:14`, from an hour on `1:02:14`. Takes milliseconds; below zero is zero. */
export function callClock(ms: number): string {
  const seconds = Number.isFinite(ms) ? Math.max(0, Math.floor(ms / 1000)) : 0;
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
