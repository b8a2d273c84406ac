/** Bottleneck without its Redis clients: the same class, for which the package has no types of its own. */
declare module 'bottleneck/light' {
  import Bottleneck from 'bottleneck';
  export default Bottleneck;
}
