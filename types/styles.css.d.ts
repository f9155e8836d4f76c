// TypeScript checks that a stylesheet imported for its effect exists; this says so, and is shipped beside it.
export {}
