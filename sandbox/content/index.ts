export { type Expectation, expectations } from './expectations';
export { makeWorld } from './make-world';
