import { Autocomplete, Checkbox, Text } from '@mantine/core';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { longest } from '../../../../shared/text/fields.ts';
import { money } from '../../../../shared/format/money.ts';
import { fillCard, journal } from '../../../state/card-keeping.ts';
import { changeCall, useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { FieldRow } from '../field-row.tsx';
import { findChoices, scrolling } from '../pick-list.tsx';
import { AskedField } from '../use-asked-field.ts';

const most = 30;

/** The product: one of ours with its price and warranty promise, or any words. */
export function ProductField() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const catalogue = useDesk((known) => known.catalogue);
  const text = useInHand((call) => call.card.case.product) ?? '';
  const asked = use(AskedField) === 'case.product';
  const products = (catalogue?.products ?? []).filter((one) => one.active);
  const byName = new Map(products.map((one) => [one.name, one]));
  const pick = (typed: string) => {
    fillCard('case.product', typed);
    fillCard('case.productId', byName.get(typed)?.id);
    changeCall(() => ({ warrantyRead: false }));
  };
  return (
    <FieldRow of="case.product" label={t('field.product')} asked={asked}>
      <Autocomplete
        id="case.product"
        name="case.product"
        aria-label={t('field.product')}
        size="sm"
        value={text}
        onChange={pick}
        onBlur={() => void journal.flush()}
        maxLength={longest.line}
        data={[...byName.keys()]}
        limit={most}
        openOnFocus={false}
        withScrollArea={false}
        styles={scrolling}
        selectFirstOptionOnChange={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        filter={({ options, search }) => {
          const found = findChoices(
            products.map((one) => ({ value: one.name, label: one.name, words: one.code })),
            search,
          );
          return options.filter((one) => 'value' in one && found.has(one.value));
        }}
        renderOption={({ option }) => {
          const product = byName.get(option.value);
          return (
            <span>
              {option.value}
              {product === undefined || catalogue === undefined ? '' : ` · ${money(product.price, catalogue.site.currency, language)}`}
            </span>
          );
        }}
      />
      <Warranty />
    </FieldRow>
  );
}

/** The company's own promise on the box: read it before saying no (R57). */
function Warranty() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const catalogue = useDesk((known) => known.catalogue);
  const id = useInHand((call) => call.card.case.productId);
  const isRead = useInHand((call) => call.warrantyRead) === true;
  const product = catalogue?.products.find((one) => one.id === id);
  if (product === undefined || catalogue === undefined) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {money(product.price, catalogue.site.currency, language)} · {t('warrantyMonths', { months: product.warrantyMonths })}
      </Text>
      {product.warrantyPromise.trim() === '' ? null : (
        <>
          <Text size="sm" className="said" style={{ borderLeft: '3px solid var(--done-ink)', paddingLeft: 8 }}>
            {product.warrantyPromise}
          </Text>
          <Checkbox
            size="sm"
            mt={4}
            label={t('warrantyRead')}
            checked={isRead}
            onChange={(event) => changeWarranty(event.currentTarget.checked)}
          />
        </>
      )}
    </div>
  );
}

const changeWarranty = (warrantyRead: boolean): void => changeCall(() => ({ warrantyRead }));
