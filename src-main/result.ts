/** An expected outcome as plain data: it survives IPC, JSON and structuredClone. Bugs throw instead. */
export type Result<Value, Error> = { ok: true; value: Value } | { ok: false; error: Error };

export function ok(): Result<void, never>;
export function ok<Value>(value: Value): Result<Value, never>;
export function ok(value?: unknown): Result<unknown, never> {
  return { ok: true, value };
}

export function err<const Error>(error: Error): Result<never, Error> {
  return { ok: false, error };
}

/** Makes the compiler list every place that a new kind must be handled in. */
export function assertNever(value: never): never {
  throw new Error(
    `unexpected value of kind ${JSON.stringify((value as { kind?: unknown }).kind ?? typeof value)}`,
  );
}
