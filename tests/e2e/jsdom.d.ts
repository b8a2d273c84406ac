declare module 'jsdom' {
  /** The part of jsdom that tests use; the package brings no types. */
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options?: { virtualConsole?: VirtualConsole });
    readonly window: Window & typeof globalThis;
  }
}
