/** Stands in the bundle for `@aws-sdk/middleware-endpoint-discovery`: the endpoint is known, so nothing is discovered. */
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;
