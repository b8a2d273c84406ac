declare module 'hunspell-wasm/wasm/hunspell.js' {
  /** Makes one instance of the compiled Hunspell; `wasmBinary` is the content of hunspell.wasm. */
  const initialise: (options: { wasmBinary: Uint8Array }) => Promise<unknown>;
  export default initialise;
}
