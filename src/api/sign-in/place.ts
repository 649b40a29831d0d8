/** Where the server is reached. */
export interface WebPlace {
  /** The address that people use, where it is not this machine's own; always https. */
  readonly address: URL | undefined;
}

const loopback = ["127.0.0.1", "localhost", "[::1]"];
export const isLoopback = (host: string): boolean => loopback.includes(host);

/** Whether a request may name this host: this machine, or the one address that was told. */
export function isOwnHost({ address }: WebPlace, host: string): boolean {
  return isLoopback(host.replace(/:\d+$/, "")) || host === address?.host;
}
