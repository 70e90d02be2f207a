/** `builtin.ts`, or in a test what stands in for it. */
declare module '#data' {
  export const builtin: import('./settings.ts').Library
}
