/** Without a text it is left out. */
export type FactLine = { label: string; text: string; isCode?: boolean; warn?: boolean };
