import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { language } from '../../../shared/language.ts';
import { type Place, useInHand } from '../../state/call-state.ts';
import css from './call-screen.module.css';

interface Props {
  /** The id of the input the label names. */
  readonly of: string;
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly required?: boolean;
  /** A refusal of this place is shown under the field. */
  readonly place?: Place;
  readonly asked?: boolean;
}

/** One line of the card: the label at the left, the field and what is wrong with it at the right. */
export function FieldRow({ of, label, children, required = false, place, asked = false }: Props) {
  return (
    <div className={`${css['row'] ?? ''} ${asked ? (css['asked'] ?? '') : ''}`}>
      <label htmlFor={of}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </label>
      <div>
        {children}
        {place === undefined ? null : <PlaceRefusal place={place} id={`${of}-refusal`} />}
      </div>
    </div>
  );
}

/** What was refused at this place of the screen, as its sentence. */
export function PlaceRefusal({ place, id }: { readonly place: Place; readonly id?: string }) {
  const { i18n } = useTranslation();
  const refusal = useInHand((call) => call.refusals[place]);
  return (
    <div id={id}>
      <RefusalNote refusal={refusal} language={language.catch('en').parse(i18n.language)} />
    </div>
  );
}
