import type { InLanguages } from '../language.ts';

/** The departments a new desk starts with; each is named once, in the site's own language. */
export const defaultDepartments: readonly InLanguages[] = [
  { en: 'Customer service', ru: 'Обслуживание клиентов', th: 'บริการลูกค้า' },
  { en: 'Sales', ru: 'Продажи', th: 'ฝ่ายขาย' },
  { en: 'Delivery and warehouse', ru: 'Доставка и склад', th: 'จัดส่งและคลังสินค้า' },
  { en: 'Warranty and repair', ru: 'Гарантия и ремонт', th: 'รับประกันและซ่อม' },
  { en: 'Accounts', ru: 'Бухгалтерия', th: 'บัญชี' },
  { en: 'Management', ru: 'Руководство', th: 'ผู้บริหาร' },
];
