const counted = { keys: 0, clicks: 0 };
const atStage = { stage: '', keys: 0, clicks: 0 };
const bare = new Set(['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'AltGraph']);

const countKey = (event: KeyboardEvent): void => {
  if (!bare.has(event.key)) counted.keys += 1;
};
const countClick = (): void => {
  counted.clicks += 1;
};

/** Keys and clicks of this call, as ux.md 7 counts them: the measure of our own work, never of a person's. */
export const effort = {
  keys: (): number => counted.keys,
  clicks: (): number => counted.clicks,
  /** Those since the stage was entered. */
  sinceStage: (stage: string): { readonly keys: number; readonly clicks: number } => {
    if (atStage.stage !== stage) Object.assign(atStage, { stage, ...counted });
    return { keys: Math.max(0, counted.keys - atStage.keys), clicks: Math.max(0, counted.clicks - atStage.clicks) };
  },
  /** Counts from zero until the returned function is called. */
  count: (): (() => void) => {
    counted.keys = 0;
    counted.clicks = 0;
    document.addEventListener('keydown', countKey, true);
    document.addEventListener('mousedown', countClick, true);
    return () => {
      document.removeEventListener('keydown', countKey, true);
      document.removeEventListener('mousedown', countClick, true);
    };
  },
};
