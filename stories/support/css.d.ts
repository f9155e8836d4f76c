declare module '*.css' {
  /** The class names of a module, as the bundler has made them. */
  const classes: Readonly<Record<string, string>>
  export default classes
}
