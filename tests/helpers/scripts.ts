import { parseScript, type CallScript, type Stage } from '../../shared/script/callscript.ts';
import defaultJson from '../../shared/script/default-script.json' with { type: 'json' };

function read(): CallScript {
  const script = parseScript(defaultJson);
  if (!script.ok) throw new Error(`the default script has problems: ${JSON.stringify(script.refusal)}`);
  return script.value;
}

/** The script that ships, read and checked once. */
export const defaultScript: CallScript = read();

/** A stage of the shipped script by its id. */
export function stageNamed(id: string): Stage {
  const stage = defaultScript.stages.find((one) => one.id === id);
  if (stage === undefined) throw new Error(`the default script has no stage ${id}`);
  return stage;
}
