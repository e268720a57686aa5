/** An error as people need it: a title, what happened, whether anything changed, what to do now. */
export type Trouble = { title: string; happened: string; effect: string; next: string };
