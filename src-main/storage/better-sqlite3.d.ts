/** The part of better-sqlite3 that we use; the package carries no types. */
declare module 'better-sqlite3' {
  type Bindable = string | number | bigint | Uint8Array | null;
  type Params = readonly (Bindable | Record<string, Bindable>)[];

  interface Statement {
    run(...params: Params): { changes: number; lastInsertRowid: number | bigint };
    get(...params: Params): unknown;
    all(...params: Params): unknown[];
    iterate(...params: Params): IterableIterator<unknown>;
    pluck(toggle?: boolean): this;
  }

  interface Transaction<Run extends (...args: never[]) => unknown> {
    (...args: Parameters<Run>): ReturnType<Run>;
    immediate(...args: Parameters<Run>): ReturnType<Run>;
  }

  class Connection {
    constructor(path: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number });
    readonly name: string;
    readonly memory: boolean;
    readonly open: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    function(
      name: string,
      options: { deterministic?: boolean },
      run: (one: string, other: string) => string | number | null,
    ): this;
    pragma(sql: string, options?: { simple?: boolean }): unknown;
    transaction<Run extends (...args: never[]) => unknown>(run: Run): Transaction<Run>;
    close(): this;
  }

  export type { Connection, Statement };
  export default Connection;
}
