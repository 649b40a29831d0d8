/** The same numbers in memory that threads share, so that none gets a copy of its own. */
export function sharedBetweenThreads<T extends Float64Array | Uint32Array>(numbers: T): T {
  const memory = new SharedArrayBuffer(numbers.byteLength);
  const copy = numbers instanceof Float64Array ? new Float64Array(memory) : new Uint32Array(memory);
  copy.set(numbers);
  return copy as T;
}
