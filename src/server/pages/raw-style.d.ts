/** A style sheet as text: it becomes part of the server's bundle. */
declare module '*.css?raw' {
  const text: string;
  export { text as default };
}
