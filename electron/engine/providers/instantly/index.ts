export { createInstantlyApi, type InstantlyApi, type InstantlyApiOptions } from './create-instantly-api';
export { openInstantlyReader } from './open-instantly-reader';
export { openInstantlySender } from './open-instantly-sender';
