/** @jsxImportSource ../common/dom */
// What a village sees of an announced result: what people were least satisfied with comes first.
import '../common/base.css'
import type { VillagerPage } from '#shared/results/page.ts'
import { draw } from '../common/dom/draw.ts'
import { Page } from './Page.tsx'
import './results.css'

const root = document.getElementById('app') as HTMLElement
const page: VillagerPage = JSON.parse(document.getElementById('result')?.textContent ?? '')
let all = false

show()

function show(): void {
  draw(root, <Page page={page} all={all} toggle={toggle} />)
}

function toggle(): void {
  all = !all
  show()
}
