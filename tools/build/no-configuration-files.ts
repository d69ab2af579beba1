/** Stands in the bundle for the client's reader of shared files of configuration: Lambda has none. */
export const loadSharedConfigFiles = (): Promise<Record<'configFile' | 'credentialsFile', object>> =>
  Promise.resolve({ configFile: {}, credentialsFile: {} });
