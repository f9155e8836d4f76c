/** Another program has the port. The message says so in one line, and what to do. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Free it, or choose another one: PORT=${port + 1} npm start`)
  }
}
