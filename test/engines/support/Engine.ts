/** A browser engine under test. Each engine has a driver of its own; the tests see only this. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit'
  /** Starts the browser. */
  launch(options?: LaunchOptions): Promise<EngineBrowser>
}

export interface LaunchOptions {
  /** Preferences of Firefox, by name. Other engines have none. */
  readonly preferences?: Readonly<Record<string, boolean | number | string>>
}

export interface EngineBrowser {
  readonly version: string
  /** Creates an empty profile: its pages share storage and locks, and no other page does. */
  newProfile(): Promise<EngineProfile>
  close(): Promise<void>
}

export interface EngineProfile {
  /** Opens an empty tab. */
  newTab(): Promise<EngineTab>
  /** Resolves with the tab that a page opens while `open` runs. */
  tabOpenedBy(open: () => Promise<unknown>): Promise<EngineTab>
  close(): Promise<void>
}

/** A tab, as far as the drivers differ. `EnginePage` adds what they have in common. */
export interface EngineTab {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /**
   * Runs an expression that returns a promise of a string, in the page or in its first frame.
   * @throws {Error} when that promise rejects.
   */
  run(expression: string, place: 'page' | 'frame'): Promise<string>
  /** Types each character with the keyboard. */
  type(text: string): Promise<void>
  /** Presses a key, with Shift held down where asked. */
  press(key: Key, withShift: boolean): Promise<void>
  /** Clicks at a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>
  close(): Promise<void>
}

export type Key = 'Tab' | 'Enter' | 'Escape' | 'Space' | 'Backspace'
