/** Which step of a sign-in ended how. Never anything of a person, and no token. */
export type IdentityLog = (step: 'device' | 'window' | 'signOut', outcome: string, why?: string) => void;
