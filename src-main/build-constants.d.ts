/** Set while building (vite.main.config.ts): only a package made for tests can be debugged. */
declare const __INSPECTABLE__: boolean;
