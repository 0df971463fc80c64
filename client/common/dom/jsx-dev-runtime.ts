// The same while developing: Vite asks for this name then.
export * from './jsx-runtime.ts'
