import { z } from 'zod';

export const languages = ['en', 'ru', 'th'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** One text in every language the desk speaks. */
export type InLanguages = Readonly<Record<Language, string>>;
export const inLanguages = z.strictObject({ en: z.string().max(200), ru: z.string().max(200), th: z.string().max(200) });
