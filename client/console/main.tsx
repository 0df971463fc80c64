import { render } from 'preact'
import { App } from './App.tsx'
import './ui/styles.ts'

const root = document.getElementById('app')
if (root) render(<App />, root)
