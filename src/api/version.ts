/**
 * The version of the API, by semantic versioning: its first number stands in
 * every address, its changes in docs/api.md. The program has a version of its own.
 */
export const apiVersion = "1.0.0";
