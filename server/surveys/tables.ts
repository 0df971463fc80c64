import type { Body } from '#shared/accounts/permissions.ts'
import type { ObjectionChannel } from '#shared/posting/schema.ts'
import type { Access, Track } from '#shared/surveys/kinds.ts'

declare module '../database/schema.ts' {
  interface Tables {
    survey: SurveyTable
    surveyVillage: SurveyVillageTable
    publication: PublicationTable
    closure: ClosureTable
    finalCount: FinalCountTable
    submission: SubmissionTable
    submissionReturn: SubmissionReturnTable
    signOff: SignOffTable
    signOffRevocation: SignOffRevocationTable
    announcement: AnnouncementTable
    villageVoid: VillageVoidTable
    stackVoid: StackVoidTable
    villageClosing: VillageClosingTable
    villageCount: VillageCountTable
    cancellation: CancellationTable
    extension: ExtensionTable
    posting: PostingTable
    objection: ObjectionTable
    trainingReset: TrainingResetTable
  }
}

export interface SurveyTable {
  id: string
  slug: string
  unitId: string
  body: Body
  track: Track
  access: Access
  title: string
  templateId: string
  /** JSON of SurveySettings. */
  settings: string
  /** JSON of a Mandate: what the campaign above has laid down; null where the unit began by itself. */
  mandate: string | null
  createdAt: string
  createdBy: string
}

/** A village and its households as they were at publishing. */
export interface SurveyVillageTable {
  surveyId: string
  unitId: string
  name: string
  households: number | null
  /** How many of them are asked; null: all. */
  selected: number | null
  position: number
}

/** Who did it and when. */
export interface EventColumns {
  id: string
  surveyId: string
  at: string
  by: string
}

export interface PublicationTable extends EventColumns {
  opensOn: string
  closesOn: string
  /** JSON: the disclosure policy and counting settings, frozen. */
  policy: string
}

export interface ClosureTable {
  id: string
  surveyId: string
  /** From 1: a reopening makes room for the next. */
  number: number
  at: string
  /** Null: the clock. */
  by: string | null
  reason: string | null
  reopenedAt: string | null
  reopenedBy: string | null
  reopenedReason: string | null
  newClosesOn: string | null
  /** Of the document by which the level above has opened an official survey again. */
  documentNumber: string | null
}

/** The box of the whole survey has been opened for the last time. */
export interface FinalCountTable {
  surveyId: string
  at: string
  /** Null: the command line or the clock. */
  by: string | null
}

export interface SubmissionTable extends EventColumns {
  /** From 1: the last one counts. */
  number: number
  note: string | null
}

export interface SubmissionReturnTable extends EventColumns {
  submissionId: string
  remarks: string
}

export interface SignOffTable extends EventColumns {
  submissionId: string
  note: string | null
  countsForTarget: number
  /** Canonical JSON of the result as it was signed. */
  result: string
  resultHash: string
}

/** The sign-off of a submission no longer holds; its row stays. */
export interface SignOffRevocationTable extends EventColumns {
  submissionId: string
  reason: string
}

export interface AnnouncementTable extends EventColumns {
  /** Whose sign-off was made public: a later one is announced anew. */
  submissionId: string
}

/** A village whose answers no longer count; undone by another event with its own reason. */
export interface VillageVoidTable extends EventColumns {
  villageId: string
  reason: string
  undoneAt: string | null
  undoneBy: string | null
  undoneReason: string | null
}

/** A stack of paper ballots that does not count, and what it would count for. */
export interface StackVoidTable extends VillageVoidTable {
  stackId: string
  number: number
  /** JSON of a Tally (shared/results/tally.ts). */
  counts: string
}

/** The collecting in a village has ended; the last one holds until it is reopened. */
export interface VillageClosingTable extends EventColumns {
  villageId: string
  number: number
  /** Cards by the signatures in the register. */
  handedOut: number
  /** "Hộ đi vắng"; null: nobody counted them. */
  away: number | null
  /** JSON of Difference[] (shared/collection/schema.ts), as they were explained. */
  differences: string
  explanation: string | null
  reopenedAt: string | null
  reopenedBy: string | null
  reopenedReason: string | null
}

export interface CancellationTable extends EventColumns {
  reason: string
}

/** A later last day while the survey is open. */
export interface ExtensionTable extends EventColumns {
  closesOn: string
  reason: string
  /** Official surveys: the document of the level above. */
  documentNumber: string | null
}

/** Where and when the result hangs in a village. */
export interface PostingTable extends EventColumns {
  unitId: string
  /** From 1: the last one is in force. */
  number: number
  fromOn: string
  toOn: string
  place: string
}

/** What somebody has said against a posted result; without a name. */
export interface ObjectionTable extends EventColumns {
  number: number
  /** Null: against the whole. */
  unitId: string | null
  receivedOn: string
  channel: ObjectionChannel
  content: string
  answer: string | null
  answeredAt: string | null
  answeredBy: string | null
}

/** A survey of a unit for training that was set aside: it is nowhere any more, its traces stay. */
export interface TrainingResetTable {
  surveyId: string
  at: string
  by: string
  reason: string
}

/** What the event of a village's count vouches for; of poured villages all have the same roots. */
export interface VillageCountTable {
  surveyId: string
  villageId: string
  answers: number
  /** 1: fewer answers than the policy's minimum, counted together with others. */
  poured: number
  answersRoot: string
  tokensRoot: string
  tallyHash: string
  tallySalt: string | null
}
