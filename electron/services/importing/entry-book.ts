import type { Category, Product } from '../../../shared/contract/catalogue.ts';
import { type CatalogueId, catalogueId } from '../../../shared/ids.ts';
import { readCategories, readProducts, saveCategory, saveProduct } from '../../store/catalogue.ts';
import type { Db, Tx } from '../../store/schema.ts';

/** The desk's categories and products by any of their names, and how a name that is not among them becomes one. */
export interface EntryBook {
  readonly category: (tx: Tx, name: string | undefined) => Promise<Category | undefined>;
  readonly product: (tx: Tx, name: string | undefined) => Promise<CatalogueId | null>;
  /** What was created since it was last asked. */
  readonly takeCreated: () => { readonly categories: readonly Category[]; readonly products: readonly Product[] };
}

/** Opens the book of names; what an import adds to it stays, because complaints name it. */
export async function entryBook(db: Db, newId: () => string): Promise<EntryBook> {
  const categories = new Map((await readCategories(db)).flatMap((one) => categoryKeys(one).map((key) => [key, one] as const)));
  const products = new Map((await readProducts(db)).flatMap((one) => productKeys(one).map((key) => [key, one.id] as const)));
  let created: { readonly categories: readonly Category[]; readonly products: readonly Product[] } = nothingNew;
  return {
    category: async (tx, name) => {
      if (name === undefined) return undefined;
      const known = categories.get(folded(name));
      if (known !== undefined) return known;
      const fresh: Category = {
        id: catalogueId.parse(newId()),
        code: name,
        name: { en: name, ru: name, th: name },
        words: '',
        manager: null,
        active: true,
      };
      await saveCategory(tx, fresh);
      categories.set(folded(name), fresh);
      created = { ...created, categories: [...created.categories, fresh] };
      return fresh;
    },
    product: async (tx, name) => {
      if (name === undefined) return null;
      const known = products.get(folded(name));
      if (known !== undefined) return known;
      const fresh: Product = {
        id: catalogueId.parse(newId()),
        code: '',
        name,
        price: 0,
        warrantyMonths: 0,
        warrantyPromise: '',
        active: true,
      };
      await saveProduct(tx, fresh);
      products.set(folded(name), fresh.id);
      created = { ...created, products: [...created.products, fresh] };
      return fresh.id;
    },
    takeCreated: () => {
      const taken = created;
      created = nothingNew;
      return taken;
    },
  };
}

const nothingNew = { categories: [], products: [] } as const;

const folded = (name: string): string => name.trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ');

const categoryKeys = ({ code, name }: Category): string[] => [code, name.en, name.ru, name.th].map(folded);

const productKeys = ({ code, name }: Product): string[] => [code, name].filter((text) => text.trim() !== '').map(folded);
