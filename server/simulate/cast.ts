import type { Body, Role } from '#shared/accounts/permissions.ts'
import type { Mood } from './answers.ts'
import type { CardRound } from './card-rounds.ts'
import type { Stage } from './rounds.ts'

// Who and what appears in the demonstration. Real places get neutral results and nothing that could shame them;
// what goes wrong goes wrong in the invented district for training, which is counted nowhere.

/** Communes of the real list by their code of 2023, each with its district's code. */
export interface Scene {
  commune: string
  district: string
  stage: Stage
  /** Working days ago on which it was published. */
  openedAgo: number
  days: number
  answers: number
  villages: number
  households: number
  mood: Mood
}

/** `villages` 0: those that it has already. */
export interface CardScene
  extends Pick<Scene, 'commune' | 'district' | 'openedAgo' | 'villages' | 'households' | 'mood'> {
  stage: CardRound['stage']
  /** Of every hundred cards so many are used. */
  answered: number
}

const steady: Mood = { satisfied: 96, sore: { 'Giao thông': 92, 'Môi trường': 90, 'Thu nhập': 91 } }
const finished = { stage: 'announced', openedAgo: 34, days: 20, villages: 9, mood: steady } as const

export const scenes: Scene[] = [
  {
    ...{ commune: '07417', district: '217', stage: 'collecting', openedAgo: 6, days: 20 },
    ...{ answers: 96, villages: 7, households: 480, mood: steady },
  },
  {
    ...{ commune: '07429', district: '217', stage: 'submitted', openedAgo: 25, days: 20 },
    ...{ answers: 168, villages: 8, households: 1640, mood: steady },
  },
  { ...finished, commune: '07387', district: '217', answers: 182, households: 1920 },
  { ...finished, commune: '07432', district: '217', answers: 144, households: 1510 },
  { ...finished, commune: '07480', district: '218', answers: 176, households: 2050 },
  { ...finished, commune: '07486', district: '218', answers: 150, households: 1780 },
]

/** Where the Front asks officially, with household cards. */
export const cardScenes: CardScene[] = [
  {
    ...{ commune: '07417', district: '217', stage: 'collecting', openedAgo: 4 },
    ...{ villages: 0, households: 0, answered: 40, mood: steady },
  },
  {
    ...{ commune: '07378', district: '217', stage: 'announced', openedAgo: 30 },
    ...{ villages: 5, households: 250, answered: 84, mood: { ...steady, satisfied: 97 } },
  },
]

/** Communes in which something else is to be seen: a service that is confirmed, or one that still waits. */
export const otherCommunes: { commune: string; district: string; confirmed: boolean }[] = [
  { commune: '07378', district: '217', confirmed: true },
  { commune: '07384', district: '217', confirmed: true },
  { commune: '07393', district: '217', confirmed: true },
  { commune: '07405', district: '217', confirmed: false },
  { commune: '07462', district: '218', confirmed: true },
  { commune: '07456', district: '218', confirmed: false },
]

/** Communes of the scenes above with a confirmed service: where the survey counts too, they reach the target. */
export const communesWithService = new Set(['07387', '07432', '07480', '07417'])

export const trainingScenes: (Omit<Scene, 'commune' | 'district'> & { remarks?: string })[] = [
  {
    ...{ stage: 'returned', openedAgo: 27, days: 20, answers: 120, villages: 5, households: 900 },
    mood: { satisfied: 71, sore: { 'Giao thông': 46, 'Môi trường': 52 } },
    remarks: 'Thôn có ít phiếu nhất chưa được giải trình. Đề nghị bổ sung lý do và gửi lại.',
  },
  {
    ...{ stage: 'counted', openedAgo: 24, days: 8, answers: 24, villages: 4, households: 860 },
    mood: { satisfied: 80, sore: {} },
  },
  {
    ...{ stage: 'draft', openedAgo: 1, days: 10, answers: 0, villages: 4, households: 700 },
    mood: steady,
  },
]

/** The province's own people: user name, role, body, what they are called. */
export const provincePeople: [string, Role, Body, string][] = [
  ['tinh.dieuphoi', 'coordinator', 'ubnd', 'Điều phối viên của tỉnh'],
  ['tinh.thamtra', 'reviewer', 'ubnd', 'Người thẩm tra của tỉnh'],
  ['tinh.quantri', 'admin', 'ubnd', 'Quản trị hệ thống của tỉnh'],
]

/** Who shows most, named first to whoever opens the demonstration. */
export const toBeginWith = [
  ...['tinh.dieuphoi', 'tinh.thamtra', 'langgiang.thamtra', 'langgiang.mttq'],
  ...['tanhung.canbo', 'tanhung.mttq', 'tanhung.nhapphieu', 'xuanhuong.canbo'],
  ...['taphuanmot.canbo', 'tinh.quantri'],
]
