import { Badge } from '@mantine/core';
import type { ChosenPrompt } from '../../../shared/script/choose-prompt.ts';
import { fillTokens, type Piece, type PhraseSource } from '../../../shared/script/fill-tokens.ts';
import { language } from '../../../shared/language.ts';
import css from './call-screen.module.css';

interface Props {
  readonly prompts: readonly ChosenPrompt[];
  readonly source: PhraseSource;
  readonly large?: boolean;
}

/** Words to read aloud, a breath a line, with names and numbers filled in; what is not known yet shows which field to fill. */
export function Prompts({ prompts, source, large = false }: Props) {
  return (
    <div aria-live="polite">
      {prompts.map((prompt) => (
        <div key={prompt.id} className={css[large ? 'reading' : 'prompt']} lang={prompt.language}>
          {prompt.fellBack ? (
            <Badge size="sm" variant="outline" color="gray">
              {prompt.language.toUpperCase()}
            </Badge>
          ) : null}
          {prompt.lines.map((line) => (
            <p key={line}>
              {fillTokens(line, language.catch('en').parse(prompt.language), source).map((piece, index) => (
                // Pieces of one line have no names of their own and never change places.
                <Said key={`${index}-${piece.kind}`} piece={piece} />
              ))}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

function Said({ piece }: { readonly piece: Piece }) {
  if (piece.kind === 'text') return <span>{piece.text}</span>;
  return <span style={{ borderBottom: '2px dotted currentColor', fontSize: '0.8em' }}>… {piece.label}</span>;
}
