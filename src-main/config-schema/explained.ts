import * as v from 'valibot';

/** What the installer reads about a key: one line, in Italian (docs/configurazione.md is made of these). */
export const explained = v.description;

/** Names of keys whose values are told to nobody. */
export const secretName = /pin|token|secret|password|key/i;
