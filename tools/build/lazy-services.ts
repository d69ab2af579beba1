/**
 * Stands in the bundle for `ask-sdk-model`, of which ask-sdk-core needs one class: the way to Alexa's services. They
 * are an eighth of everything that is loaded and seldom asked, so they are a file of their own.
 */
import { createRequire } from 'node:module';
import type * as model from 'ask-sdk-model';

type Factory = model.services.ServiceClientFactory;

/** The file beside the bundle that holds the real ones. */
export const SERVICES_FILE = 'alexa-services.js';

class ServiceClientFactory implements Pick<
  Factory,
  'getReminderManagementServiceClient' | 'getUpsServiceClient'
> {
  readonly #configuration: model.services.ApiConfiguration;

  constructor(configuration: model.services.ApiConfiguration) {
    this.#configuration = configuration;
  }

  #real(): Factory {
    const { services } = createRequire(__filename)(`./${SERVICES_FILE}`) as typeof model;
    return new services.ServiceClientFactory(this.#configuration);
  }

  getReminderManagementServiceClient(): ReturnType<Factory['getReminderManagementServiceClient']> {
    return this.#real().getReminderManagementServiceClient();
  }

  getUpsServiceClient(): ReturnType<Factory['getUpsServiceClient']> {
    return this.#real().getUpsServiceClient();
  }
}

export const services = { ServiceClientFactory };
