import * as oidc from "openid-client";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

export interface ProviderSettings {
  /** What its button says after "Aanmelden met". */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Claim that holds the groups or app roles. */
  readonly groupsClaim: string;
  /** Scopes beside `openid email profile`, for a provider that gives groups by one. */
  readonly scopes: readonly string[];
}

/** What is remembered between going to the provider and coming back. */
export interface ProviderTrip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is, as the provider says. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Only where the provider says that it was verified. */
  readonly verifiedEmail: string | undefined;
  readonly groups: readonly string[];
}

export interface IdentityProvider {
  readonly name: string;
  /** Where to go, and what to remember until then. */
  depart(returnTo: string): Promise<{ location: string; trip: ProviderTrip }>;
  /**
   * Who came back, proven: state, issuer, signature, audience, nonce and code verifier.
   *
   * @throws ClusterwerkError sign-in-failed, provider-unreachable
   */
  arrive(returned: URL, trip: ProviderTrip): Promise<ProviderIdentity>;
}

const isHere = (host: string): boolean => ["127.0.0.1", "localhost", "[::1]"].includes(host);

/**
 * An OpenID Connect provider, found by its issuer: authorization code with
 * PKCE, state and nonce. Its description is read when it is first needed, so
 * that a provider that is down keeps nobody else out.
 */
export function identityProvider(settings: ProviderSettings): IdentityProvider {
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    const issuer = new URL(settings.issuer);
    const secret = settings.clientSecret;
    found ??= oidc
      .discovery(
        issuer,
        settings.clientId,
        undefined,
        secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
        // Plain HTTP is for a provider on this machine, which tests have.
        isHere(issuer.hostname)
          ? { execute: [oidc.allowInsecureRequests], timeout: 10 }
          : { timeout: 10 },
      )
      .catch((cause: unknown) => {
        found = undefined;
        throw new ClusterwerkError("provider-unreachable", `no ${settings.issuer}`, {}, cause);
      });
    return found;
  };
  return {
    name: settings.name,
    async depart(returnTo) {
      const trip = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const location = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: ["openid", "email", "profile", ...settings.scopes].join(" "),
        response_type: "code",
        code_challenge: await oidc.calculatePKCECodeChallenge(trip.verifier),
        code_challenge_method: "S256",
        state: trip.state,
        nonce: trip.nonce,
      });
      return { location: location.href, trip };
    },
    async arrive(returned, { state, nonce, verifier }) {
      const config = await configuration();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        const { sub: subject, iss: issuer } = claims;
        // Some providers keep what is long out of the token.
        const more = config.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(config, tokens.access_token, subject)
          : {};
        const all: Record<string, unknown> = { ...more, ...claims };
        return {
          issuer,
          subject,
          verifiedEmail:
            all.email_verified === true && typeof all.email === "string" ? all.email : undefined,
          groups: [all[settings.groupsClaim] ?? []].flat().map(String),
        };
      } catch (cause) {
        throw new ClusterwerkError(
          "sign-in-failed",
          "the provider's answer does not hold",
          {},
          cause,
        );
      }
    },
  };
}
