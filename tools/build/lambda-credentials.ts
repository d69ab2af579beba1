/**
 * Stands in the bundle for `@aws-sdk/credential-provider-node`, whose other sources of credentials (profiles, single
 * sign-on, instance metadata) are a quarter of the bundle and never used: Lambda always gives them in the environment.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
