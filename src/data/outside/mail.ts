import { createTransport } from "nodemailer";

export interface MailSettings {
  /** `smtp://host:port` or `smtps://user:passphrase@host`. */
  readonly server: string;
  /** Whom it is from, such as `Clusterwerk <clusterwerk@gemeente.example>`. */
  readonly from: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/**
 * Sends plain text by SMTP. A server that is not on this machine is spoken to
 * over TLS or not at all: what goes through lets somebody in.
 */
export function mailer({ server, from }: MailSettings): Mailer {
  const { hostname, protocol } = new URL(server);
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  const transport = createTransport({
    url: server,
    requireTLS: protocol === "smtp:" && !isHere,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text }) {
      // As an object, so that no sign in an address can make it two.
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
