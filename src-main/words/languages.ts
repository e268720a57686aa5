/** Languages by their own names, whatever is spoken now (ISO 639-1). */
export const languageNames = {
  it: 'Italiano',
  en: 'English',
  ro: 'Română',
  sq: 'Shqip',
  fr: 'Français',
  ar: 'العربية',
} as const;
