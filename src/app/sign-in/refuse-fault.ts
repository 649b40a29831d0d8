import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { passphraseFault } from "../../domain/passphrase.ts";

/** @throws ClusterwerkError passphrase-weak, with what is wrong with it */
export function refuseFault(passphrase: string, about: readonly string[]): void {
  const fault = passphraseFault(passphrase, about);
  if (fault) throw new ClusterwerkError("passphrase-weak", `a passphrase ${fault}`, { fault });
}
